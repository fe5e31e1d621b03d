import { celSleutel, type Celsleutel, type Bereik } from "../domein/bereik";
import type { Tekst } from "../domein/productie";
import type { Activiteit } from "../domein/beschikking";
import { ingekort, normaliseer, woorden } from "../inlezen/tekst";
import { afwijkingen, vraagtToelichting } from "./afwijking";
import { begrotingsafwijkingen } from "./begrotingsafwijking";
import { controle, type InvoerMetBeschikking } from "./controle";
import { register, type Register } from "./plaats";
import { isGeschreven, nietsZeggend, toelichtingen, type NietsZeggend, type Toelichtingen } from "./toelichting";
import { NIETSZEGGENDE_TOELICHTING } from "./voorbeelden-toe-02";

interface Parameters {
  readonly namen: readonly string[];
  readonly tekst: string;
  readonly waarom: NietsZeggend | Kopie["waarom"];
}

/** From so many activities on, one text for all of them explains none in particular. */
const KEER_OVERGENOMEN = 3;

/** Activities with a deviation that asks for an explanation, each once. */
function metAfwijking(invoer: InvoerMetBeschikking): readonly string[] {
  const codes = new Set<string>();
  for (const afwijking of afwijkingen(invoer)) {
    if (vraagtToelichting(afwijking, invoer.instellingen)) codes.add(afwijking.activiteit.code);
  }
  return [...codes];
}

/** A text without its figures: what stays the same when only the numbers were filled in. */
function zonderCijfers(tekst: string): string {
  return normaliseer(tekst.replace(/\d+/g, " "));
}

/** A text shorter than this, without the name of its activity, says too little to be a copy. */
const MINSTE_WOORDEN = 6;
const LIDWOORDEN = new Set(["de", "het", "een"]);

/** A text without its figures and without the words for its own activity: what is left when only the name was filled in. */
function zonderNaam(tekst: string, activiteit: Activiteit | null): string | null {
  const eenheden = (activiteit?.afspraken ?? []).map(({ eenheid }) => eenheid);
  const eigen = new Set(
    [activiteit?.naam, activiteit?.afkorting, ...eenheden].flatMap((naam) => woorden(normaliseer(naam ?? ""))),
  );
  const rest = woorden(zonderCijfers(tekst)).filter((woord) => !eigen.has(woord) && !LIDWOORDEN.has(woord));
  return rest.length < MINSTE_WOORDEN ? null : rest.join(" ");
}

interface Kopie {
  readonly tekst: string;
  readonly waarom: "overgenomen" | "bijna overgenomen";
  readonly codes: readonly string[];
  readonly cellen: readonly Bereik[];
}

interface Plek {
  readonly code: string;
  readonly tekst: Tekst;
  readonly cel: Bereik;
}

/** Texts that stand in the cells of three activities or more. One (merged) cell for several is no copy. */
function gelijk(plekken: readonly Plek[], sleutelVan: (plek: Plek) => string | null): Plek[][] {
  const per = new Map<string, Map<Celsleutel, Plek>>();
  for (const plek of plekken) {
    const sleutel = sleutelVan(plek);
    if (sleutel === null) continue;
    const cellen = per.get(sleutel) ?? new Map<Celsleutel, Plek>();
    if (!cellen.has(celSleutel(plek.cel))) cellen.set(celSleutel(plek.cel), plek);
    per.set(sleutel, cellen);
  }
  return [...per.values()]
    .map((cellen) => [...cellen.values()])
    .filter((groep) => new Set(groep.map(({ code }) => code)).size >= KEER_OVERGENOMEN);
}

/** The same text, but for its figures; and of the rest the texts that differ only in the name of their own activity. */
function kopieen(codes: readonly string[], uitleg: Toelichtingen, boek: Register): readonly Kopie[] {
  const plekken = codes.flatMap((code) =>
    uitleg.van(code).flatMap((tekst): Plek[] => {
      const cel = tekst.cellen[0];
      return !cel || nietsZeggend(tekst.tekst) !== null ? [] : [{ code, tekst, cel }];
    }),
  );
  const zelfde = gelijk(plekken, ({ tekst }) => zonderCijfers(tekst.tekst));
  const gezien = new Set(zelfde.flat());
  const rest = plekken.filter((plek) => !gezien.has(plek));
  const bijna = gelijk(rest, ({ code, tekst }) => zonderNaam(tekst.tekst, boek.activiteit(code)));
  const kopie = (groep: readonly Plek[], waarom: Kopie["waarom"]): Kopie => ({
    tekst: groep[0]!.tekst.tekst,
    waarom,
    codes: [...new Set(groep.map(({ code }) => code))],
    cellen: groep.flatMap(({ tekst }) => tekst.cellen),
  });
  return [
    ...zelfde.map((groep) => kopie(groep, "overgenomen")),
    ...bijna.map((groep) => kopie(groep, "bijna overgenomen")),
  ];
}

