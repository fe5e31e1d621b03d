import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { leesBeschikking } from "../../../src/domein/beschikking-lezen";
import type { Beschikking } from "../../../src/domein/beschikking";
import type { Sturingskader } from "../../../src/domein/sturingskader";
import { maakDossier } from "../../../src/verantwoording/dossier";
import { maakStuurdossier, type Stuurdossier } from "../../../src/verantwoording/sturing/stuurdossier";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import type { Plan, PlanCel } from "../../../src/werkboek/plan";
import { beschikkingUit, dossierUit, type Realisatie } from "../dossier-uit";
import { blad } from "../plan-lezen";
import { Rekenblad } from "../rekenblad";

const VOORBEELD = join(__dirname, "../../../assets/voorbeeld");

/** A small framework: two opgaven, three doelen, three indicators. */
export const KADER: Sturingskader = {
  schema: "sturingskader/1.0",
  gemeente: "Ons Dorp",
  jaar: 2026,
  bron: "Uitvoeringsplan Ons Dorp 2026",
  opgaven: [
    {
      nr: 1,
      naam: "Gezonde leefstijl",
      doelen: [
        {
          nr: 1,
          naam: "Kinderen groeien gezond op",
          resultaten: [
            {
              naam: "Meer kinderen bewegen",
              indicatoren: [
                { naam: "% Kinderen dat wekelijks sport", bronnen: ["GGD"], frequentie: "1x per 4 jaar" },
                { naam: "% Kinderen met overgewicht", bronnen: ["JGZ"], frequentie: null },
              ],
            },
          ],
        },
        { nr: 2, naam: "Ouderen zijn vitaal", resultaten: [{ naam: "Meer ouderen bewegen", indicatoren: [] }] },
      ],
    },
    {
      nr: 2,
      naam: "Bestaanszekerheid",
      doelen: [
        {
          nr: 1,
          naam: "Minder schulden",
          resultaten: [
            {
              naam: "Rust",
              indicatoren: [{ naam: "% Inwoners met schulden", bronnen: ["CBS"], frequentie: "jaarlijks" }],
            },
          ],
        },
      ],
    },
  ],
  afweging: [
    { vraag: "Is de taak verplicht?", gevolg: "Altijd uitvoeren." },
    { vraag: "Hoe groot is de impact voor inwoners?", gevolg: "Zie de matrix." },
  ],
  regelingen: null,
  planning: {
    titel: "Planning 2026",
    sporen: ["Voortgangsrapportage"],
    maanden: [{ maand: "Maart", sporen: { Voortgangsrapportage: "Concept klaar" } }],
  },
};

/** What the small beschikking of the examples gives with this realisatie, and more of the workbook where the test needs it. */
export function stuurdossier(
  realisatie: Realisatie,
  met: Partial<Stuurdossier> = {},
  document: Readonly<Record<string, unknown>> = {},
): Stuurdossier {
  return { ...maakStuurdossier(dossierUit(beschikkingUit(document), realisatie)), ...met };
}

/** A workbook that ships, read with the beschikking of its partner. */
export async function voorbeeld(naam: string): Promise<Stuurdossier> {
  const beschikking = await beschikkingVan("indelingen/beschikking-linde-2025.json");
  const inhoud = await leesBestand(new Uint8Array(await readFile(join(VOORBEELD, naam))), naam);
  return maakStuurdossier(maakDossier(inhoud, beschikking));
}

async function beschikkingVan(naam: string): Promise<Beschikking> {
  const gelezen = leesBeschikking(JSON.parse(await readFile(join(VOORBEELD, naam), "utf8")));
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.beschikking;
}

/** The formulas of which the stored value is not what a spreadsheet makes of them. */
export function verschillen(plan: Plan): readonly string[] {
  return [...new Rekenblad(plan).formules()]
    .filter(({ bewaard, uitkomst }) =>
      typeof bewaard === "number" && typeof uitkomst === "number"
        ? Math.abs(bewaard - uitkomst) > 1e-9 * Math.max(1, Math.abs(bewaard))
        : (bewaard ?? "") !== (uitkomst ?? ""),
    )
    .map(({ plek, formule, bewaard, uitkomst }) => `${plek}: ${String(bewaard)} ≠ ${String(uitkomst)} uit ${formule}`);
}

/** The cells of the first row in which a cell holds this text, by column. */
export function rijMetTekst(plan: Plan, bladnaam: string, tekst: string): readonly (PlanCel | undefined)[] {
  const { cellen } = blad(plan, bladnaam);
  const gevonden = cellen.find(({ waarde }) => waarde === tekst);
  if (!gevonden) throw new Error(`Geen '${tekst}' op '${bladnaam}'`);
  const rij: PlanCel[] = [];
  for (const c of cellen) if (c.rij === gevonden.rij) rij[c.kolom] = c;
  return rij;
}

/** All texts of a sheet. */
export function tekstenVan(plan: Plan, bladnaam: string): readonly string[] {
  return blad(plan, bladnaam).cellen.flatMap(({ waarde }) => (typeof waarde === "string" ? [waarde] : []));
}
