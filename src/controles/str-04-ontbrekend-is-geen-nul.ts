import type { Bereik } from "../domein/bereik";
import type { Activiteit, Afspraak } from "../domein/beschikking";
import { eenheidInZin } from "../domein/eenheid";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Prestatie, Regel, Tekst } from "../domein/productie";
import { schrijfStreefwaarde } from "../domein/streefwaarde";
import { rekenwaarde, type TellingStatus } from "../domein/telling";
import type { Melding } from "./bevinding";
import { controle, type Invoer, type InvoerMetBeschikking } from "./controle";
import { sleutel } from "./plaats";
import { aantalCellen, heeftLegeFormule, isZonderUitkomst, zonderUitkomstPerBlad } from "./zonder-uitkomst";
import { VOORBEELDEN_STR_04 } from "./voorbeelden-str-04";

type Parameters =
  | {
      readonly soort: "cel";
      readonly status: TellingStatus;
      readonly tekst: string;
      readonly eenheid: string;
      readonly afspraak: string;
    }
  | { readonly soort: "registratie"; readonly aantal: number; readonly naam: string }
  | { readonly soort: "formule"; readonly aantal: number };

/** Whether something was agreed that the partner must report: not another financier's, and more than nothing. */
function isAfgesproken({ soort, verrekenbaar, streefwaarde }: Afspraak): boolean {
  if (soort === "PE" && !verrekenbaar) return false;
  if (streefwaarde.soort === "geen") return streefwaarde.tekst.trim() !== "";
  return !(streefwaarde.soort === "getal" && streefwaarde.waarde === 0);
}

/** The cell where the count should stand; of a row without one the row's own cells. */
function plaats(regel: Regel): readonly Bereik[] {
  return regel.realisatie?.cellen ?? regel.naam?.cellen ?? [];
}

/** The row that says why there is no count: the first that reports this afspraak, when none of them holds a number. */
function zonderAantal({ regels }: Prestatie): Regel | null {
  if (regels.some((regel) => rekenwaarde(regel.realisatie?.telling) !== null)) return null;
  return regels.find((regel) => regel.realisatie !== null) ?? null;
}

/** An explanation for the empty cell: what the row itself tells, apart from a mere sign. */
function toelichting(regel: Regel): Tekst | null {
  const { toelichting: tekst } = regel;
  return tekst && /\p{L}{3}/u.test(tekst.tekst) ? tekst : null;
}

function meld(activiteit: Activiteit, afspraak: Afspraak, regel: Regel, kenmerk: string): Melding<Parameters> {
  const { telling, tekst } = regel.realisatie!;
  const afgesproken = schrijfStreefwaarde(afspraak.streefwaarde);
  return {
    activiteit: activiteit.code,
    afspraak: afspraak.id,
    veld: "realisatie",
    cellen: plaats(regel),
    gevonden: tekst === "" ? null : tekst,
    verwacht: "een aantal",
    bron: `beschikking ${kenmerk}`,
    toelichting: toelichting(regel),
    parameters: { soort: "cel", status: telling.status, tekst, eenheid: afspraak.eenheid, afspraak: afgesproken },
  };
}

function* inRegels({ beschikking, productie, inhoud }: InvoerMetBeschikking): Iterable<Melding<Parameters>> {
  const prestaties = new Map(productie.prestaties.map((een) => [`${een.activiteit}\u0000${een.afspraak}`, een]));
  const inLog = new Set(productie.registraties.map(({ tabel }) => tabel));
  const gemeld = new Set(
    productie.registraties
      .flatMap(({ overgeslagen }) => overgeslagen)
      .map((een) => een.reden === "geen aantal" && een.activiteit),
  );
  for (const activiteit of beschikking.activiteiten) {
    for (const afspraak of activiteit.afspraken) {
      const prestatie = prestaties.get(`${activiteit.code}\u0000${afspraak.id}`);
      const regel = prestatie && isAfgesproken(afspraak) ? zonderAantal(prestatie) : null;
      // Rows of a log without a number are told as a group, an error value by HYG-02, a formula without a result below.
      if (regel && inLog.has(regel.tabel) && gemeld.has(activiteit.code)) continue;
      if (regel && !regel.realisatie!.tekst.startsWith("#") && !isZonderUitkomst(regel.realisatie, inhoud))
        yield meld(activiteit, afspraak, regel, beschikking.kenmerk);
    }
  }
}

/** The agreed and delivered numbers of which only the formula is kept, told once per sheet. */
function* zonderUitkomst(invoer: Invoer): Iterable<Melding<Parameters>> {
  for (const [blad, cellen] of zonderUitkomstPerBlad(invoer)) {
    yield {
      anker: { blad, wat: "formules zonder uitkomst" },
      cellen,
      gevonden: null,
      verwacht: "een uitkomst",
      bron: "de formules in deze cellen",
      parameters: { soort: "formule", aantal: aantalCellen(cellen) },
    };
  }
}

