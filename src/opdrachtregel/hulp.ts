import { GEBRUIK, type Gebruik } from "./gebruik";
import { kolommen, loopTerug } from "./regels";

const UITGANGEN = "Uitkomst: 0 geen open fout, 1 open fouten, 2 de opdracht kon niet worden uitgevoerd.";

/** How to use the program, or one command. */
export function hulp(naam: string | undefined, breedte: number): string {
  const een = naam === undefined ? undefined : GEBRUIK.get(naam);
  return `${een === undefined ? vanAlles(breedte) : vanEen(een, breedte)}\n${loopTerug(UITGANGEN, breedte, 0)}`;
}

function vanAlles(breedte: number): string {
  const opdrachten = [...GEBRUIK.values()].map(
    ({ regel, doet }) => `${gebruik("  verantwoord", regel, breedte)}\n${loopTerug(doet, breedte, 6)}`,
  );
  return [
    loopTerug("Verantwoord controleert de productie tegen de beschikking en maakt de verantwoording.", breedte, 0),
    opdrachten.join("\n"),
    "Meer over één opdracht: verantwoord <opdracht> --help",
  ].join("\n\n");
}

function vanEen({ regel, doet, opties }: Gebruik, breedte: number): string {
  const lijst = opties.map((optie) => [`  --${optie.naam}${optie.vorm === null ? "" : ` ${optie.vorm}`}`, optie.doet]);
  return [
    gebruik("Gebruik: verantwoord", regel, breedte),
    loopTerug(doet, breedte, 0),
    ...(lijst.length === 0 ? [] : [`${kolommen(lijst, [], breedte)}\n`]),
  ].join("\n\n");
}

function gebruik(begin: string, regel: string, breedte: number): string {
  const [opdracht, ...rest] = regel.split(" ");
  const kop = `${begin} ${opdracht} `;
  return kop + loopTerug(rest.join(" "), breedte, kop.length).trimStart();
}
