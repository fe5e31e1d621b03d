import type { Activiteit, Afspraak, Groep } from "../domein/beschikking";
import { naarEuro } from "../domein/geld";
import type { Afrekeningcellen } from "./afrekeningblad";
import type { Afrekening } from "../domein/afrekening";
import { NIET_GECONTROLEERD, type Bevindingencellen } from "./bevindingenblad";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { groepkoprij, korteNaam, periodeTekst, sleutel, uit, type Boek } from "./boek";
import { f, samen, type Formule, type Uitkomst } from "./formule";
import { kleurLampen, LAMPUITLEG, merkNegatief } from "./lampformule";
import { gelijk } from "./rekenregels";
import { zetResultaat, type Bronnen, type Resultaatcellen } from "./resultaatrij";
import { rapportnaam, type Rapportsoort } from "./rapportsoort";
import { zetLinks } from "./overzichtlinks";
import { hoogteVoor } from "./tekstmaat";
import { blokVan, type Rij, type Vak } from "./vak";
import { zetGrafieken, type Balk } from "./overzichtgrafieken";

export const OVERZICHT_BREEDTEN = [16, 38, 28, 9, 11, 9, 8.5, 5, 15, 6.5];
export const OVERZICHT_HULP = [3, 26, 12, 12];
const KOLOM = { blad: 0, naam: 1, eenheid: 2, open: 9 } as const;
const RESULTAAT = { afspraak: 3, realisatie: 4, verschil: 5, procent: 6, teken: 7, lamp: 8 } as const;
/** Rows of the list are a little lower, so that two groups fit a page. */
const LIJSTRIJ = 13.75;

export interface Overzichtbronnen extends Bronnen {
  readonly soort: Rapportsoort;
  /** First cells of the sheets about money and about handing in: each gets a link. */
  readonly links: readonly Vak[];
  /** Null in a tussenrapportage: there nothing is settled. */
  readonly afrekening: Afrekeningcellen | null;
  readonly uitkomst: Afrekening;
  readonly bevindingen: Bevindingencellen;
  /** First cell of each activity's sheet. */
  readonly bladen: ReadonlyMap<string, Vak>;
}

interface Werk {
  readonly boek: Boek;
  readonly blad: Bladbouwer;
  readonly bronnen: Overzichtbronnen;
}

/** Fills the sheet Overzicht: who, which year, how it stands, a line per activity with its lamp, and charts. */
export function vulOverzicht(
  boek: Boek,
  blad: Bladbouwer,
  kop: { deel: Bladdeel; titel: Rij; ondertitel: Rij },
  bronnen: Overzichtbronnen,
): void {
  const werk: Werk = { boek, blad, bronnen };
  const { kenmerk, versie, gemeente } = bronnen.beschikking.velden;
  const { beschikking } = boek;
  kop.ondertitel.bereken(
    0,
    {
      formule: f`"Beschikking "&${kenmerk}&", versie "&${versie}&"  ·  gemeente "&${gemeente}`,
      waarde: `Beschikking ${beschikking.kenmerk}, versie ${beschikking.versie}  ·  gemeente ${beschikking.gemeente}`,
    },
    "ondertitel",
  );
  if (bronnen.afrekening !== null)
    kop.titel.zet(KOLOM.open, "Afrekening", "link").linkNaar(bronnen.afrekening.begin, "Ga naar Afrekening");
  kop.ondertitel.zet(KOLOM.open, "Bevindingen", "link").linkNaar(bronnen.bevindingen.begin, "Ga naar Bevindingen");
  zetLinks(kop, bronnen.links);
  zetStand(werk, blad.deel());
  const lijst = blad.deel();
  const balken = zetLijst(werk, lijst);
  const laatste = lijst.rijen.at(-1);
  if (laatste) laatste.bijVolgende = true;
  const voet = blad.deel();
  const legenda = voet.rij();
  legenda.bijVolgende = true;
  legenda.zet(0, `${LAMPUITLEG}.   Open = open bevindingen.`, "toelichting");
  voet.rij().zet(0, "Aantallen met verschillende eenheden worden niet opgeteld.", "toelichting");
  zetGrafieken(blad, blad.deel(), lijst, balken);
}

function telling({ bevindingen }: Overzichtbronnen, ernst: string, status: string): Uitkomst {
  return {
    formule: f`COUNTIFS(${bevindingen.ernst},"${ernst}",${bevindingen.status},"${status}")`,
    waarde: bevindingen.rijen.filter((rij) => rij.ernst === ernst && rij.status === status).length,
  };
}

