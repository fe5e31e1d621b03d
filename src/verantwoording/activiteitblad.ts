import type { Activiteit, Groep } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, sleutel, TABKLEUR, uit, type ActiviteitCellen, type Boek } from "./boek";
import { afwijkingUitkomst, type Afwijkingregel, type Drempels } from "./afwijking";
import { f, letterlijk, type Formule, type Uitkomst } from "./formule";
import { kleurLampen, LAMPUITLEG, merkNegatief } from "./lampformule";
import type { Naam } from "./namenlijst";
import type { Reekscellen } from "./reeksenblad";
import { getalStijl, gelijk, over } from "./rekenregels";
import { soortEnEenheid, zetResultaat, type Bronnen } from "./resultaatrij";
import { aantalRegels, hoogteVoor, ingekort, rijhoogte } from "./tekstmaat";
import { TERINFO_HULP, zetTerInfo } from "./terinfo";
import { RUBRIEKEN, TEKST_TOT, type Rubriek, type Tekstveld } from "./tekstvelden";
import { Blok, type Rij, type Vak } from "./vak";
import { afspraakZin, eigenToelichting } from "./voorzetten";

const BREEDTEN = [25, 61, 9, 11, 11, 10, 8, 5, 15];
const KOLOM = { rubriek: 0, tekst: 1, hint: 2, ipu: 2, laatste: 8 } as const;
const RESULTAAT = { afspraak: 3, realisatie: 4, verschil: 5, procent: 6, teken: 7, lamp: 8 } as const;

interface Plek {
  readonly boek: Boek;
  readonly activiteit: Activiteit;
  readonly groep: Groep;
  readonly bronnen: Bronnen;
  readonly blad: Bladbouwer;
  readonly cellen: ActiviteitCellen;
}

type Rijen = readonly Afwijkingregel[];

/** The standard sheet of one activity (domein.md §9); gives its first cell for the links to it. */
export function maakActiviteitblad(
  boek: Boek,
  activiteit: Activiteit,
  groep: Groep,
  bronnen: Bronnen,
  reeksen: readonly Reekscellen[],
): { blad: Bladbouwer; begin: Vak } {
  const eigen = reeksen.filter(({ reeks }) => reeks.activiteit === activiteit.code);
  const blad = nieuwBlad(boek, {
    naam: uit(boek.bladnamen, activiteit.code),
    tabkleur: TABKLEUR.activiteit,
    breedten: BREEDTEN,
    ...(eigen.length > 0 && { hulpbreedten: TERINFO_HULP }),
  });
  const cellen = uit(bronnen.beschikking.activiteiten, activiteit.code);
  const plek: Plek = { boek, activiteit, groep, bronnen, blad, cellen };
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.bereken(KOLOM.rubriek, gelijk(cellen.naam), "titel");
  ondertitel.bereken(KOLOM.rubriek, ondertitelVan(plek), "ondertitel");
  linkTerug(blad, titel, boek.begin);

  const voor = blad.deel();
  const resultaat = blad.deel();
  const na = blad.deel();
  const rijen = maakResultaat(plek, resultaat);
  let deel = voor;
  for (const rubriek of RUBRIEKEN) {
    if (rubriek.soort === "resultaat") deel = na;
    else zetRubriek(plek, deel, rubriek, rijen);
  }
  zetTerInfo(blad, eigen, boek.beschikking.jaar, boek.vast.reeksen);
  return { blad, begin };
}

function ondertitelVan({ boek, groep, bronnen }: Plek): Uitkomst {
  const { jaar, partner, kenmerk, versie } = bronnen.beschikking.velden;
  const midden = `  ·  groep ${groep.code} ${groep.naam}  ·  beschikking `;
  const { beschikking } = boek;
  return {
    formule: f`"Verantwoording "&${jaar}&"  ·  "&${partner}&${letterlijk(midden)}&${kenmerk}&", versie "&${versie}`,
    waarde: `Verantwoording ${beschikking.jaar}  ·  ${beschikking.partner}${midden}${beschikking.kenmerk}, versie ${beschikking.versie}`,
  };
}

