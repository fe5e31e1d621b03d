import { Proef } from "./proef";
import { typ } from "./typen";

export const NU = { vandaag: () => "2025-03-14", nu: () => "2025-03-14T16:08:00" };
export const INDIENEN = [
  "indienen",
  "goed.xlsx",
  "--beschikking",
  "b.json",
  "--verantwoording",
  "v.xlsx",
  "--door",
  "de controller",
];
export const KLAAR = [...INDIENEN, "--verklaar", "--naar", "in.xlsx"];
export const TEKSTEN = {
  t_SPORT_aansluiting: "Meer kinderen sporten elke week in hun eigen wijk.",
  t_SPORT_contact: "de coördinator, 06-12345678",
  t_SPORT_inhoud: "Elke week zijn er sportlessen op vier scholen, met een vaste trainer.",
  t_SPORT_doelgroep: "Kinderen van 4 tot 12 jaar die nog niet bij een club sporten.",
  t_SPORT_inzet: "Twee vakkrachten en acht vrijwilligers geven samen de lessen.",
  t_SPORT_periode: "Van januari tot en met december, buiten de schoolvakanties.",
  t_SPORT_samenwerking: "Met de scholen, de sportclubs en het buurtteam.",
  t_SPORT_ervaring: "Ouders zien dat hun kind beter slaapt. Zij willen graag lessen in de vakantie.",
};

/** The command that hands in, to this file. */
export const naarBestand = (naam: string): string[] => [...KLAAR.slice(0, -1), naam];

/** A folder in which a verantwoording was made, filled in (v.xlsx) and handed in (in.xlsx). */
export async function indienproef(): Promise<Proef> {
  const proef = await Proef.begin();
  await proef.roep(["maak", "goed.xlsx", "--beschikking", "b.json", "--naar", "v.xlsx"], NU);
  let bytes: Uint8Array = await proef.lees("v.xlsx");
  for (const [naam, tekst] of Object.entries(TEKSTEN)) bytes = await typ(bytes, naam, tekst);
  await proef.zet("v.xlsx", bytes);
  await proef.roep(KLAAR, NU);
  return proef;
}
