import type { Bereik } from "../domein/bereik";
import type { Activiteit, Beschikking } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Rubriek, Rubriekblok } from "../domein/verhaal";
import { normaliseer } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { controle, type Overgeslagen } from "./controle";
import { bronBeschikking, register, type Identiteit } from "./plaats";
import { nietsZeggend } from "./toelichting";
import { VERPLICHT_VERHAAL } from "./voorbeelden-toe-04";

type Verplicht = "inhoud" | "doelgroep" | "tevredenheid" | "contactpersoon";
const VERPLICHT: readonly Verplicht[] = ["tevredenheid", "inhoud", "doelgroep", "contactpersoon"];
const NAMEN: Readonly<Record<Verplicht, string>> = {
  tevredenheid: "Tevredenheid / inwonerservaring",
  inhoud: "Inhoud",
  doelgroep: "Doelgroep",
  contactpersoon: "Contactpersoon",
};

/** A block with fewer labels is no report of an activity, so that nothing is missing from it. */
const RUBRIEKEN_VANAF = 4;

type Parameters =
  | { readonly soort: "leeg"; readonly naam: string; readonly leeg: readonly Verplicht[] }
  | { readonly soort: "zonder reden"; readonly naam: string; readonly tekst: string }
  | {
      readonly soort: "programma";
      readonly naam: string;
      readonly vreemd: string;
      readonly opgaven: readonly string[];
    };

/** All blocks of one activity together: a rubric that is filled in one of them is there. */
interface Verslag {
  readonly naam: string;
  readonly activiteit: Activiteit | null;
  readonly blokken: readonly Rubriekblok[];
  readonly identiteit: (veld: string) => Identiteit;
}

function verslagen(blokken: readonly Rubriekblok[], beschikking: Beschikking | null): Verslag[] {
  const boek = register(beschikking);
  const per = new Map<string, Rubriekblok[]>();
  for (const blok of blokken) {
    const sleutel = blok.activiteit ?? `${blok.blad}\n${blok.naam?.tekst ?? ""}`;
    per.set(sleutel, [...(per.get(sleutel) ?? []), blok]);
  }
  return [...per.values()].map((delen): Verslag => {
    const eerste = delen[0]!;
    const activiteit = boek.activiteit(eerste.activiteit);
    const naam = activiteit?.naam ?? eerste.naam?.tekst ?? eerste.blad;
    const identiteit = (veld: string): Identiteit =>
      activiteit ? { activiteit: activiteit.code, veld } : { anker: { blad: eerste.blad, wat: `${naam} ${veld}` } };
    return { naam, activiteit, blokken: delen, identiteit };
  });
}

function delenVan({ blokken }: Verslag, rubriek: Rubriek): Rubriekblok["rubrieken"] {
  return blokken.flatMap(({ rubrieken }) => rubrieken.filter((deel) => deel.rubriek === rubriek));
}

const ALLEEN_HET_WOORD = new Set([
  "ervaringwijzer",
  "ervaringswijzer",
  "tevredenheid",
  "enquete",
  "tevredenheidsonderzoek",
]);
const ZONDER_REDEN =
  /^(?:dit is |is |nog )*(?:niet (?:gemeten|onderzocht|gevraagd|uitgevraagd|bekend|ingezet)|geen (?:meting|metingen|onderzoek|enquete|ervaringwijzer|ervaringswijzer|tevredenheidsonderzoek)(?: (?:gedaan|ingezet|uitgevoerd|gehouden))?)(?: (?:dit jaar|in 20\d\d))?$/;

function isGevuld(tekst: string, rubriek: Verplicht): boolean {
  const waarom = nietsZeggend(tekst);
  if (waarom === "leeg" || waarom === "sjabloontekst") return false;
  return rubriek !== "tevredenheid" || !ALLEEN_HET_WOORD.has(normaliseer(tekst));
}

/** Which required rubrics are empty, or have no place at all where the other reports of this workbook have one. */
function legeRubrieken(verslag: Verslag, aanwezig: ReadonlySet<Rubriek>): readonly Verplicht[] {
  const volledig = verslag.blokken.some(({ rubrieken }) => rubrieken.length >= RUBRIEKEN_VANAF);
  return VERPLICHT.filter((rubriek) => {
    const delen = delenVan(verslag, rubriek);
    if (delen.length === 0) return volledig && (rubriek === "tevredenheid" || aanwezig.has(rubriek));
    return !delen.some(({ tekst }) => tekst !== null && isGevuld(tekst.tekst, rubriek));
  });
}

/** The empty cells, or the label nearest to where the rubric should be. */
function plaatsen(verslag: Verslag, leeg: readonly Verplicht[]): readonly Bereik[] {
  const cellen = leeg.flatMap((rubriek) =>
    delenVan(verslag, rubriek).flatMap(({ label, tekst }) => tekst?.cellen ?? label.cellen),
  );
  if (cellen.length > 0) return cellen;
  const eerste = verslag.blokken[0]!;
  return eerste.naam?.cellen ?? eerste.rubrieken[0]?.label.cellen ?? [];
}

/** An opgave that the beschikking knows and that is none of this activity's. */
function vreemdeOpgave(tekst: string, activiteit: Activiteit, beschikking: Beschikking): string | null {
  const schoon = ` ${normaliseer(tekst)} `;
  const eigen = new Set(activiteit.opgaven.map(normaliseer));
  const bekend = new Set(beschikking.activiteiten.flatMap(({ opgaven }) => opgaven));
  return (
    [...bekend].find((opgave) => !eigen.has(normaliseer(opgave)) && schoon.includes(` ${normaliseer(opgave)} `)) ?? null
  );
}

