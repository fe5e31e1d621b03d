import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier } from "../../src/verantwoording/dossier";
import { leegInhoud } from "../../src/werkboek/inhoud";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";

const LAATSTE_RIJ = 1_048_575;
const LAATSTE_KOLOM = 16_383;
const KOPPEN = ["Activiteit", "Eenheid", "Afspraak", "Realisatie", "Verschil", "Toelichting"];
const NAAM = "Groen - Buurttuin";

const lezing = leesBeschikking(linde);
if (!lezing.ok) throw new Error("De beschikking van de voorbeelden klopt niet.");
const { beschikking } = lezing;

type Vul = (bouwer: RasterBouwer) => void;

function koppen(bouwer: RasterBouwer): void {
  KOPPEN.forEach((kop, kolom) => bouwer.zet(0, kolom, kop));
}

const BLADEN: readonly (readonly [wat: string, vul: Vul])[] = [
  [
    "een totaal op de laatste rij",
    (bouwer) => {
      koppen(bouwer);
      bouwer.zet(1, 0, NAAM);
      bouwer.zet(1, 3, 5);
      bouwer.zet(LAATSTE_RIJ, 0, "Totaal");
      bouwer.zet(LAATSTE_RIJ, 3, 7, { formule: "SUM(D1:D1048575)" });
    },
  ],
  [
    "een formule over hele kolommen in de laatste kolom",
    (bouwer) => {
      koppen(bouwer);
      bouwer.zet(0, LAATSTE_KOLOM, "Realisatie");
      bouwer.zet(1, 0, NAAM);
      bouwer.zet(1, LAATSTE_KOLOM, 5, { formule: "SUM(A:XFC)" });
      bouwer.zet(LAATSTE_RIJ, LAATSTE_KOLOM, "Totaal");
    },
  ],
  [
    "een kop met een maand in elke kolom",
    (bouwer) => {
      bouwer.zet(0, 0, "Activiteit");
      for (let kolom = 1; kolom <= LAATSTE_KOLOM; kolom++)
        bouwer.zet(0, kolom, ["jan", "feb", "mrt", "apr"][kolom % 4]!);
      bouwer.zet(LAATSTE_RIJ, 0, NAAM);
      bouwer.zet(LAATSTE_RIJ, 5, 3);
    },
  ],
  [
    "een locatie in elk van de laatste duizend kolommen",
    (bouwer) => {
      const eerste = LAATSTE_KOLOM - 1000;
      bouwer.zet(0, eerste, "Wat we tellen");
      bouwer.zet(1, eerste, NAAM);
      for (let kolom = eerste + 1; kolom <= LAATSTE_KOLOM; kolom++) {
        bouwer.zet(0, kolom, `Locatie ${kolom}`);
        if (kolom % 3 === 0) bouwer.zet(1, kolom, "29 [20]");
      }
      bouwer.zet(LAATSTE_RIJ, LAATSTE_KOLOM, "3 [4]");
    },
  ],
  [
    "namen en toelichtingen zo lang als een cel kan zijn",
    (bouwer) => {
      koppen(bouwer);
      for (let rij = 1; rij < 6; rij++) {
        bouwer.zet(rij, 0, `${NAAM} ${"x".repeat(32_700)}`);
        bouwer.zet(rij, 3, 5);
        bouwer.zet(rij, 5, `Er waren ${rij} bezoekers, meer dan gepland. `.repeat(700));
      }
    },
  ],
];

test.each(BLADEN)("%s: de weg komt tot een einde en geen controle gaat stuk", (_, vul) => {
  for (const met of [beschikking, null]) {
    const bouwer = new RasterBouwer({ blad: "Blad", index: 0, teksten: new Tekstenlijst() });
    vul(bouwer);
    const { uitslag } = maakDossier(leegInhoud("rand.xlsx", [bouwer.bouw()]), met);
    expect(uitslag.nietGecontroleerd.filter(({ reden }) => reden.includes("fout in het programma"))).toEqual([]);
    expect(new Set(uitslag.bevindingen.map(({ id }) => id)).size).toBe(uitslag.bevindingen.length);
  }
});
