import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { eenheidMetFinancier, hoogteVan, korteNaam } from "../boek";
import { lampUitkomst, merkNegatief, tekenUitkomst } from "../lampformule";
import { gelijk, getalStijl, over, verhouding, verschil, verschilStijl } from "../rekenregels";
import type { Activiteit, Afspraak } from "../../domein/beschikking";
import type { Vak } from "../vak";
import type { Cijfercellen } from "./cijferblad";
import type { Indicatorcellen } from "./indicatorlijst";
import { cijfersleutel, type GeplaatsteActiviteit, type Opgave } from "./opgaven";
import { wieVan, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";
import { ingekort } from "../../inlezen/tekst";
import { LABEL_TOT, type Voortgangsbalk } from "./voortgangsgrafieken";

export const VOORTGANG = { wie: 0, wat: 1, afspraak: 2, real: 3, verschil: 4, procent: 5, teken: 6, lamp: 7 } as const;
/** Height of the rows of a table after which it goes on under headings on a next page, in points. */
const PAGINA_VOL = 380;

export interface Voortgangbronnen {
  readonly cijfers: ReadonlyMap<string, Cijfercellen>;
  readonly schemas: ReadonlyMap<Stuurdossier, Vak>;
  readonly indicatoren: readonly Indicatorcellen[];
}

/** What the parts of one progress sheet share. */
export interface Werk {
  readonly boek: Stuurboek;
  readonly blad: Bladbouwer;
  readonly opgave: Opgave;
  readonly bronnen: Voortgangbronnen;
  readonly tekens: Vak[];
  readonly woorden: Vak[];
  readonly balken: Voortgangsbalk[];
}

/**
 * The activities with their figures; a row per afspraak, PE before TE. What does not fit on one page goes on under the same headings.
 */
export function zetActiviteiten(werk: Werk, titel: string, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const deel = werk.blad.deel();
  const verschillen: Vak[] = [];
  for (const pagina of paginas(werk, activiteiten)) {
    zetKoppen(deel, titel);
    for (const een of pagina) verschillen.push(...zetActiviteit(werk, deel, een));
    deel.rijen.forEach((rij) => (rij.bijVolgende = true));
    deel.rijen.at(-1)!.bijVolgende = false;
  }
  merkNegatief(werk.blad, verschillen);
}

/** The activities as pages that are about equally full: no page with one row that is left over. */
function paginas(werk: Werk, activiteiten: readonly GeplaatsteActiviteit[]): readonly GeplaatsteActiviteit[][] {
  const hoogten = activiteiten.map((een) =>
    een.activiteit.afspraken.reduce((som, afspraak) => som + rijhoogteVan(werk, een, afspraak), 0),
  );
  const alles = hoogten.reduce((som, een) => som + een, 0);
  const vol = alles / Math.ceil(alles / PAGINA_VOL);
  const uit: GeplaatsteActiviteit[][] = [[]];
  let gevuld = 0;
  for (const [nummer, een] of activiteiten.entries()) {
    const klaar = gevuld > 0 && (gevuld >= vol || gevuld + hoogten[nummer]! > PAGINA_VOL);
    if (klaar) uit.push([]);
    gevuld = (klaar ? 0 : gevuld) + hoogten[nummer]!;
    uit.at(-1)!.push(een);
  }
  return uit;
}

function zetKoppen(deel: Bladdeel, titel: string): void {
  const vervolg = deel.rijen.length > 0;
  deel.rij(8);
  deel.rij(21).zet(0, vervolg ? `${titel} (vervolg)` : titel, "kop");
  const koppen = deel.rij(18);
  koppen.zet(VOORTGANG.wie, "Partner", "groepkop");
  koppen.zet(VOORTGANG.wat, "Activiteit en eenheid", "groepkop");
  koppen.zet(VOORTGANG.afspraak, "Afspraak", "groepkopGetal");
  koppen.zet(VOORTGANG.real, "Realisatie", "groepkopGetal");
  koppen.zet(VOORTGANG.verschil, "Verschil", "groepkopGetal");
  koppen.zet(VOORTGANG.procent, "%", "groepkopGetal");
  koppen.zet(VOORTGANG.lamp, "Lamp", "groepkopIngesprongen");
  koppen.vul(0, VOORTGANG.lamp, "groepkop");
}

type WelkeActiviteit = Pick<GeplaatsteActiviteit, "dossier" | "activiteit">;

function regeltekst({ dossier, activiteit }: WelkeActiviteit, afspraak: Afspraak): string {
  const groep = dossier.beschikking?.groepen.find(({ code }) => code === activiteit.groep)?.naam ?? "";
  return `${korteNaam(activiteit, groep)}: ${eenheidMetFinancier(afspraak)}`;
}

function rijhoogteVan({ boek, blad }: Werk, een: WelkeActiviteit, afspraak: Afspraak): number {
  return hoogteVan(blad, [
    [VOORTGANG.wie, wieVan(boek, een.dossier)],
    [VOORTGANG.wat, regeltekst(een, afspraak)],
  ]);
}

function zetActiviteit(werk: Werk, deel: Bladdeel, { dossier, activiteit }: GeplaatsteActiviteit): readonly Vak[] {
  const { boek, bronnen } = werk;
  return activiteit.afspraken.map((afspraak) => {
    const cellen = bronnen.cijfers.get(cijfersleutel(dossier, activiteit, afspraak))!;
    const tekst = regeltekst({ dossier, activiteit }, afspraak);
    const rij = deel.rij(rijhoogteVan(werk, { dossier, activiteit }, afspraak));
    rij.zet(VOORTGANG.wie, wieVan(boek, dossier), "tekst");
    rij
      .zet(VOORTGANG.wat, tekst, "linkInRij")
      .linkNaar(cellen.realisatie, "Ga naar het cijfer en zijn bron op blad Cijfers");
    const afgesproken = rij.bereken(VOORTGANG.afspraak, gelijk(cellen.afspraak), getalStijl(cellen.afspraak.waarde));
    const realisatie = rij.bereken(VOORTGANG.real, over(cellen.realisatie), getalStijl(cellen.realisatie.waarde));
    const uitkomst = verschil(afgesproken, realisatie);
    const verschilVak = rij.bereken(VOORTGANG.verschil, uitkomst, verschilStijl(uitkomst.waarde));
    const procent = rij.bereken(VOORTGANG.procent, verhouding(afgesproken, realisatie), "procent");
    const schema = {
      naam: bronnen.schemas.get(dossier)!,
      waarde: dossier.beschikking?.instellingen.lampschema ?? ("vijf" as const),
    };
    const woord = rij.bereken(
      VOORTGANG.lamp,
      lampUitkomst(afgesproken, realisatie, afspraak.streefwaarde, schema),
      "lampwoord",
    );
    werk.tekens.push(rij.bereken(VOORTGANG.teken, tekenUitkomst(woord), "lampteken"));
    werk.woorden.push(woord);
    const sleutel = cijfersleutel(dossier, activiteit, afspraak);
    // An activity under two doelen is one bar, and one lamp in the count.
    if (afspraak.soort === "PE" && werk.balken.every((balk) => balk.sleutel !== sleutel))
      werk.balken.push({ sleutel, rij, naam: balknaam(werk, dossier, activiteit), procent, woord });
    return verschilVak;
  });
}

const PARTNER_TOT = 12;

function balknaam({ boek }: Werk, { partner }: Stuurdossier, activiteit: Activiteit): string {
  const kort = `${activiteit.groep} ${activiteit.afkorting ?? activiteit.naam}`;
  if (new Set(boek.dossiers.map((een) => een.partner)).size < 2) return kort;
  // Of two bars of one activity the partners are what tells them apart: neither part may push out the other.
  const wie = ingekort(partner.replace(/^(?:Stichting|Vereniging|Coöperatie)\s+/, ""), PARTNER_TOT);
  return `${ingekort(kort, LABEL_TOT - wie.length - 3)} · ${wie}`;
}
