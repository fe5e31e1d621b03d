import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { Blok, type Vak } from "../vak";
import { stuurblad, wieVan, type Stuurboek } from "./stuurboek";

const KOPPEN = ["Partner", "Vraag", "Wat de partner vertelt"];
const BREEDTEN = [28, 26, 92];

/**
 * The sheet Signalen: what the partners tell in their tussenrapportage about their work as a whole: signals, experiences of residents,
 * what goes differently (domein.md §10). Null when none of them told something.
 */
export function maakVertelblad(boek: Stuurboek): { blad: Bladbouwer; begin: Vak } | null {
  const regels = boek.dossiers.flatMap((dossier) =>
    dossier.vertelling.map(({ vraag, tekst }) => [wieVan(boek, dossier), vraag, tekst]),
  );
  if (regels.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Signalen", tabkleur: TABKLEUR.vast, breedten: BREEDTEN, bevries: 4, herhaal: { van: 0, tot: 3 } },
    {
      titel: "Signalen en ervaringen",
      ondertitel:
        "Wat de partners in hun tussenrapportage vertellen. Filter op de vraag om de partners naast elkaar te lezen.",
    },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  const koppen = KOPPEN.map((tekst, kolom) => kop.zet(kolom, tekst, "kolomkop"));
  let laatste = koppen.at(-1)!;
  for (const regel of regels) {
    const rij = deel.rij(hoogteVan(blad, [...regel.entries()]));
    laatste = regel.map((tekst, kolom) => rij.zet(kolom, tekst, "tekstBoven")).at(-1)!;
  }
  blad.filter(new Blok(koppen[0]!, laatste));
  return { blad, begin: eerste };
}
