import type { Bevinding, Ernst, Feit, Uitslag } from "../controles/bevinding";
import { ERNSTEN } from "../controles/bevinding";
import { bereikNaam } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { herstelZin } from "./rapport";
import { kolommen, kortAf, loopTerug } from "./regels";

/** "kort": a finding with an explanation takes one line; "alles": each is written out. */
export type Uitgebreidheid = "kort" | "alles";

export const ERNSTWOORD: Readonly<Record<Ernst, readonly [enkelvoud: string, meervoud: string]>> = {
  fout: ["fout", "fouten"],
  waarschuwing: ["waarschuwing", "waarschuwingen"],
  info: ["info", "info"],
};
const CELLEN_TOT = 4;

/** The findings grouped by severity: first what is open, with what to do; then what is explained, a line each. */
export function toonBevindingen(
  { bevindingen }: Pick<Uitslag, "bevindingen">,
  breedte: number,
  hoe: Uitgebreidheid = "kort",
): string {
  const groepen = ERNSTEN.map((ernst) => bevindingen.filter((b) => b.ernst === ernst)).filter((van) => van.length > 0);
  const delen = groepen.map((van) => toonGroep(van, breedte, hoe));
  if (hoe === "kort" && bevindingen.some((b) => b.status !== "open"))
    delen.push("Wat is toegelicht, staat verkort. Alles voluit: --alles");
  return delen.join("\n\n");
}

function toonGroep(van: readonly Bevinding[], breedte: number, hoe: Uitgebreidheid): string {
  const open = van.filter((b) => b.status === "open");
  const beantwoord = van.filter((b) => b.status !== "open");
  const woord = ERNSTWOORD[van[0]!.ernst][1].toUpperCase();
  const deel = open.length === 0 ? "alle" : `waarvan ${beantwoord.length}`;
  const wat = beantwoord.some((b) => b.status === "geaccepteerd") ? "beantwoord" : "toegelicht";
  const aantal = beantwoord.length === 0 ? "" : `, ${deel} ${wat}`;
  return [
    `${woord} (${van.length}${aantal})`,
    ...open.map((b) => voluit(b, breedte)),
    ...(hoe === "alles" ? beantwoord.map((b) => voluit(b, breedte)) : verkort(beantwoord, breedte)),
  ].join("\n");
}

function voluit(b: Bevinding, breedte: number): string {
  const staat = b.status === "open" ? "" : `  [${b.status}]`;
  const kop = `  ${b.code}  ${[plaatsen(b, CELLEN_TOT), waarover(b)].filter((deel) => deel !== "").join("  ·  ")}${staat}`;
  const doen = b.status === "open" ? (b.herstelTekst ?? (b.herstel && herstelZin(b.herstel))) : null;
  return [
    kop,
    loopTerug(b.bericht, breedte, 10),
    ...(b.eerder === undefined ? [] : [loopTerug(b.eerder.zin, breedte, 10)]),
    ...(doen === null ? [] : [loopTerug(`Wat te doen: ${doen}`, breedte, 10)]),
  ].join("\n");
}

/** A line each: code, first cell, activity, and what stands there against what was expected. */
function verkort(bevindingen: readonly Bevinding[], breedte: number): string[] {
  if (bevindingen.length === 0) return [];
  const rijen = bevindingen.map((b) => [`  ${b.code}`, plaatsen(b, 1), waarover(b), `[${b.status}]`, feiten(b)]);
  return kolommen(rijen, [])
    .split("\n")
    .map((regel) => kortAf(regel, breedte));
}

function feiten({ gevonden, verwacht, bericht }: Bevinding): string {
  if (gevonden === null) return bericht.replace(/\s+/g, " ");
  return verwacht === null ? feit(gevonden) : `${feit(gevonden)}, verwacht ${feit(verwacht)}`;
}

function feit(waarde: Feit): string {
  return typeof waarde === "number" ? schrijfGetal(waarde) : String(waarde ?? "niets").replace(/\s+/g, " ");
}

function waarover({ activiteit, afspraak }: Bevinding): string {
  return [activiteit, afspraak].filter((deel) => deel !== null).join(" ");
}

function plaatsen({ cellen }: Bevinding, tot: number): string {
  const namen = cellen.slice(0, tot).map(bereikNaam).join(", ");
  const rest = cellen.length - tot;
  return rest > 0 ? `${namen} en nog ${rest}` : namen;
}