const WAAROM: Readonly<Record<NietsZeggend, string>> = {
  leeg: "Daar staat geen uitleg.",
  "te kort": "Dat is te kort om een oorzaak te noemen.",
  "verwijst alleen": "Dat verwijst alleen, en noemt geen oorzaak.",
  sjabloontekst: "Dat is een tekst om in te vullen, geen toelichting.",
  "geen oorzaak": "Deze toelichting noemt geen oorzaak.",
};

export const toelichtingZegtNiets = controle<Parameters>({
  code: "TOE-02",
  naam: "Toelichting zegt niets",
  ernst: "waarschuwing",
  grondslag: "de tekst van de toelichting bij een afwijking",
  uitleg:
    "Bij deze afwijking hoort een toelichting die een oorzaak noemt. " +
    "'Zie resultaat', 'nvt', een vraagteken of een heel korte tekst doet dat niet. " +
    "Ook een tekst die bij drie of meer activiteiten hetzelfde is, of alleen de naam verschilt, legt geen ervan uit. " +
    "Schrijf per activiteit op wat de oorzaak is, wat het gevolg is en wat u eraan doet.",
  instellingen: ["toelichtingVanafProcent", "toelichtingVanafAantal", "toelichtingVanafBedrag"],
  nodig: "beschikking",
  *controleer(invoer) {
    const uitleg = toelichtingen(invoer);
    const codes = metAfwijking(invoer);
    const boek = register(invoer.beschikking);
    const naam = (code: string): string => boek.activiteit(code)?.naam ?? code;
    for (const code of codes) {
      const teksten = uitleg.van(code);
      const eerste = teksten[0];
      const waarom = eerste ? nietsZeggend(eerste.tekst) : null;
      if (!eerste || waarom === null || teksten.some(({ tekst }) => nietsZeggend(tekst) === null)) continue;
      yield {
        activiteit: code,
        veld: "toelichting",
        cellen: eerste.cellen,
        gevonden: eerste.tekst,
        verwacht: null,
        bron: "de afwijking van de afspraak",
        parameters: { namen: [naam(code)], tekst: ingekort(eerste.tekst), waarom },
      };
    }
    for (const { tabel, post, toelichting } of begrotingsafwijkingen(invoer)) {
      const waarom = isGeschreven(toelichting) ? nietsZeggend(toelichting.tekst) : null;
      if (toelichting === null || waarom === null) continue;
      yield {
        anker: { blad: tabel.blad, wat: `toelichting ${post.soort} ${post.naam.tekst}` },
        cellen: toelichting.cellen,
        gevonden: toelichting.tekst,
        verwacht: null,
        bron: "de afwijking van de begroting",
        parameters: { namen: [post.naam.tekst], tekst: ingekort(toelichting.tekst), waarom },
      };
    }
    for (const { tekst, waarom, codes: anders, cellen } of kopieen(codes, uitleg, boek)) {
      yield {
        anker: { blad: cellen[0]?.blad ?? "", wat: `zelfde toelichting ${zonderCijfers(tekst).slice(0, 40)}` },
        cellen,
        gevonden: tekst,
        verwacht: null,
        bron: "de toelichtingen onderling",
        parameters: { namen: anders.map(naam), tekst: ingekort(tekst), waarom },
      };
    }
  },
  bericht: ({ namen, tekst, waarom }) =>
    waarom === "overgenomen" || waarom === "bijna overgenomen"
      ? `Bij ${namen.length} activiteiten staat ${waarom === "overgenomen" ? "" : "op de naam na "}dezelfde toelichting ('${tekst}'): ${namen.join(", ")}. Zo blijft onduidelijk wat er bij elke activiteit aan de hand was.`
      : `${namen.join(", ")}: de toelichting is '${tekst}'. ${WAAROM[waarom]}`,
  herstelTekst: () => "Schrijf op: wat is de oorzaak, wat is het gevolg, en wat doet u eraan?",
  voorbeelden: NIETSZEGGENDE_TOELICHTING,
});