function zetRubriek(plek: Plek, deel: Bladdeel, rubriek: Exclude<Rubriek, { soort: "resultaat" }>, rijen: Rijen): void {
  const rij = deel.rij();
  if (rubriek.soort === "tekst") zetTekstveld(plek, rij, rubriek.veld, rijen);
  else {
    const uitkomst = formuleRubriek(plek, rubriek.wat, rijen);
    const label = `${rubriek.nummer}  ${rubriek.naam}`;
    rij.zet(KOLOM.rubriek, label, "tekstVetBoven");
    const vak = rij.bereken(KOLOM.tekst, uitkomst, "tekstBoven");
    rij.hoogte = Math.max(hoogteVoor(label, BREEDTEN[0]!, "vet"), hoogteVoor(vak.tekst, BREEDTEN[1]!));
  }
}

function formuleRubriek(plek: Plek, wat: "programma" | "activiteit" | "ureninzet", rijen: Rijen): Uitkomst {
  const { cellen } = plek;
  if (wat === "programma") return over(cellen.opgaven);
  if (wat === "activiteit") {
    const heeft = cellen.afkorting.waarde !== null;
    return {
      formule: f`${cellen.naam}&IF(${cellen.afkorting}="",""," (afgekort: "&${cellen.afkorting}&")")`,
      waarde: `${cellen.naam.tekst}${heeft ? ` (afgekort: ${cellen.afkorting.tekst})` : ""}`,
    };
  }
  return ureninzet(plek, rijen.length === 0 ? null : eersteIpu(plek));
}

/** The first row of the activity for which the partner states hours; else its first row. */
function eersteIpu({ activiteit, bronnen }: Plek): Vak | null {
  const vakken = activiteit.afspraken.map(({ id }) => uit(bronnen.productie, sleutel(activiteit.code, id)).ipu);
  return vakken.find(({ getal }) => getal !== null) ?? vakken[0] ?? null;
}

function ureninzet({ cellen }: Plek, ipu: Vak | null): Uitkomst {
  const beschikt = urenTekst(cellen.ipu, "uur", "staan geen uren");
  const niet = "Uren niet vermeld";
  const ingezet = ipu ? urenTekst(ipu, "uur inzet", niet) : { formule: f`${letterlijk(niet)}`, waarde: niet };
  return {
    formule: f`${ingezet.formule}&"; in de beschikking "&${beschikt.formule}`,
    waarde: `${ingezet.waarde}; in de beschikking ${beschikt.waarde}`,
  };
}

/** "243 uur". FIXED uses the separators of the program, so that a Dutch Excel shows what we store. */
function urenTekst(vak: Vak, eenheid: string, anders: string): { readonly formule: Formule; readonly waarde: string } {
  const decimalen = vak.getal === null || Number.isInteger(vak.getal) ? 0 : 1;
  return {
    formule: f`IF(ISNUMBER(${vak}),FIXED(${vak},${decimalen})&${letterlijk(` ${eenheid}`)},${letterlijk(anders)})`,
    waarde: vak.getal === null ? anders : `${schrijfGetal(vak.getal, decimalen)} ${eenheid}`,
  };
}

function zetTekstveld(plek: Plek, rij: Rij, veld: Tekstveld, rijen: Rijen): void {
  const { boek, activiteit, blad } = plek;
  const label = `${veld.nummer}  ${veld.naam}`;
  rij.zet(KOLOM.rubriek, label, "tekstVetBoven");
  const wat = { soort: "rubriek", activiteit: activiteit.code, rubriek: veld.sleutel } as const;
  const voorzet = voorzetVan(plek, veld);
  const waarde = boek.invoer.waarde(wat, voorzet === "" ? null : voorzet);
  const vak = rij.zet(KOLOM.tekst, waarde, "invoer");
  const naam = boek.namen.maak(`t_${activiteit.code}_${veld.sleutel}`, vak);
  boek.invoer.meld(wat, vak, voorzet === "" ? null : voorzet, naam.naam);
  blad.valideer(new Blok(vak, vak), {
    soort: { tekstLengteTot: TEKST_TOT },
    titel: veld.naam.slice(0, 32),
    uitleg: veld.hint,
  });
  const eis = veld.sleutel === "afwijkingen" ? afwijkingUitkomst(rijen, drempelsVan(plek)) : null;
  if (eis) rij.bereken(KOLOM.hint, eis, "toelichtingBoven");
  else rij.zet(KOLOM.hint, veld.hint, "toelichtingBoven");
  const regels = aantalRegels(vak.tekst, BREEDTEN[1]!);
  const minstens = veld.regels === 1 ? regels : Math.max(veld.regels, regels + 1);
  rij.hoogte = Math.max(hoogteVoor(label, BREEDTEN[0]!, "vet"), rijhoogte(minstens));
}

