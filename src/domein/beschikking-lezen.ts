import type { z } from "zod";
import type { Activiteit, Afspraak, Beschikking, Groep, Indicator, Instellingen } from "./beschikking";
import { foutTekst, onbekendeSleutel } from "./beschikking-fouttekst";
import { samenhangFouten } from "./beschikking-samenhang";
import { BEKENDE_SLEUTELS, beschikkingSchema, type BeschikkingDocument } from "./beschikking-schema";
import { euro, tarief, type Cent } from "./geld";
import { STANDAARD_INSTELLINGEN } from "./instellingen";
import { leesStreefwaarde } from "./streefwaarde";

/** What is wrong with a beschikking: the JSON path ("activiteiten[2].afspraken[0].tarief"; "" for the whole) and a Dutch sentence. */
export interface BeschikkingFout {
  readonly pad: string;
  readonly bericht: string;
}

export type BeschikkingLezing =
  | { readonly ok: true; readonly beschikking: Beschikking }
  | { readonly ok: false; readonly fouten: readonly BeschikkingFout[] };

/** Names that reach into every object of the language: never a key of a beschikking. */
const VERBODEN = ["__proto__", "constructor", "prototype"];
const DIEPST = 32;

/**
 * Reads the JSON form of a beschikking (domein.md §2), strictly: an unknown key, a wrong type, too many decimals, a duplicate
 * code, an unknown group or a missing tarief is refused, each with its place. Never throws. Money comes back in whole cents;
 * `document` is the argument itself, without defaults filled in.
 */
export function leesBeschikking(document: unknown): BeschikkingLezing {
  const onveilig = onveiligePlekken(document, [], 0);
  if (onveilig.length > 0) return { ok: false, fouten: onveilig };
  const gelezen = beschikkingSchema.safeParse(document, { error: foutTekst });
  if (!gelezen.success) return { ok: false, fouten: gelezen.error.issues.flatMap(vanIssue) };
  const fouten = samenhangFouten(gelezen.data).map((fout) => ({ pad: padTekst(fout.pad), bericht: fout.bericht }));
  if (fouten.length > 0) return { ok: false, fouten };
  return { ok: true, beschikking: beschikkingVan(gelezen.data, document as Beschikking["document"]) };
}

function onveiligePlekken(waarde: unknown, pad: readonly PropertyKey[], diepte: number): BeschikkingFout[] {
  if (typeof waarde !== "object" || waarde === null) return [];
  if (diepte > DIEPST) return [{ pad: padTekst(pad.slice(0, 3)), bericht: "Hier zitten te veel lagen in elkaar." }];
  return Object.keys(waarde).flatMap((sleutel) => {
    const plek = [...pad, Array.isArray(waarde) ? Number(sleutel) : sleutel];
    if (VERBODEN.includes(sleutel)) {
      return [{ pad: padTekst(plek), bericht: `De naam '${sleutel}' mag niet in een beschikking staan.` }];
    }
    return onveiligePlekken((waarde as Record<string, unknown>)[sleutel], plek, diepte + 1);
  });
}

function vanIssue(issue: z.core.$ZodIssue): BeschikkingFout[] {
  if (issue.code !== "unrecognized_keys") return [{ pad: padTekst(issue.path), bericht: issue.message }];
  return issue.keys.map((sleutel) => ({
    pad: padTekst([...issue.path, sleutel]),
    bericht: onbekendeSleutel(sleutel, BEKENDE_SLEUTELS),
  }));
}

/** "activiteiten[2].afspraken[0].tarief". */
function padTekst(pad: readonly PropertyKey[]): string {
  return pad.reduce<string>((tekst, deel) => {
    if (typeof deel === "number") return `${tekst}[${deel}]`;
    const naam = String(deel);
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(naam)) return `${tekst}[${JSON.stringify(naam)}]`;
    return tekst === "" ? naam : `${tekst}.${naam}`;
  }, "");
}

function beschikkingVan(gelezen: BeschikkingDocument, document: Beschikking["document"]): Beschikking {
  return {
    kenmerk: gelezen.kenmerk,
    versie: gelezen.versie,
    vervangt: gelezen.vervangt ?? null,
    gemeente: gelezen.gemeente,
    partner: gelezen.partner,
    opmerking: gelezen.opmerking ?? null,
    jaar: gelezen.jaar,
    periode: gelezen.periode,
    termijnen: { halfjaar: gelezen.termijnen?.halfjaar ?? null, eind: gelezen.termijnen?.eind ?? null },
    voorschot: inCenten(gelezen.voorschot),
    plafond: inCenten(gelezen.plafond),
    groepen: gelezen.groepen.map(groepVan),
    activiteiten: gelezen.activiteiten.map(activiteitVan),
    indicatoren: (gelezen.indicatoren ?? []).map(indicatorVan),
    instellingen: instellingenVan(gelezen.instellingen ?? {}),
    integriteit: {
      vingerafdruk: gelezen.integriteit?.vingerafdruk ?? null,
      handtekening: gelezen.integriteit?.handtekening ?? null,
    },
    document,
  };
}

function inCenten(bedrag: number | null | undefined): Cent | null {
  return bedrag === null || bedrag === undefined ? null : euro(bedrag);
}

function groepVan(groep: BeschikkingDocument["groepen"][number]): Groep {
  return { code: groep.code, naam: groep.naam, beschikt: euro(groep.beschikt), verrekenen: groep.verrekenen ?? true };
}

type ActiviteitDocument = BeschikkingDocument["activiteiten"][number];

function activiteitVan(activiteit: ActiviteitDocument): Activiteit {
  return {
    code: activiteit.code,
    groep: activiteit.groep,
    naam: activiteit.naam,
    afkorting: activiteit.afkorting ?? null,
    opgaven: activiteit.opgaven ?? [],
    doelen: activiteit.doelen ?? [],
    ipu: activiteit.ipu ?? null,
    afspraken: activiteit.afspraken.map(afspraakVan),
  };
}

function afspraakVan(afspraak: ActiviteitDocument["afspraken"][number]): Afspraak {
  return {
    id: afspraak.id,
    soort: afspraak.soort,
    eenheid: afspraak.eenheid,
    telbegrip: afspraak.telbegrip ?? null,
    streefwaarde: leesStreefwaarde(afspraak.streefwaarde),
    tarief: typeof afspraak.tarief === "number" ? tarief(afspraak.tarief) : null,
    verrekenbaar: afspraak.soort === "PE" && afspraak.verrekenbaar !== false,
    financier: afspraak.financier ?? null,
  };
}

function indicatorVan(indicator: NonNullable<BeschikkingDocument["indicatoren"]>[number]): Indicator {
  return {
    code: indicator.code,
    naam: indicator.naam,
    opgave: indicator.opgave ?? null,
    doel: indicator.doel ?? null,
    telbegrip: indicator.telbegrip ?? null,
    leeftijd: indicator.leeftijd ?? null,
    richting: indicator.richting ?? null,
    bron: indicator.bron ?? null,
    frequentie: indicator.frequentie ?? null,
  };
}

function instellingenVan(gelezen: NonNullable<BeschikkingDocument["instellingen"]>): Instellingen {
  const { tolerantie, toelichtingVanafBedrag, ...rest } = gelezen;
  const gegeven = Object.fromEntries(Object.entries(rest).filter(([, waarde]) => waarde !== undefined));
  return {
    ...STANDAARD_INSTELLINGEN,
    ...gegeven,
    tolerantie: inCenten(tolerantie) ?? STANDAARD_INSTELLINGEN.tolerantie,
    toelichtingVanafBedrag: inCenten(toelichtingVanafBedrag),
  };
}