/** The block under the title: status, counts, amounts, in three columns. */
function zetStand(werk: Werk, deel: Bladdeel): void {
  const { boek, bronnen } = werk;
  const { bevindingen, afrekening, uitkomst, beschikking } = bronnen;
  const rijen = [deel.rij(14), deel.rij(14), deel.rij(14), deel.rij(14)] as const;
  if (afrekening !== null) zetOnbekend(deel, uitkomst);
  deel.rij(8);
  const [eerste, tweede, derde, vierde] = rijen;
  const tel = (rij: Rij, label: string, geteld: Uitkomst): Vak => {
    rij.zet(KOLOM.eenheid, label, "labelRechts");
    return rij.bereken(RESULTAAT.afspraak, geteld, "gegevenGetal");
  };
  const fouten = tel(eerste, "Fouten, open", telling(bronnen, "fout", "open"));
  tel(tweede, "Waarschuwingen, open", telling(bronnen, "waarschuwing", "open"));
  tel(derde, "Waarschuwingen, toegelicht", telling(bronnen, "waarschuwing", "toegelicht"));
  tel(vierde, "Niet gecontroleerd", {
    formule: f`COUNTIF(${bevindingen.ernst},"${NIET_GECONTROLEERD}")`,
    waarde: bevindingen.rijen.filter(({ ernst }) => ernst === NIET_GECONTROLEERD).length,
  });
  eerste.zet(KOLOM.blad, "Status", "label");
  eerste.bereken(KOLOM.naam, status(boek, fouten), "gegeven");
  tweede.zet(KOLOM.blad, "Periode", "label");
  tweede.bereken(
    KOLOM.naam,
    { formule: f`${beschikking.periode}`, waarde: periodeTekst(boek.beschikking.periode) },
    "standaard",
  );
  derde.zet(KOLOM.blad, "Activiteiten", "label");
  derde.bereken(KOLOM.naam, aantalActiviteiten(werk), "standaard");
  vierde.zet(KOLOM.blad, "Soort", "label");
  vierde.zet(KOLOM.naam, rapportnaam(bronnen.soort), "standaard");
  const bedrag = (rij: Rij, label: string, wat: Uitkomst): void => {
    rij.zet(RESULTAAT.verschil, label, "label");
    rij.bereken(RESULTAAT.lamp, wat, "gegevenEuro");
  };
  if (afrekening === null) {
    if (bronnen.soort === "eindrapportage") {
      eerste.zet(RESULTAAT.verschil, "De afrekening staat niet in deze versie.", "toelichting");
      return;
    }
    eerste.zet(RESULTAAT.verschil, "Tussenstand: de realisatie tot nu toe,", "toelichting");
    tweede.zet(RESULTAAT.verschil, "naast de afspraak voor het hele jaar.", "toelichting");
    derde.zet(RESULTAAT.verschil, "Hier wordt niets afgerekend.", "toelichting");
    return;
  }
  const { totaal } = uitkomst;
  bedrag(eerste, "Maximaal beschikt", gelijk(afrekening.beschikt));
  bedrag(tweede, "Geleverde prestaties", gelijk(afrekening.geleverd));
  bedrag(derde, "Terug te betalen (voorstel)", { formule: f`${afrekening.terug}`, waarde: naarEuro(totaal.terug) });
  bedrag(vierde, "Vaststelling (voorstel)", {
    formule: f`${afrekening.vaststelling}`,
    waarde: naarEuro(totaal.vaststelling),
  });
}

/** The amounts are of what is known; whoever reads them here should see that part is missing. */
function zetOnbekend(deel: Bladdeel, { groepen }: Afrekening): void {
  const aantal = groepen.flatMap(({ onbekend }) => onbekend).length;
  if (aantal === 0) return;
  const wat = aantal === 1 ? "1 afspraak die wordt verrekend" : `${aantal} afspraken die worden verrekend`;
  deel
    .rij()
    .zet(
      KOLOM.blad,
      `Let op: van ${wat} is de realisatie niet bekend. Die telt niet mee in de bedragen hierboven.`,
      "toelichting",
    );
}

function status({ dossier }: Boek, fouten: Vak): Uitkomst {
  const open = fouten.getal ?? 0;
  const nietTeBeoordelen = dossier.status === "niet te beoordelen";
  const zonder = nietTeBeoordelen ? "niet te beoordelen: geen activiteit herkend" : "klaar om in te dienen";
  return {
    formule: f`IF(${fouten}>0,"concept: "&${fouten}&IF(${fouten}=1," fout open"," fouten open"),"${zonder}")`,
    waarde: open > 0 ? `concept: ${open} ${open === 1 ? "fout" : "fouten"} open` : zonder,
  };
}

function aantalActiviteiten({ boek, bronnen }: Werk): Uitkomst {
  const blokken: Formule[] = boek.beschikking.groepen.flatMap((groep) => {
    const codes = boek.beschikking.activiteiten
      .filter((activiteit) => activiteit.groep === groep.code)
      .map(({ code }) => uit(bronnen.beschikking.activiteiten, code).code);
    return codes.length === 0 ? [] : [f`COUNTA(${blokVan(codes)})`];
  });
  const aantal = boek.beschikking.activiteiten.length;
  return {
    formule: blokken.length === 0 ? f`"geen"` : f`${samen(blokken, "+")}&""`,
    waarde: blokken.length === 0 ? "geen" : String(aantal),
  };
}

