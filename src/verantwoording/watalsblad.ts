import type { Realisatie } from "../domein/afrekenen";
import type { Afrekening } from "../domein/afrekening";
import { rekenWatAls } from "../domein/watals";
import { kop } from "./afrekeningdelen";
import type { Afrekeningdelen } from "./afrekeningblad";
import type { Bladbouwer } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, sleutel, TABKLEUR, type BeschikkingCellen, type Boek } from "./boek";
import type { Vak } from "./vak";
import { maakWatAlsActiviteiten } from "./watalsactiviteiten";
import { leesWatAls } from "./watalsinvoer";
import { maakKnoppen } from "./watalsknoppen";
import { maakWatAlsUitkomst } from "./watalsuitkomst";

const BREEDTEN = [36, 22, 12, 10, 10, 10, 15, 15, 15, 15];

/**
 * The sheet 'Wat als': other terms than those of the beschikking (cap, threshold, mode, activities that do not take part) and what
 * they would mean, as native formulas that move along with what is typed. Nothing refers to it: the outcome by the beschikking
 * stays as it is. Null where nothing is settled.
 */
export function maakWatAlsblad(
  boek: Boek,
  afrekening: Afrekening,
  cellen: BeschikkingCellen,
  delen: Afrekeningdelen,
): { blad: Bladbouwer; begin: Vak } | null {
  const verrekend = boek.beschikking.groepen.filter(
    ({ code, verrekenen }) => verrekenen && (delen.posten.get(code) ?? []).length > 0,
  );
  if (verrekend.length === 0) return null;
  const blad = nieuwBlad(boek, { naam: boek.vast.watAls, tabkleur: TABKLEUR.bron, breedten: BREEDTEN });
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, "Wat als – proefberekening", "titel");
  ondertitel.zet(
    0,
    "Probeer hier andere afspraken uit. Dit blad verandert niets: het voorstel volgens de beschikking staat op het blad Afrekening.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  const keuze = leesWatAls(boek.invoer, boek.beschikking);
  const proef = rekenWatAls(boek.beschikking, realisatieUit(afrekening), keuze);
  const werk = { boek, blad, delen, afrekening, proef, keuze, verrekend };
  const eerste = blad.deel();
  kop(eerste, "1  Uw keuzes");
  const knoppen = maakKnoppen(werk, eerste, cellen);
  const [tweede, derde] = [blad.deel(), blad.deel()];
  kop(tweede, "2  Wat dit zou betekenen");
  const posten = maakWatAlsActiviteiten(werk, derde, knoppen);
  maakWatAlsUitkomst(werk, tweede, knoppen, posten);
  return { blad, begin };
}

/** What the settlement reckoned with. */
function realisatieUit({ regels }: Afrekening): Realisatie {
  const gerealiseerd = new Map(regels.map((regel) => [sleutel(regel.activiteit, regel.afspraak), regel.gerealiseerd]));
  return (activiteit, afspraak) => gerealiseerd.get(sleutel(activiteit, afspraak)) ?? null;
}
