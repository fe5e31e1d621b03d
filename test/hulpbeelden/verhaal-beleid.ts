import type { Toestel } from "./toestel";

/** The manual of policy: one workbook out of those of three partners. */
export async function verhaalBeleid(toestel: Toestel): Promise<void> {
  const werkboeken = "productie.xlsx eik.xlsx wilg.xlsx";
  const beschikkingen = ["010", "011", "012"].map((nummer) => `--beschikking beschikking-${nummer}.json`).join(" ");
  await toestel.opdracht(`stuur ${werkboeken} ${beschikkingen} --sturingskader kader.json --naar sturing.xlsx`);
  await toestel.neemBlad("sturing.xlsx", "Overzicht", "A1:G23", "beleid-overzicht");
  await toestel.neemBlad("sturing.xlsx", "1 Gezonde leefstijl", "A1:H34", "beleid-opgave");
  await toestel.neemBlad("sturing.xlsx", "Indicatoren", "A1:H15", "beleid-indicatoren");
  await toestel.neemBlad("sturing.xlsx", "Locaties", "A1:Q22", "beleid-locaties");
  await toestel.neemBlad("sturing.xlsx", "Wegingstafel", "A1:H24", "beleid-wegingstafel");
}