function zetLijst(werk: Werk, deel: Bladdeel): readonly Balk[] {
  const { boek, blad } = werk;
  const balken: Balk[] = [];
  for (const groep of boek.beschikking.groepen) {
    const leden = boek.beschikking.activiteiten.filter((activiteit) => activiteit.groep === groep.code);
    if (leden.length === 0) continue;
    zetGroepkop(deel, groep);
    const regels = leden.flatMap((activiteit) => regelsVan(activiteit));
    const cellen = regels.map(({ activiteit, afspraak, eerste }, nummer) => {
      const rij = deel.rij(LIJSTRIJ);
      rij.bijVolgende = nummer < regels.length - 1;
      return zetRegel(werk, rij, groep, activiteit, afspraak, eerste);
    });
    kleurLampen(
      blad,
      cellen.map(({ resultaat }) => resultaat.teken),
      cellen.map(({ resultaat }) => resultaat.lamp),
    );
    merkNegatief(
      blad,
      cellen.map(({ resultaat }) => resultaat.verschil),
    );
    balken.push(...cellen.map(({ naam, resultaat }) => ({ groep, naam, procent: resultaat.procent })));
  }
  return balken;
}

interface Regel {
  readonly activiteit: Activiteit;
  readonly afspraak: Afspraak;
  readonly eerste: "eerste" | "volgende";
}

/** A line per settled afspraak; an activity without one shows its first afspraak. */
function regelsVan(activiteit: Activiteit): readonly Regel[] {
  const verrekend = activiteit.afspraken.filter(({ soort, verrekenbaar }) => soort === "PE" && verrekenbaar);
  const getoond = verrekend.length > 0 ? verrekend : activiteit.afspraken.slice(0, 1);
  return getoond.map((afspraak, nummer) => ({ activiteit, afspraak, eerste: nummer === 0 ? "eerste" : "volgende" }));
}

function zetGroepkop(deel: Bladdeel, groep: Groep): void {
  const ruimte = OVERZICHT_BREEDTEN[KOLOM.blad]! + OVERZICHT_BREEDTEN[KOLOM.naam]!;
  const rij = groepkoprij(deel, groep, { hoogte: 16, ruimte, totKolom: KOLOM.open });
  rij.zet(KOLOM.eenheid, "Eenheid (PE)", "groepkop");
  rij.zet(RESULTAAT.afspraak, "Afspraak", "groepkopGetal");
  rij.zet(RESULTAAT.realisatie, "Realisatie", "groepkopGetal");
  rij.zet(RESULTAAT.verschil, "Verschil", "groepkopGetal");
  rij.zet(RESULTAAT.procent, "%", "groepkopGetal");
  rij.zet(RESULTAAT.lamp, "Lamp", "groepkopIngesprongen");
  rij.zet(KOLOM.open, "Open", "groepkopGetal");
  rij.vul(0, KOLOM.open, "groepkop");
}

function zetRegel(
  { boek, bronnen }: Werk,
  rij: Rij,
  groep: Groep,
  activiteit: Activiteit,
  afspraak: Afspraak,
  welke: Regel["eerste"],
): { naam: Vak; resultaat: Resultaatcellen } {
  const doel = bronnen.bladen.get(activiteit.code);
  const naam = doel
    ? rij.zet(KOLOM.blad, doel.blad, "linkInRij").linkNaar(doel, `Ga naar ${doel.blad}`)
    : rij.zet(KOLOM.blad, uit(boek.bladnamen, activiteit.code), "tekst");
  const titel = korteNaam(activiteit, groep.naam);
  rij.zet(KOLOM.naam, titel, "tekst");
  const { eenheid } = uit(bronnen.beschikking.afspraken, sleutel(activiteit.code, afspraak.id));
  rij.bereken(KOLOM.eenheid, gelijk(eenheid), "tekst");
  const resultaat = zetResultaat(rij, RESULTAAT, activiteit.code, afspraak, bronnen);
  if (welke === "eerste") rij.bereken(KOLOM.open, openBevindingen(bronnen, naam), "open");
  else rij.zet(KOLOM.open, null, "open");
  const teksten = [naam.tekst, titel, eenheid.tekst];
  const hoogte = Math.max(...teksten.map((tekst, kolom) => hoogteVoor(tekst, OVERZICHT_BREEDTEN[kolom]!)));
  rij.hoogte = hoogte > 17 ? hoogte : LIJSTRIJ;
  return { naam, resultaat };
}

function openBevindingen({ bevindingen }: Overzichtbronnen, naam: Vak): Uitkomst {
  return {
    formule: f`COUNTIFS(${bevindingen.blad},${naam},${bevindingen.status},"open")`,
    waarde: bevindingen.rijen.filter(({ blad, status: stand }) => blad === naam.waarde && stand === "open").length,
  };
}
