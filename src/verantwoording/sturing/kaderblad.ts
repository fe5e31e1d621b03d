import { indicatorenVan, type Sturingskader } from "../../domein/sturingskader";
import { normaliseer } from "../../inlezen/tekst";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { STREEP } from "../rekenregels";
import { Blok, type Vak } from "../vak";
import { kern } from "./indicatorstand";
import { isOpgave, type Opgave } from "./opgaven";
import { stuurblad, type Stuurboek } from "./stuurboek";
import type { Activiteit, Afspraak } from "../../domein/beschikking";
import type { Stuurdossier } from "./stuurdossier";

const KADER_BREEDTEN = [8, 16, 24, 26, 32, 43, 12];
const KADER_KOPPEN = ["Nr", "Opgave", "Doel", "Maatschappelijk resultaat", "Indicator", "Bron", "Frequentie"];
const KOPPEL_BREEDTEN = [16, 23, 18, 28, 22, 19, 20, 15];
const KOPPEL_KOPPEN = [
  "Opgave",
  "Doel",
  "Partner",
  "Activiteit",
  "Telt (eenheid)",
  "Indicator",
  "Resultaat",
  "Telbegrip",
];
const GEEN_DOEL = "De beschikking noemt geen doel";

/** The sheet Sturingskader: the municipality's tree, a row per indicator, to filter; with the source that it was taken from. */
export function maakKaderblad(boek: Stuurboek, kader: Sturingskader): { blad: Bladbouwer; begin: Vak } {
  const indicatoren = indicatorenVan(kader);
  const doelen = kader.opgaven.reduce((som, opgave) => som + opgave.doelen.length, 0);
  return lijst(boek, {
    naam: "Sturingskader",
    titel: `Sturingskader ${kader.gemeente} ${kader.jaar}`,
    ondertitel: `${kader.opgaven.length} opgaven, ${doelen} doelen, ${indicatoren.length} indicatoren. Bron: ${kader.bron}.`,
    breedten: KADER_BREEDTEN,
    koppen: KADER_KOPPEN,
    rijen: indicatoren.map(({ nummer, opgave, doel, resultaat, indicator }) => [
      nummer,
      opgave.naam,
      `${doel.nr}  ${doel.naam}`,
      resultaat,
      indicator.naam,
      indicator.bronnen.join("; "),
      indicator.frequentie ?? STREEP,
    ]),
  });
}

/**
 * The sheet Activiteiten: what of the beschikkingen belongs to which opgave and doel, and which counts belong to an indicator: those
 * with its telbegrip, in an activity of its opgave and doel. Null when no workbook has a beschikking.
 */
export function maakKoppelblad(boek: Stuurboek): { blad: Bladbouwer; begin: Vak } | null {
  const rijen = boek.opgaven.flatMap((opgave) =>
    boek.dossiers.flatMap((dossier) =>
      (dossier.beschikking?.activiteiten ?? [])
        .filter(({ opgaven }) => opgaven.some((naam) => isOpgave(naam, opgave)))
        .flatMap((activiteit) => koppelrijen(boek, opgave, dossier, activiteit)),
    ),
  );
  if (rijen.length === 0) return null;
  return lijst(boek, {
    naam: "Activiteiten",
    titel: "Activiteiten bij opgave, doel en indicator",
    ondertitel:
      "Zoals de beschikkingen het zeggen. Een activiteit met meer opgaven staat bij elke opgave; tel de regels dus niet op. Een resultaat volgt uit de indicator.",
    breedten: KOPPEL_BREEDTEN,
    koppen: KOPPEL_KOPPEN,
    rijen,
  });
}

function koppelrijen(boek: Stuurboek, opgave: Opgave, dossier: Stuurdossier, activiteit: Activiteit): string[][] {
  const doelen = opgave.doelen.filter(({ nr }) => activiteit.doelen.includes(nr));
  const namen = doelen.length > 0 ? doelen.map(({ nr, naam }) => `${nr}  ${naam}`).join("; ") : GEEN_DOEL;
  return activiteit.afspraken.map((afspraak) => {
    const indicatoren = indicatorenBij(opgave, dossier, activiteit, afspraak);
    return [
      opgave.naam,
      namen,
      dossier.partner,
      activiteit.naam,
      `${afspraak.soort}  ${afspraak.eenheid}`,
      indicatoren.join("; ") || STREEP,
      resultatenVan(boek, opgave, indicatoren).join("; ") || STREEP,
      afspraak.telbegrip ?? STREEP,
    ];
  });
}

/** The results of the framework that these indicators measure within this opgave. */
function resultatenVan({ kader }: Stuurboek, opgave: Opgave, indicatoren: readonly string[]): readonly string[] {
  const gezocht = new Set(indicatoren.map(kern));
  const alle = kader === null ? [] : indicatorenVan(kader);
  return [
    ...new Set(
      alle
        .filter((een) => een.opgave.nr === opgave.nr && gezocht.has(kern(een.indicator.naam)))
        .map(({ resultaat }) => resultaat),
    ),
  ];
}

/** The names of the indicators of the beschikking that this count belongs to: the same telbegrip, opgave and (where named) doel. */
export function indicatorenBij(
  opgave: Opgave,
  { beschikking }: Stuurdossier,
  activiteit: Activiteit,
  { telbegrip }: Afspraak,
): string[] {
  if (telbegrip === null) return [];
  return (beschikking?.indicatoren ?? [])
    .filter(
      (indicator) =>
        indicator.telbegrip !== null &&
        normaliseer(indicator.telbegrip) === normaliseer(telbegrip) &&
        (indicator.opgave === null || isOpgave(indicator.opgave, opgave)) &&
        (indicator.doel === null || activiteit.doelen.includes(indicator.doel)),
    )
    .map(({ naam }) => naam);
}

function lijst(
  boek: Stuurboek,
  opzet: {
    readonly naam: string;
    readonly titel: string;
    readonly ondertitel: string;
    readonly breedten: readonly number[];
    readonly koppen: readonly string[];
    readonly rijen: readonly (readonly string[])[];
  },
): { blad: Bladbouwer; begin: Vak } {
  const { naam, titel, ondertitel, breedten, koppen, rijen } = opzet;
  const { blad, eerste } = stuurblad(
    boek,
    { naam, tabkleur: TABKLEUR.bron, breedten, bevries: 4, herhaal: { van: 0, tot: 3 } },
    { titel, ondertitel },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  const kopcellen = koppen.map((tekst, kolom) =>
    kop.zet(kolom, tekst, kolom === 0 ? "kolomkop" : "kolomkopIngesprongen"),
  );
  let laatste = kopcellen.at(-1)!;
  for (const waarden of rijen) {
    const rij = deel.rij(
      hoogteVan(
        blad,
        waarden.map((tekst, kolom) => [kolom, kolom === 0 ? tekst : `${tekst}xxx`]),
      ),
    );
    laatste = waarden
      .map((tekst, kolom) => rij.zet(kolom, tekst, kolom === 0 ? "tekstBoven" : "tekstBovenIngesprongen"))
      .at(-1)!;
  }
  blad.filter(new Blok(kopcellen[0]!, laatste));
  return { blad, begin: eerste };
}