/** Rows of a log that count for nothing because they state no amount, told per activity. */
function* inRegistraties(invoer: Invoer): Iterable<Melding<Parameters>> {
  const { productie, inhoud } = invoer;
  const { registraties, tabellen, prestaties } = productie;
  const zonder = zonderUitkomstPerBlad(invoer);
  const geteld = new Set(
    prestaties.filter(({ regel }) => regel !== null).map((een) => sleutel(een.activiteit, een.afspraak)),
  );
  const bladen = new Map(tabellen.map(({ id, blad }) => [id, blad]));
  for (const { tabel, overgeslagen, nietTelbaar } of registraties) {
    const open = new Set(
      nietTelbaar.filter((een) => !geteld.has(sleutel(een.activiteit, een.afspraak))).map((een) => een.activiteit),
    );
    const blad = bladen.get(tabel) ?? "";
    for (const { reden, wat, aantal, cellen, activiteit } of overgeslagen) {
      // Of rows that no column can count, IDB-05 tells so; here only where other rows do count for the same.
      const elders = reden === "niet te tellen" && activiteit !== null && !open.has(activiteit);
      if (reden !== "geen aantal" && !elders) continue;
      // A column of formulas without results is told once, below.
      if (zonder.has(blad) && cellen.some((rij) => heeftLegeFormule(rij, inhoud))) continue;
      yield {
        anker: { blad, wat: `zonder aantal ${activiteit ?? wat}`.trim() },
        cellen,
        gevonden: aantal,
        verwacht: "een aantal",
        bron: "de rijen van de registratie",
        parameters: { soort: "registratie", aantal, naam: wat },
      };
    }
  }
}

const WAT_ER_STAAT: Readonly<Partial<Record<TellingStatus, string>>> = {
  "niet geregistreerd":
    "dat betekent: niet geregistreerd, en dat is iets anders dan nul. Vul een aantal in, of leg uit waarom er niet is geteld.",
  "niet van toepassing":
    "maar hierover is wel iets afgesproken. Vul een aantal in, of leg uit waarom het niet van toepassing is.",
  gestopt: "vul in hoeveel er tot dat moment is gedaan, ook als dat 0 is, en leg uit waarom het is gestopt.",
};

export const ontbrekendIsGeenNul = controle<Parameters>({
  code: "STR-04",
  naam: "Ontbrekend is geen nul",
  ernst: "waarschuwing",
  grondslag: "leeg, '-', n.v.t. en 0 zijn vier verschillende dingen; over wat is afgesproken hoort een aantal",
  uitleg:
    "Een lege cel is geen nul: niemand weet dan of er niets is gedaan of niets is geteld. Vul 0 in als er niets is gedaan. " +
    "Is er niet geteld? Schrijf dan 'niet geregistreerd' en leg uit waarom. Een lege cel waarover niets is afgesproken, melden we niet. " +
    "Heeft een ander programma een formule geschreven, dan ontbreekt soms de uitkomst. Excel rekent die uit als u het werkboek opent en bewaart.",
  nodig: "beschikking",
  *controleer(invoer) {
    yield* inRegels(invoer);
    yield* inRegistraties(invoer);
    yield* zonderUitkomst(invoer);
  },
  bericht: (parameters) => {
    if (parameters.soort === "registratie") {
      const wie = parameters.naam === "" ? "" : ` voor ${parameters.naam}`;
      return parameters.aantal === 1
        ? `In 1 rij van de registratie${wie} staat geen aantal; die rij telt niet mee.`
        : `In ${schrijfGetal(parameters.aantal)} rijen van de registratie${wie} staat geen aantal; die rijen tellen niet mee.`;
    }
    if (parameters.soort === "formule") {
      const wat = parameters.aantal === 1 ? "Deze cel heeft" : `${schrijfGetal(parameters.aantal)} cellen hebben`;
      return `${wat} een formule waarvan geen uitkomst is bewaard. Open het werkboek in Excel, sla het op en controleer opnieuw.`;
    }
    const { status, tekst, eenheid, afspraak } = parameters;
    if (status === "onbekend" && tekst.trim() === "")
      return `Hier staat niets; afgesproken is ${eenheidInZin(afspraak, eenheid)}. Vul een aantal in, of kies 'niet geregistreerd' met reden.`;
    const uitleg =
      WAT_ER_STAAT[status] ??
      "dat is niet als aantal te lezen. Vul een aantal in, of kies 'niet geregistreerd' met reden.";
    return `Hier staat '${tekst.trim()}' (afgesproken: ${eenheidInZin(afspraak, eenheid)}): ${uitleg}`;
  },
  herstelTekst: ({ soort }) =>
    soort === "formule"
      ? "Open het werkboek in Excel en sla het op."
      : "Kies 0, 'niet geregistreerd' of 'niet van toepassing', of vul het aantal in.",
  voorbeelden: VOORBEELDEN_STR_04,
});
