import { schrijfDatum } from "../domein/notatie-datum";
import type { CelWaarde } from "../werkboek/raster";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import {
  bladkop,
  groepkoprij,
  hoogteVan,
  korteNaam,
  linkTerug,
  nieuwBlad,
  sleutel,
  TABKLEUR,
  uit,
  type Boek,
} from "./boek";
import { f, letterlijk } from "./formule";
import { gelijk, getalStijl, STREEP } from "./rekenregels";
import type { Bronnen } from "./resultaatrij";
import { aantalRegels, rijhoogte } from "./tekstmaat";
import { tussenstand, type Tussenregel } from "./tussenstand";
import { TUSSENVRAGEN } from "./tussenvragen";
import { Blok, type Rij, type Vak } from "./vak";
import { TEKST_TOT } from "./tekstvelden";
import type { InvoerSoort } from "./invoerlijst";

const BREEDTEN = [28, 44, 9, 9, 10, 7.5, 9.5, 8.5, 8.5, 21];
const KOLOM = {
  eenheid: 0,
  naam: 1,
  jaar: 2,
  rato: 3,
  real: 4,
  procent: 5,
  prognose: 6,
  van: 7,
  tot: 8,
  bron: 9,
} as const;
const KOPPEN = [
  "",
  "",
  "Afspraak jaar",
  "Naar rato",
  "Realisatie",
  "%",
  "Prognose",
  "Laagste",
  "Hoogste",
  "Gelezen uit",
];

/** The sheet Tussenrapportage: half a year against the target in proportion, the forecast with its range, and what is told. */
export function maakTussenblad(boek: Boek, bronnen: Bronnen): { blad: Bladbouwer; begin: Vak } {
  const stand = tussenstand(boek.dossier);
  const blad = nieuwBlad(boek, { naam: boek.vast.tussenrapportage, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, `Tussenrapportage ${boek.beschikking.jaar}`, "titel");
  ondertitel.zet(
    0,
    `Cijfers tot en met ${schrijfDatum(stand.peildatum)}. De prognose is een berekening bij het tempo tot nu toe. Hier wordt niets afgerekend.`,
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  const deel = blad.deel();
  for (const groep of boek.beschikking.groepen) {
    const regels = stand.regels.filter(({ activiteit }) => activiteit.groep === groep.code);
    if (regels.length === 0) continue;
    zetKop(groepkoprij(deel, groep, { hoogte: 30, ruimte: BREEDTEN[0]! + BREEDTEN[1]!, totKolom: KOLOM.bron }));
    for (const regel of regels) zetRegel(blad, deel.rij(), regel, korteNaam(regel.activiteit, groep.naam), bronnen);
    deel.rij(8);
  }
  deel
    .rij()
    .zet(
      0,
      "Naar rato: het deel van de afspraak dat bij deze tijd past. Laagste en hoogste: als de rest van het jaar langzamer of sneller gaat. Prognose, laagste en hoogste gaan over het hele jaar.",
      "toelichting",
    );
  zetVragen(boek, blad);
  return { blad, begin };
}

function zetKop(rij: Rij): void {
  KOPPEN.forEach((kop, kolom) => {
    if (kop !== "") rij.zet(kolom, kop, kolom === KOLOM.bron ? "groepkopIngesprongen" : "groepkopGetal");
  });
  rij.vul(0, KOLOM.bron, "groepkop");
}

function zetRegel(blad: Bladbouwer, rij: Rij, regel: Tussenregel, naam: string, bronnen: Bronnen): void {
  const { activiteit, afspraak, realisatie, prognose, geenPrognose } = regel;
  const { eenheid, aantal } = uit(bronnen.beschikking.afspraken, sleutel(activiteit.code, afspraak.id));
  rij.zet(KOLOM.naam, naam, "tekst");
  rij.bereken(KOLOM.eenheid, gelijk(eenheid), "tekst");
  rij.bereken(KOLOM.jaar, gelijk(aantal), getalStijl(aantal.waarde));
  const rato = rij.zet(KOLOM.rato, regel.naarRato === null ? STREEP : afgerond(regel.naarRato), "getal");
  const geteld = rij.zet(KOLOM.real, realisatie, getalStijl(realisatie));
  const deel = rato.getal !== null && rato.getal > 0 && geteld.getal !== null ? geteld.getal / rato.getal : STREEP;
  rij.bereken(
    KOLOM.procent,
    {
      formule: f`IF(AND(ISNUMBER(${geteld}),ISNUMBER(${rato})),IF(${rato}>0,${geteld}/${rato},${letterlijk(STREEP)}),${letterlijk(STREEP)})`,
      waarde: deel,
    },
    "procent",
  );
  const voorspeld: readonly CelWaarde[] =
    prognose === null ? [STREEP, STREEP, STREEP] : [prognose.waarde, prognose.van, prognose.tot].map(afgerond);
  voorspeld.forEach((waarde, plaats) =>
    rij.zet(KOLOM.prognose + plaats, waarde, typeof waarde === "number" ? "getal" : "tekstRechts"),
  );
  const bron =
    regel.bron === null
      ? "niet gevonden"
      : prognose === null
        ? `${regel.bron}; geen prognose: ${geenPrognose}`
        : regel.bron;
  rij.zet(KOLOM.bron, bron, "tekstIngesprongen");
  rij.hoogte = hoogteVan(blad, [
    [KOLOM.naam, naam],
    [KOLOM.eenheid, eenheid.tekst],
    [KOLOM.bron, `   ${bron}`],
  ]);
}

/** A forecast is no count: whole numbers. */
function afgerond(getal: number): number {
  return Math.round(getal);
}

function zetVragen(boek: Boek, blad: Bladbouwer): void {
  const deel: Bladdeel = blad.deel();
  const kop = deel.rij(24);
  kop.zet(0, "Wat u wilt vertellen", "kop");
  kop.bijVolgende = true;
  const breedte = BREEDTEN[1]!;
  for (const { sleutel: veld, naam, hint } of TUSSENVRAGEN) {
    const wat: InvoerSoort = { soort: "tussenrapportage", veld };
    const waarde = boek.invoer.waarde(wat, null);
    const rij = deel.rij();
    rij.zet(0, naam, "tekstVetBoven");
    const vak = rij.zet(1, waarde, "invoer");
    rij.zet(2, hint, "toelichtingBoven");
    rij.hoogte = rijhoogte(Math.max(3, aantalRegels(vak.tekst, breedte) + 1));
    boek.invoer.meld(wat, vak, null, boek.namen.maak(`t_tussen_${veld}`, vak).naam);
    blad.valideer(new Blok(vak, vak), { soort: { tekstLengteTot: TEKST_TOT }, titel: naam.slice(0, 32), uitleg: hint });
  }
}