function* programma(verslag: Verslag, beschikking: Beschikking | null): Iterable<Melding<Parameters>> {
  const { activiteit, naam, identiteit } = verslag;
  if (!activiteit || !beschikking || activiteit.opgaven.length === 0) return;
  for (const { tekst } of delenVan(verslag, "programma")) {
    const vreemd = tekst && vreemdeOpgave(tekst.tekst, activiteit, beschikking);
    if (!tekst || !vreemd) continue;
    yield {
      ...identiteit("programma"),
      cellen: tekst.cellen,
      gevonden: vreemd,
      verwacht: activiteit.opgaven.join(", "),
      bron: bronBeschikking(beschikking),
      parameters: { soort: "programma", naam, vreemd, opgaven: activiteit.opgaven },
    };
  }
}

function* verhaal(verslag: Verslag, aanwezig: ReadonlySet<Rubriek>): Iterable<Melding<Parameters>> {
  const { naam, identiteit } = verslag;
  const leeg = legeRubrieken(verslag, aanwezig);
  if (leeg.length > 0) {
    yield {
      ...identiteit("verhaal"),
      cellen: plaatsen(verslag, leeg),
      gevonden: null,
      verwacht: leeg.map((rubriek) => NAMEN[rubriek]).join(", "),
      bron: "de rubrieken van het standaardblad",
      parameters: { soort: "leeg", naam, leeg },
    };
  }
  if (leeg.includes("tevredenheid")) return;
  const delen = delenVan(verslag, "tevredenheid").flatMap(({ tekst }) => tekst ?? []);
  const zonder = delen.find(({ tekst }) => ZONDER_REDEN.test(normaliseer(tekst)));
  if (zonder === undefined || delen.some(({ tekst }) => !ZONDER_REDEN.test(normaliseer(tekst)))) return;
  yield {
    ...identiteit("tevredenheid"),
    cellen: zonder.cellen,
    gevonden: zonder.tekst,
    verwacht: "waarom het niet gemeten is",
    bron: "de rubrieken van het standaardblad",
    parameters: { soort: "zonder reden", naam, tekst: zonder.tekst },
  };
}

function* nietTeZien(verslagenVan: readonly Verslag[], beschikking: Beschikking | null): Iterable<Overgeslagen> {
  if (verslagenVan.length === 0) {
    yield {
      nietGecontroleerd:
        "In dit werkboek staan geen rubrieken zoals Inhoud, Doelgroep en Tevredenheid. Of het verhaal bij de cijfers er is, is niet gecontroleerd.",
    };
    return;
  }
  const codes = new Set(verslagenVan.map(({ activiteit }) => activiteit?.code));
  const zonder = (beschikking?.activiteiten ?? []).filter(({ code }) => !codes.has(code)).length;
  if (zonder > 0)
    yield {
      nietGecontroleerd: `Van ${zonder === 1 ? "1 activiteit" : `${schrijfGetal(zonder)} activiteiten`} staan er geen rubrieken in dit werkboek. Of het verhaal daarbij er is, is niet gecontroleerd.`,
    };
}

function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? namen.join("") : `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)}`;
}

function berichtLeeg(naam: string, leeg: readonly Verplicht[]): string {
  const rest = leeg.filter((rubriek) => rubriek !== "tevredenheid").map((rubriek) => `'${NAMEN[rubriek]}'`);
  const ervaring = "Vul in hoe inwoners dit hebben ervaren, of waarom dat niet gemeten is.";
  if (rest.length === 0) return `${naam}: het verhaal van inwoners ontbreekt. ${ervaring}`;
  const anders = `${opsomming(rest)} ${rest.length === 1 ? "is" : "zijn"} nog niet ingevuld.`;
  return rest.length === leeg.length ? `${naam}: ${anders}` : `${naam}: ${anders} ${ervaring}`;
}

export const verplichtVerhaalOntbreekt = controle<Parameters>({
  code: "TOE-04",
  naam: "Verplicht verhaal ontbreekt",
  ernst: "waarschuwing",
  grondslag: "de rubrieken Tevredenheid, Inhoud, Doelgroep, Contactpersoon en Programma van elke activiteit",
  uitleg:
    "Bij de cijfers hoort een verhaal: wat is er gedaan, voor wie, en hoe hebben inwoners het ervaren? " +
    "Is de ervaring niet gemeten, schrijf dan op waarom. 'Niet gemeten, want de groep is te klein' is een goed antwoord. " +
    "Onder Programma staan de opgaven die bij deze activiteit in de beschikking staan. " +
    "We kijken hiernaar als uw werkboek rubrieken heeft, of de standaardbladen die wij maken.",
  *controleer({ productie, beschikking }) {
    const alle = verslagen(productie.rubriekblokken, beschikking);
    yield* nietTeZien(alle, beschikking);
    const aanwezig = new Set(
      productie.rubriekblokken.flatMap(({ rubrieken }) => rubrieken.map(({ rubriek }) => rubriek)),
    );
    for (const verslag of alle) {
      yield* verhaal(verslag, aanwezig);
      yield* programma(verslag, beschikking);
    }
  },
  bericht: (p) => {
    if (p.soort === "leeg") return berichtLeeg(p.naam, p.leeg);
    if (p.soort === "zonder reden")
      return `${p.naam}: er staat '${p.tekst.trim().replace(/[.]$/, "")}', maar niet waarom. Schrijf op waarom de ervaring van inwoners niet gemeten is.`;
    return `${p.naam}: de opgave '${p.vreemd}' hoort volgens de beschikking niet bij deze activiteit. Wel: ${p.opgaven.join(", ")}.`;
  },
  voorbeelden: VERPLICHT_VERHAAL,
});
