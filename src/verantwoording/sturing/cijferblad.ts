import { tariefNaarEuro } from "../../domein/geld";
import { schrijfStreefwaarde, streefgetal } from "../../domein/streefwaarde";
import type { Bladbouwer } from "../bladbouwer";
import { eenheidMetFinancier, hoogteVan, TABKLEUR } from "../boek";
import { getalStijl, STREEP } from "../rekenregels";
import { Blok, type Vak } from "../vak";
import { cijfersleutel } from "./opgaven";
import { stuurblad, type Stuurboek } from "./stuurboek";

/** The cells of one afspraak of one partner that other sheets calculate with. */
export interface Cijfercellen {
  readonly afspraak: Vak;
  readonly realisatie: Vak;
  /** Euro per unit; a dash where the afspraak is not settled. */
  readonly tarief: Vak;
}

const KOLOM = { partner: 0, code: 1, naam: 2, soort: 3, eenheid: 4, afspraak: 5, real: 6, tarief: 7, bron: 8 } as const;
const BREEDTEN = [18, 15, 30, 6, 24, 10, 11, 13, 33];

/**
 * The sheet Cijfers: every afspraak of every workbook with what was agreed and delivered, and the cell it was read from. The
 * figures come from other workbooks, so they are values; all other sheets refer to them. Null when no workbook has a beschikking.
 */
export function maakCijferblad(
  boek: Stuurboek,
): { blad: Bladbouwer; begin: Vak; cellen: ReadonlyMap<string, Cijfercellen> } | null {
  if (boek.dossiers.every(({ beschikking }) => beschikking === null)) return null;
  const { blad, eerste: begin } = stuurblad(
    boek,
    { naam: "Cijfers", tabkleur: TABKLEUR.bron, breedten: BREEDTEN, bevries: 4, herhaal: { van: 0, tot: 3 } },
    {
      titel: "Cijfers",
      ondertitel: "Gelezen uit de werkboeken van de partners. De andere bladen rekenen met deze cellen.",
    },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  const eersteKop = kop.zet(KOLOM.partner, "Partner", "kolomkop");
  kop.zet(KOLOM.code, "Code", "kolomkop");
  kop.zet(KOLOM.naam, "Activiteit", "kolomkop");
  kop.zet(KOLOM.soort, "Soort", "kolomkop");
  kop.zet(KOLOM.eenheid, "Eenheid", "kolomkop");
  kop.zet(KOLOM.afspraak, "Afspraak", "kolomkopGetal");
  kop.zet(KOLOM.real, "Realisatie", "kolomkopGetal");
  kop.zet(KOLOM.tarief, "Tarief", "kolomkopGetal");
  kop.zet(KOLOM.bron, "Gelezen uit", "kolomkopIngesprongen");
  const cellen = new Map<string, Cijfercellen>();
  let laatste: Vak = eersteKop;
  for (const dossier of boek.dossiers) {
    for (const activiteit of dossier.beschikking?.activiteiten ?? []) {
      for (const afspraak of activiteit.afspraken) {
        const cijfer = dossier.cijfers.find(
          (een) => een.activiteit === activiteit.code && een.afspraak === afspraak.id,
        );
        const streef = streefgetal(afspraak.streefwaarde) ?? schrijfStreefwaarde(afspraak.streefwaarde);
        const bron = `${dossier.werkboek}: ${cijfer?.plaats ?? "niet gevonden"}`;
        const eenheid = eenheidMetFinancier(afspraak);
        const rij = deel.rij(
          hoogteVan(blad, [
            [KOLOM.partner, dossier.partner],
            [KOLOM.code, activiteit.code],
            [KOLOM.naam, activiteit.naam],
            [KOLOM.eenheid, eenheid],
            [KOLOM.bron, `   ${bron}`],
          ]),
        );
        rij.zet(KOLOM.partner, dossier.partner, "tekst");
        rij.zet(KOLOM.code, activiteit.code, "tekst");
        rij.zet(KOLOM.naam, activiteit.naam, "tekst");
        rij.zet(KOLOM.soort, afspraak.soort, "tekst");
        rij.zet(KOLOM.eenheid, eenheid, "tekst");
        const realisatie = cijfer?.realisatie ?? null;
        const tarief = afspraak.tarief === null || !afspraak.verrekenbaar ? STREEP : tariefNaarEuro(afspraak.tarief);
        cellen.set(cijfersleutel(dossier, activiteit, afspraak), {
          afspraak: rij.zet(KOLOM.afspraak, streef, getalStijl(streef)),
          realisatie: rij.zet(KOLOM.real, realisatie, getalStijl(realisatie)),
          tarief: rij.zet(KOLOM.tarief, tarief, "tarief"),
        });
        laatste = rij.zet(KOLOM.bron, bron, "tekstIngesprongen");
      }
    }
  }
  blad.filter(new Blok(eersteKop, laatste));
  return { blad, begin, cellen };
}
