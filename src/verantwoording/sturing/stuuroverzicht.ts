import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, type bladkop } from "../boek";
import { inRegels } from "../tekstmaat";
import type { Vak } from "../vak";
import type { Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

const KOLOM = { partner: 0, kenmerk: 1, jaar: 2, werkboek: 3, status: 4, fouten: 5, schema: 6 } as const;

/** A sheet to name on Overzicht: where it starts and what it says. */
export interface Bladregel {
  readonly begin: Vak;
  readonly zegt: string;
}

/** Something that these sheets miss, and why. */
export interface Ontbrekend {
  readonly naam: string;
  readonly reden: string;
}

/** Fills Overzicht with the workbooks that were read; gives per workbook the cell with its lamp schema. */
export function vulWerkboeken(
  boek: Stuurboek,
  blad: Bladbouwer,
  kop: ReturnType<typeof bladkop>,
): ReadonlyMap<Stuurdossier, Vak> {
  const aantal = boek.dossiers.length;
  kop.ondertitel.zet(
    0,
    `Samengesteld uit ${aantal === 1 ? "één werkboek" : `${aantal} werkboeken`}. Elk cijfer houdt zijn bron. Een lamp of impact is een voorstel voor het gesprek, geen besluit.`,
    "ondertitel",
  );
  const deel = blad.deel();
  const koppen = deel.rij(18);
  koppen.zet(KOLOM.partner, "Partner", "kolomkop");
  koppen.zet(KOLOM.kenmerk, "Beschikking", "kolomkop");
  koppen.zet(KOLOM.jaar, "Jaar", "kolomkopGetal");
  koppen.zet(KOLOM.werkboek, "Werkboek", "kolomkopIngesprongen");
  koppen.zet(KOLOM.status, "Status", "kolomkop");
  koppen.zet(KOLOM.fouten, "Fouten", "kolomkopGetal");
  koppen.zet(KOLOM.schema, "Lampen", "kolomkopIngesprongen");
  const schemas = new Map(
    boek.dossiers.map((dossier) => {
      const { partner, beschikking, jaar, werkboek, openFouten, halfjaar } = dossier;
      const status = halfjaar ? `${dossier.status}, halfjaar` : dossier.status;
      const kenmerk = beschikking ? `${beschikking.kenmerk}, versie ${beschikking.versie}` : "geen";
      const rij = deel.rij(
        hoogteVan(blad, [
          [KOLOM.partner, partner],
          [KOLOM.kenmerk, kenmerk],
          [KOLOM.werkboek, `   ${werkboek}`],
          [KOLOM.status, status],
        ]),
      );
      rij.zet(KOLOM.partner, partner, "tekst");
      rij.zet(KOLOM.kenmerk, kenmerk, "tekst");
      rij.zet(KOLOM.jaar, jaar, "tekstRechts");
      rij.zet(KOLOM.werkboek, werkboek, "tekstIngesprongen");
      rij.zet(KOLOM.status, status, "tekst");
      rij.zet(KOLOM.fouten, openFouten, "open");
      return [dossier, rij.zet(KOLOM.schema, beschikking?.instellingen.lampschema ?? "vijf", "lampwoord")];
    }),
  );
  for (const kenmerk of dubbeleKenmerken(boek))
    deel
      .rij()
      .zet(
        0,
        `Let op: beschikking ${kenmerk} staat bij meer werkboeken. Haar activiteiten staan dan vaker op de bladen; tel ze niet op.`,
        "toelichting",
      );
  return schemas;
}

function dubbeleKenmerken({ dossiers }: Stuurboek): readonly string[] {
  const kenmerken = dossiers.flatMap(({ beschikking }) => beschikking?.kenmerk ?? []);
  return [...new Set(kenmerken.filter((kenmerk, plaats) => kenmerken.indexOf(kenmerk) !== plaats))];
}

/** What the sheets do not know of: a workbook that could not be read, a beschikking that nobody accounts for. */
export function vulOntbrekend(blad: Bladbouwer, ontbreekt: readonly Ontbrekend[]): void {
  if (ontbreekt.length === 0) return;
  const deel = blad.deel();
  deel.rij(12).bijVolgende = true;
  const kop = deel.rij(21);
  kop.zet(0, "Ontbreekt in deze bladen", "kop");
  kop.bijVolgende = true;
  const breed = [1, 2, 3, 4, 5].reduce((som, kolom) => som + blad.breedte(kolom), 0);
  for (const { naam, reden } of ontbreekt) {
    const delen = inRegels(reden, breed);
    delen.forEach((tekst, plaats) => {
      const rij = deel.rij(plaats === 0 ? hoogteVan(blad, [[0, naam]]) : undefined);
      rij.bijVolgende = plaats < delen.length - 1;
      if (plaats === 0) rij.zet(0, naam, "tekst");
      rij.zet(1, tekst, "tekstEenRegel");
      rij.vul(0, blad.laatsteKolom, "tekstEenRegel");
    });
  }
}

/** The list of sheets, each with a link. */
export function vulBladen(blad: Bladbouwer, bladen: readonly Bladregel[]): void {
  const deel = blad.deel();
  deel.rij(12);
  deel.rij(21).zet(0, "In dit werkboek", "kop");
  for (const { begin, zegt } of bladen) {
    const rij = deel.rij();
    rij.zet(0, begin.blad, "linkInRij").linkNaar(begin, `Ga naar ${begin.blad}`);
    rij.zet(1, zegt, "tekstEenRegel");
    rij.vul(2, blad.laatsteKolom, "tekstEenRegel");
  }
}
