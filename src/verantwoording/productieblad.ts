import { bereikNaam } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Activiteit, Beschikking } from "../domein/beschikking";
import type { Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import {
  bladkop,
  hoogteVan,
  linkTerug,
  nieuwBlad,
  sleutel,
  TABKLEUR,
  uit,
  type BeschikkingCellen,
  type Boek,
  type ProductieCellen,
} from "./boek";
import { bronVan, zoekPrestatie } from "./bronnen";
import { merkNegatief } from "./lampformule";
import { plaatsTekst } from "./plaatstekst";
import { gelijk, getalStijl, verschilStijl } from "./rekenregels";
import type { Vak } from "./vak";

const KOLOM = { code: 0, naam: 1, afspraak: 2, eenheid: 3, real: 4, ipu: 5, offerte: 6, verschil: 7, bron: 8 } as const;
const BREEDTEN = [21, 41, 9, 28, 10, 8, 10, 10, 23];

/** The sheet Productie: what was read, one row per afspraak, with the partner's own cell behind it. */
export function maakProductieblad(
  boek: Boek,
  bron: BeschikkingCellen,
): { blad: Bladbouwer; cellen: ReadonlyMap<string, ProductieCellen> } {
  const blad = nieuwBlad(boek, {
    naam: boek.vast.productie,
    tabkleur: TABKLEUR.bron,
    breedten: BREEDTEN,
    bevries: 4,
    herhaal: { van: 3, tot: 3 },
  });
  const { deel, titel, ondertitel, derde } = bladkop(blad);
  titel.zet(0, "Productie", "titel");
  ondertitel.zet(
    0,
    "Wat in het werkboek van de partner is gelezen, met de cel waar het vandaan komt. Alle andere bladen rekenen met deze getallen.",
    "ondertitel",
  );
  derde.zet(
    0,
    "Leeg is niet bekend, en dus geen 0. Geschat (ca., plm., ruim) telt mee als het getal zelf.",
    "ondertitel",
  );
  derde.hoogte = 20;
  linkTerug(blad, titel, boek.begin);
  zetKoppen(deel);

  const cellen = new Map<string, ProductieCellen>();
  const verschillen: Vak[] = [];
  for (const activiteit of opGroep(boek.beschikking)) {
    const vanActiviteit = uit(bron.activiteiten, activiteit.code);
    for (const afspraak of activiteit.afspraken) {
      const id = sleutel(activiteit.code, afspraak.id);
      const cel = uit(bron.afspraken, id);
      const prestatie = zoekPrestatie(boek.dossier.productie, activiteit.code, afspraak.id);
      const { tekst: plaats, doel } = bronVan(boek, activiteit.code, afspraak.id);
      const rij = deel.rij(
        hoogteVan(blad, [
          [KOLOM.naam, activiteit.naam],
          [KOLOM.eenheid, afspraak.eenheid],
          [KOLOM.bron, plaats],
        ]),
      );
      rij.bereken(KOLOM.code, gelijk(vanActiviteit.code), "tekst");
      rij.bereken(KOLOM.naam, gelijk(vanActiviteit.naam), "tekst");
      rij.bereken(KOLOM.afspraak, gelijk(cel.id), "tekst");
      rij.bereken(KOLOM.eenheid, gelijk(cel.eenheid), "tekst");
      const regel = prestatie?.regel ?? null;
      const ipu = rekenwaarde(regel?.ipuRealisatie?.telling) ?? rekenwaarde(regel?.ipu?.telling);
      const realisatie = rekenwaarde(prestatie?.realisatie?.telling);
      const offerte = rekenwaarde(regel?.afspraak?.telling);
      const verschil = rekenwaarde(regel?.verschil?.telling);
      cellen.set(id, {
        realisatie: rij.zet(KOLOM.real, realisatie, getalStijl(realisatie)),
        ipu: rij.zet(KOLOM.ipu, ipu, getalStijl(ipu)),
      });
      rij.zet(KOLOM.offerte, offerte, getalStijl(offerte));
      verschillen.push(rij.zet(KOLOM.verschil, verschil, verschilStijl(verschil)));
      const bronVak = rij.zet(KOLOM.bron, plaats, doel ? "linkIngesprongen" : "tekstIngesprongen");
      if (doel) bronVak.linkNaar(doel, `Ga naar ${plaats}`);
    }
  }
  merkNegatief(blad, verschillen);
  zetNoot(blad, boek.dossier.productie);
  return { blad, cellen };
}

/** The activities in the order of their groepen, as on every other sheet. */
function opGroep({ groepen, activiteiten }: Beschikking): readonly Activiteit[] {
  return groepen.flatMap(({ code }) => activiteiten.filter(({ groep }) => groep === code));
}

function zetKoppen(deel: Bladdeel): void {
  const rij = deel.rij(42.4);
  rij.zet(KOLOM.code, "Code", "kolomkop");
  rij.zet(KOLOM.naam, "Activiteit", "kolomkop");
  rij.zet(KOLOM.afspraak, "Afspraak", "kolomkop");
  rij.zet(KOLOM.eenheid, "Eenheid", "kolomkop");
  rij.zet(KOLOM.real, "Realisatie", "kolomkopGetal");
  rij.zet(KOLOM.ipu, "IPU", "kolomkopGetal");
  rij.zet(KOLOM.offerte, "Afspraak volgens partner", "kolomkopGetal");
  rij.zet(KOLOM.verschil, "Verschil volgens partner", "kolomkopGetal");
  rij.zet(KOLOM.bron, "Gelezen uit", "kolomkopIngesprongen");
}

/** Of logs: how many rows were counted, and which were read and not counted. */
function zetNoot(blad: Bladbouwer, productie: Productie): void {
  const { registraties } = productie;
  if (registraties.length === 0) return;
  const deel = blad.deel();
  deel.rij(12);
  for (const registratie of registraties) {
    const plaats = productie.tabellen.find(({ id }) => id === registratie.tabel)?.bereik;
    const waar = plaats ? `${bereikNaam(plaats)}: ` : "";
    const tekst = `${waar}${schrijfGetal(registratie.geteld)} van de ${schrijfGetal(registratie.rijen)} rijen geteld.`;
    deel.rij().zet(0, tekst, "toelichting");
  }
  const gemist = registraties.flatMap(({ overgeslagen }) => overgeslagen);
  if (gemist.length === 0) return;
  const kop = deel.rij(21);
  kop.zet(0, "Gelezen, niet meegeteld", "kop");
  kop.bijVolgende = true;
  for (const { reden, wat, aantal, som, cellen } of gemist) {
    const tekst = `${schrijfGetal(aantal)} ${aantal === 1 ? "rij" : "rijen"}${reden === "niet te tellen" ? "" : ` (samen ${schrijfGetal(som)})`}: ${reden}${wat === "" ? "" : ` '${wat}'`}, zie ${plaatsTekst(cellen)}`;
    deel.rij().zet(0, tekst, "standaard");
  }
}
