import { schrijfStreefwaarde } from "../domein/streefwaarde";
import type { Uitkomst } from "../domein/uitkomst";
import { uitkomstlamp } from "../domein/uitkomstlamp";
import type { Dossier } from "../verantwoording/dossier";
import { kolommen, kortAf, loopTerug } from "./regels";
import type { Uitgebreidheid } from "./tonen-bevindingen";

/** So many results are shown; with `--alles` all of them. */
const AANTAL_KORT = 30;
const LANGSTE_NAAM = 40;

/** The results per location, each with its lamp as a word, or the reason why it has none; "" when the workbook has none. */
export function toonLocaties(dossier: Dossier, breedte: number, hoe: Uitgebreidheid): string {
  const { uitkomsten } = dossier.productie;
  if (uitkomsten.length === 0) return "";
  const gevuld = uitkomsten.filter(({ tekst }) => tekst.trim() !== "");
  const getoond = hoe === "alles" ? gevuld : gevuld.slice(0, AANTAL_KORT);
  const rijen = getoond.map((uitkomst) => regelVan(uitkomst, dossier));
  const rest = gevuld.length - getoond.length;
  const leeg = uitkomsten.length - gevuld.length;
  const slot = [
    ...(rest > 0 ? [`Er zijn er nog ${rest}; --alles toont ze, en het rapport (--json) noemt ze allemaal.`] : []),
    ...(leeg > 0 ? [leeg === 1 ? "1 cel is leeg." : `${leeg} cellen zijn leeg.`] : []),
  ];
  return [
    `RESULTATEN PER LOCATIE (${uitkomsten.length})`,
    kolommen(rijen, [], breedte),
    ...slot.map((zin) => loopTerug(zin, breedte, 2)),
  ].join("\n");
}

function regelVan(uitkomst: Uitkomst, { instellingen }: Dossier): string[] {
  const { locatie, label, deel, eenheid, tekst, streefwaarde, noemer } = uitkomst;
  const { kleur, reden } = uitkomstlamp(uitkomst, instellingen.lampschema);
  const van = noemer === null ? "" : ` (van ${noemer.tekst})`;
  const zonder = streefwaarde !== null && streefwaarde.soort === "verhouding" && noemer === null;
  const uitleg = kleur === "geen kleur" ? `geen kleur: ${reden ?? ""}` : kleur;
  return [
    `  ${kortAf(locatie.tekst, LANGSTE_NAAM)}`,
    deel ?? "",
    kortAf(eenheid ? `${label.tekst}: ${eenheid.tekst}` : label.tekst, LANGSTE_NAAM),
    `${tekst.trim()}${van}`,
    zonder ? `geen kleur: van hoeveel is [${schrijfStreefwaarde(streefwaarde)}]?` : uitleg,
  ];
}
