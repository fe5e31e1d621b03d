import type { Activiteit } from "../domein/beschikking";

/** The sheets that always have the same name. */
export const VASTE_BLADEN = {
  overzicht: "Overzicht",
  afrekening: "Afrekening",
  vaststelling: "Vaststelling",
  watAls: "Wat als",
  bevindingen: "Bevindingen",
  beschikking: "Beschikking",
  productie: "Productie",
  reeksen: "Reeksen",
  eerdereTeksten: "Eerdere teksten",
  indiening: "Indiening",
  gesprek: "Gesprek",
  openVragen: "Open vragen",
  tussenrapportage: "Tussenrapportage",
} as const;

export type VasteBladen = Readonly<Record<keyof typeof VASTE_BLADEN, string>>;

const LANGSTE = 31;
/** Excel keeps this name for itself. */
const VERBODEN = ["history", "geschiedenis"];

/** A text as (part of) a sheet's name: without what Excel refuses, spaces tidied. */
function schoon(tekst: string): string {
  return tekst
    .replace(/[\\/?*[\]:\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** At most `lengte` UTF-16 units, never half a character, without a quote or space at either end. */
function kort(tekst: string, lengte: number): string {
  let uit = "";
  for (const teken of tekst) {
    if (uit.length + teken.length > lengte) break;
    uit += teken;
  }
  return uit.replace(/^['\s]+|['\s]+$/gu, "");
}

/**
 * The name of each activity's sheet, by code: `<groepscode> <afkorting>`, at most 31 characters, without what Excel refuses,
 * unique whatever the case. Where two collide, the code of the activity comes behind it (stijl.md, Namen). `vanAnderen` are the
 * sheets that stand in the workbook already.
 */
export function bladnamen(
  activiteiten: readonly Activiteit[],
  vast: VasteBladen = VASTE_BLADEN,
  vanAnderen: Iterable<string> = [],
): ReadonlyMap<string, string> {
  const bezet = new Set([...Object.values(vast), ...vanAnderen].map(vergelijkbaar).concat(VERBODEN));
  const namen = new Map<string, string>();
  for (const activiteit of activiteiten) {
    const naam = eersteVrije(kandidaten(activiteit), bezet);
    bezet.add(vergelijkbaar(naam));
    namen.set(activiteit.code, naam);
  }
  return namen;
}

/** A sheet's name for each of these wishes, in their order: what Excel accepts, unique whatever the case, none of `bezet`. */
export function vrijeBladnamen(wensen: readonly string[], bezet: Iterable<string>): readonly string[] {
  const weg = new Set([...bezet].map(vergelijkbaar).concat(VERBODEN));
  return wensen.map((wens) => {
    const naam = eersteVrije(varianten(kort(schoon(wens), LANGSTE)), weg);
    weg.add(vergelijkbaar(naam));
    return naam;
  });
}

function* varianten(basis: string): Generator<string> {
  yield basis;
  for (let nummer = 2; ; nummer++) yield `${kort(basis || "Blad", LANGSTE - 4)} ${nummer}`;
}

/** The fixed names; where the partner has a sheet of that name (an own 'Afrekening'), ours gets another. */
export function vasteBladnamen(vanAnderen: Iterable<string>): VasteBladen {
  const bezet = new Set([...vanAnderen].map(vergelijkbaar));
  const vrij = (naam: string): string => {
    if (!bezet.has(vergelijkbaar(naam))) return naam;
    for (let nummer = 1; ; nummer++) {
      const ander = nummer === 1 ? `${naam} (voorstel)` : `${naam} (voorstel ${nummer})`;
      if (!bezet.has(vergelijkbaar(ander))) return ander;
    }
  };
  return {
    overzicht: vrij(VASTE_BLADEN.overzicht),
    afrekening: vrij(VASTE_BLADEN.afrekening),
    vaststelling: vrij(VASTE_BLADEN.vaststelling),
    watAls: vrij(VASTE_BLADEN.watAls),
    bevindingen: vrij(VASTE_BLADEN.bevindingen),
    beschikking: vrij(VASTE_BLADEN.beschikking),
    productie: vrij(VASTE_BLADEN.productie),
    reeksen: vrij(VASTE_BLADEN.reeksen),
    eerdereTeksten: vrij(VASTE_BLADEN.eerdereTeksten),
    indiening: vrij(VASTE_BLADEN.indiening),
    gesprek: vrij(VASTE_BLADEN.gesprek),
    openVragen: vrij(VASTE_BLADEN.openVragen),
    tussenrapportage: vrij(VASTE_BLADEN.tussenrapportage),
  };
}

function* kandidaten(activiteit: Activiteit): Generator<string> {
  const groep = schoon(activiteit.groep);
  const kortweg = schoon(activiteit.afkorting ?? "").replace(/\.+$/u, "") || schoon(activiteit.naam);
  const basis = kort(schoon(`${groep} ${kortweg}`), LANGSTE);
  if (basis !== "") yield basis;
  const code = schoon(activiteit.code);
  yield kort(schoon(`${kort(basis, Math.max(8, LANGSTE - code.length - 1))} ${code}`), LANGSTE);
  for (let nummer = 2; ; nummer++) {
    const staart = ` ${nummer}`;
    yield kort(basis || "Activiteit", LANGSTE - staart.length) + staart;
  }
}

function eersteVrije(namen: Iterable<string>, bezet: ReadonlySet<string>): string {
  for (const naam of namen) if (naam !== "" && !bezet.has(vergelijkbaar(naam))) return naam;
  throw new Error("Er is altijd een vrije bladnaam.");
}

/** Excel compares names without regard to case. */
export function vergelijkbaar(naam: string): string {
  return naam.normalize("NFC").toLocaleUpperCase("nl").toLocaleLowerCase("nl");
}
