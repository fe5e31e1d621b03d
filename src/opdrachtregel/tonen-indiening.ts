import type { Uitslag } from "../controles/bevinding";
import { bereikNaam } from "../domein/bereik";
import type { Cijferwijziging, Indiening } from "../verantwoording/indiening";
import { celNaam } from "../verantwoording/indiening";
import type { OpenPunt } from "../verantwoording/indiening-open";
import { nieuweTekst, oudeTekst, tekstplek, toon, watGewijzigd } from "../verantwoording/indieningblad";
import { momentTekst } from "../verantwoording/momenttekst";
import { plaatsTekst } from "../verantwoording/plaatstekst";
import type { Scanpunt } from "../verantwoording/publiekscan";
import { rapportnaam } from "../verantwoording/rapportsoort";
import type { Tekstwijziging } from "../verantwoording/zegelteksten";
import { aantalVan, kolommen, loopTerug } from "./regels";

/** A list of changed cells names so many. */
const CELLEN_TOT = 40;
/** A list of changed texts shows so many. */
const TEKSTEN_TOT = 20;
const KOPPEN = [
  ["fout", "FOUTEN"],
  ["waarschuwing", "WAARSCHUWINGEN ZONDER ANTWOORD"],
  ["overig", "NOG TE DOEN"],
] as const;

/** How that is done on the command line. */
const HULP: readonly (readonly [readonly OpenPunt["soort"][], string])[] = [
  [
    ["fout", "waarschuwing"],
    "Antwoorden typt u op het blad Bevindingen: maak het met 'verantwoord maak', en geef het mee met --verantwoording.",
  ],
  [["naam"], "Uw naam of functie geeft u met --door."],
  [["verklaring"], "Verklaren doet u met --verklaar."],
  [["reden"], "De reden van een nieuwe versie geeft u met --reden."],
];

/** What is still open before handing in, by kind. */
export function toonOpen(open: readonly OpenPunt[], breedte: number): string {
  const soortVan = ({ soort }: OpenPunt): string => (soort === "fout" || soort === "waarschuwing" ? soort : "overig");
  const delen = KOPPEN.flatMap(([soort, kop]) => {
    const van = open.filter((een) => soortVan(een) === soort);
    if (van.length === 0) return [];
    return [`${kop} (${van.length})\n${van.map((een) => regelVan(een, breedte)).join("\n")}`];
  });
  const hulp = HULP.filter(([soorten]) => open.some(({ soort }) => soorten.includes(soort))).map(([, zin]) => zin);
  return `Nog niet ingediend: ${open.length === 1 ? "er is nog 1 punt" : `er zijn nog ${open.length} punten`} open. Er is niets geschreven.\n\n${[...delen, ...(hulp.length === 0 ? [] : [hulp.join("\n")])].join("\n\n")}`;
}

function regelVan({ tekst, bevinding }: OpenPunt, breedte: number): string {
  const id = bevinding === null ? "" : `  [${bevinding.id}]`;
  return `  - ${loopTerug(`${tekst}${id}`, breedte, 4).trimStart()}`;
}

/** What was handed in, what is not as in the version before, where it stands, and how the file should be called. */
export function toonIngediend(indiening: Indiening, naar: string, patroon: string | null, breedte: number): string {
  const { soort, versie, door, moment, vingerafdruk } = indiening;
  const anders = toonAnders(indiening, breedte);
  return [
    `${rapportnaam(soort)}, versie ${versie}, staat klaar in ${naar}.`,
    kolommen(
      [
        ["Door", door],
        ["Moment", momentTekst(moment)],
        ["Cijfers", vingerafdruk],
        ...(versie > 1 ? [["Gewijzigd", `${watGewijzigd(indiening)} sinds versie ${versie - 1}`]] : []),
      ],
      [],
    ),
    ...(anders === "" ? [] : ["", anders, ""]),
    ...(patroon === null ? [] : [`Naam volgens het vaste patroon: ${patroon}`]),
  ].join("\n");
}