function drempelsVan({ boek, bronnen }: Plek): Drempels {
  const naam = (sleutelnaam: string): Naam => uit(bronnen.beschikking.instellingen, sleutelnaam);
  return {
    waarden: boek.dossier.instellingen,
    namen: {
      procent: naam("toelichtingVanafProcent"),
      aantal: naam("toelichtingVanafAantal"),
      bedrag: naam("toelichtingVanafBedrag"),
    },
  };
}

function voorzetVan({ activiteit, boek }: Plek, veld: Tekstveld): string {
  if (veld.sleutel === "afspraak") return afspraakZin(activiteit);
  if (veld.sleutel === "afwijkingen")
    return ingekort(eigenToelichting(activiteit.code, boek.dossier.productie), TEKST_TOT);
  return "";
}

function maakResultaat(plek: Plek, deel: Bladdeel): Rijen {
  const { activiteit, bronnen, cellen, blad } = plek;
  deel.rij(8);
  const kop = deel.rij(20);
  kop.zet(KOLOM.rubriek, "12  Resultaat", "kop");
  kop.bijVolgende = true;
  zetKoppen(deel);
  const volgorde = [...activiteit.afspraken].sort((a, b) => Number(a.soort === "TE") - Number(b.soort === "TE"));
  const rijen: Afwijkingregel[] = [];
  for (const afspraak of volgorde) {
    const rij = deel.rij();
    rij.bijVolgende = true;
    const { voor, achter } = soortEnEenheid(afspraak);
    const { eenheid, tarief } = uit(bronnen.beschikking.afspraken, sleutel(activiteit.code, afspraak.id));
    const soort = rij.bereken(
      KOLOM.rubriek,
      {
        formule: f`${letterlijk(voor)}&${eenheid}&${letterlijk(achter)}`,
        waarde: `${voor}${eenheid.tekst}${achter}`,
      },
      "tekst",
    );
    const heeft = cellen.afkorting.waarde !== null;
    const naam = rij.bereken(
      KOLOM.tekst,
      {
        formule: f`${cellen.naam}&IF(${cellen.afkorting}="",""," ("&${cellen.afkorting}&")")`,
        waarde: `${cellen.naam.tekst}${heeft ? ` (${cellen.afkorting.tekst})` : ""}`,
      },
      "tekst",
    );
    const { ipu } = uit(bronnen.productie, sleutel(activiteit.code, afspraak.id));
    rij.bereken(KOLOM.ipu, over(ipu), getalStijl(ipu.waarde));
    rijen.push({ afspraak, tarief, cellen: zetResultaat(rij, RESULTAAT, activiteit.code, afspraak, bronnen) });
    rij.hoogte = Math.max(hoogteVoor(soort.tekst, BREEDTEN[0]!), hoogteVoor(naam.tekst, BREEDTEN[1]!));
  }
  const resultaten = rijen.map(({ cellen: resultaat }) => resultaat);
  kleurLampen(
    blad,
    resultaten.map(({ teken }) => teken),
    resultaten.map(({ lamp }) => lamp),
  );
  merkNegatief(
    blad,
    resultaten.map(({ verschil }) => verschil),
  );
  deel.rij().zet(KOLOM.rubriek, `PE wordt verrekend, TE alleen geteld.  ${LAMPUITLEG}`, "toelichting");
  deel.rij(8);
  return rijen;
}

function zetKoppen(deel: Bladdeel): void {
  const rij = deel.rij(18);
  rij.bijVolgende = true;
  rij.zet(KOLOM.rubriek, "Soort en eenheid", "kolomkop");
  rij.zet(KOLOM.tekst, "Activiteit (afkorting)", "kolomkop");
  rij.zet(KOLOM.ipu, "IPU", "kolomkopGetal");
  rij.zet(RESULTAAT.afspraak, "Afspraak", "kolomkopGetal");
  rij.zet(RESULTAAT.realisatie, "Realisatie", "kolomkopGetal");
  rij.zet(RESULTAAT.verschil, "Verschil", "kolomkopGetal");
  rij.zet(RESULTAAT.procent, "%", "kolomkopGetal");
  rij.zet(RESULTAAT.teken, null, "kolomkop");
  rij.zet(RESULTAAT.lamp, "Lamp", "kolomkopIngesprongen");
}
