import { schrijfEuro, schrijfGetal, schrijfVerschil } from "../../domein/notatie-schrijven";
import { euro } from "../../domein/geld";
import { isAnders, vergelijk as naastElkaar, type Vergelijkregel } from "../../verantwoording/vergelijk";
import { VERGELIJKING, vergelijkwerkboek } from "../../verantwoording/vergelijkblad";
import { leesBestand } from "../../werkboek/bestand/lezen";
import { schrijfBestand } from "../../werkboek/bestand/schrijven";
import { leesArgumenten, type Opdracht } from "../argumenten";
import { keurDoelen, leesBestaand, schrijfVeilig } from "../bestanden";
import { isUitvoer } from "../bevindingen-werkboek";
import { KLAAR, OpdrachtFout } from "../fout";
import { aantalVan, kolommen } from "../regels";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { eigenEerst, laadGegeven, openZaak } from "../zaak";

const GETOOND_TOT = 60;

/** `verantwoord vergelijk`: the figures of two workbooks side by side, the largest difference first. */
export const vergelijk: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("vergelijk", argumenten);
  const [eerste, tweede, ander] = los;
  if (eerste === undefined || tweede === undefined || ander !== undefined)
    throw new OpdrachtFout("Geef twee werkboeken. Gebruik: verantwoord vergelijk <a.xlsx> <b.xlsx>");
  const uitvoer = waarde("uitvoer");
  await keurDoelen(wereld, [eerste, tweede, ...waarden("beschikking")], uitvoer === null ? [] : [uitvoer]);
  const oud = uitvoer === null ? null : await keurUitvoer(wereld, uitvoer);
  const gegeven = await laadGegeven(wereld, { beschikkingen: waarden("beschikking"), sleutels: [] });
  const voortgang = new Voortgangsregel(wereld);
  const a = await openZaak(wereld, eerste, gegeven, voortgang, eigenEerst);
  const b = await openZaak(wereld, tweede, gegeven, voortgang, eigenEerst);
  const regels = naastElkaar(a.dossier, b.dossier);
  wereld.schrijf(`${toon(regels, eerste, tweede, wereld.breedte)}\n`);
  if (uitvoer === null) return KLAAR;
  await schrijfVeilig(wereld, [
    {
      pad: uitvoer,
      inhoud: await schrijfBestand(vergelijkwerkboek(regels, a.dossier.inhoud.naam, b.dossier.inhoud.naam)),
      oud,
    },
  ]);
  wereld.schrijf(`\nGeschreven naar ${uitvoer}\n`);
  return KLAAR;
};

async function keurUitvoer(wereld: Wereld, pad: string): Promise<Uint8Array | null> {
  if (!/\.xlsx$/i.test(pad)) throw new OpdrachtFout(`'${pad}' moet op .xlsx eindigen.`);
  const oud = await leesBestaand(wereld, pad, "het bestand");
  if (oud === null) return null;
  const inhoud = await leesBestand(oud, pad).catch(() => null);
  if (inhoud !== null && isUitvoer(inhoud, VERGELIJKING)) return oud;
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen vergelijking van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

function toon(regels: readonly Vergelijkregel[], eerste: string, tweede: string, breedte: number): string {
  const anders = regels.filter(isAnders);
  const gelijk = regels.length - anders.length;
  const kop = `Eerste: ${eerste}\nTweede: ${tweede}\n${aantalVan(anders.length, "cijfer verschilt", "cijfers verschillen")}, ${gelijk} gelijk.`;
  if (anders.length === 0) return kop;
  const koppen = ["Activiteit of rij", "Eenheid", "Eerste", "Tweede", "Verschil", "%", "In euro"];
  const rijen = anders.slice(0, GETOOND_TOT).map(rijVan);
  const rest = anders.length - rijen.length;
  return `${kop}\n\n${kolommen([koppen, ...rijen], [2, 3, 4, 5, 6], breedte)}${rest > 0 ? `\nEn nog ${rest}. Alles staat in het werkboek van --uitvoer.` : ""}`;
}

function rijVan({ naam, eenheid, eerste, tweede, verschil, procent, euro: bedrag }: Vergelijkregel): string[] {
  return [
    naam,
    eenheid,
    eerste === null ? "–" : schrijfGetal(eerste),
    tweede === null ? "–" : schrijfGetal(tweede),
    verschil === null ? "–" : schrijfVerschil(verschil),
    procent === null ? "–" : `${schrijfGetal(Math.round(procent))}%`,
    bedrag === null ? "–" : schrijfEuro(euro(bedrag)),
  ];
}