/** What a version changed in the one before: figures, then texts; "" for a first version and where nothing changed. */
export function toonAnders(
  { versie, wijzigingen, aantalWijzigingen, tekstwijzigingen = [], aantalTeksten = 0 }: Indiening,
  breedte: number,
): string {
  if (versie === 1) return "";
  const kop = `GEWIJZIGD SINDS VERSIE ${versie - 1}`;
  const cijfers =
    aantalWijzigingen === 0
      ? ""
      : `${kop} (${aantalVan(aantalWijzigingen, "cijfer", "cijfers")})\n${toonWijzigingen(wijzigingen, aantalWijzigingen)}`;
  const teksten = toonTeksten(`ANDERE TEKST DAN IN VERSIE ${versie - 1}`, tekstwijzigingen, aantalTeksten, breedte);
  return [cijfers, teksten].filter((deel) => deel !== "").join("\n\n");
}

/** What the rules on personal data found in the workbook (AVG-01 to AVG-04), answered or not, and which of them could not run. */
export function toonAvg({ bevindingen, nietGecontroleerd }: Uitslag, breedte: number): string {
  const gevonden = bevindingen.filter(({ code }) => code.startsWith("AVG-"));
  const niet = nietGecontroleerd.filter(({ code }) => code.startsWith("AVG-"));
  const beantwoord = gevonden.filter(({ status }) => status !== "open").length;
  const stand =
    gevonden.length === 0
      ? "niets gevonden"
      : `${aantalVan(gevonden.length, "bevinding", "bevindingen")}, waarvan ${beantwoord} met antwoord`;
  return [
    `PERSOONSGEGEVENS (BSN, contactgegevens, namen, kleine aantallen): ${stand}`,
    ...gevonden.map(
      ({ code, cellen, bericht, status }) =>
        `  - ${loopTerug(`${code} ${plaatsTekst(cellen)} (${status}): ${bericht}`, breedte, 4).trimStart()}`,
    ),
    ...niet.map(
      ({ code, reden }) => `  - ${loopTerug(`${code} niet gecontroleerd: ${reden}`, breedte, 4).trimStart()}`,
    ),
  ].join("\n");
}

/** Where something of a person may still stand in what would be published. */
export function toonScan(scan: readonly Scanpunt[], breedte: number): string {
  const regels = scan.map(({ plek, code, bericht }) => {
    const waar = plek === null ? "" : `${bereikNaam(plek)}  `;
    return `  - ${loopTerug(`${code}  ${waar}${bericht}`, breedte, 4).trimStart()}`;
  });
  return [
    `Er is niets geschreven. In de openbare versie ${scan.length === 1 ? "staat op 1 plaats" : `staat op ${scan.length} plaatsen`} misschien nog iets van een persoon:`,
    "",
    ...regels,
    "",
    "Haal weg wat niet openbaar mag. Mag het er staan? Geef dan ook de optie --nagekeken.",
  ].join("\n");
}

/** Changed texts, the old one above the new one. */
export function toonTeksten(kop: string, teksten: readonly Tekstwijziging[], aantal: number, breedte: number): string {
  if (aantal === 0) return "";
  const getoond = teksten.slice(0, TEKSTEN_TOT);
  const regels = getoond.flatMap((een) => [
    `  ${[tekstplek(een), een.waar].filter((deel) => deel !== "").join("  ")}`,
    loopTerug(`was: ${oudeTekst(een)}`, breedte, 6),
    loopTerug(`nu:  ${nieuweTekst(een)}`, breedte, 6),
  ]);
  const rest = aantal - getoond.length;
  return [`${kop} (${aantal})`, ...regels, ...(rest > 0 ? [`  en nog ${rest}`] : [])].join("\n");
}

/** Changed cells, old and new side by side. */
export function toonWijzigingen(wijzigingen: readonly Cijferwijziging[], aantal: number = wijzigingen.length): string {
  const rijen = wijzigingen.slice(0, CELLEN_TOT).map((een) => [`  ${celNaam(een)}`, toon(een.oud), "→", toon(een.nu)]);
  const rest = aantal - rijen.length;
  return `${kolommen(rijen, [1, 3])}${rest > 0 ? `\n  en nog ${rest}` : ""}`;
}
