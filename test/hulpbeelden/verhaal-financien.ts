import type { Toestel } from "./toestel";

/** The manual of finance: the sheets with the settlement in what was handed in, and the ceilings. */
export async function verhaalFinancien(toestel: Toestel): Promise<void> {
  await toestel.neemBlad("ingediend.xlsx", "Afrekening", "A1:K19", "financien-afrekening");
  await toestel.neemBlad("ingediend.xlsx", "Afrekening", "A35:K50", "financien-herkomst");
  await toestel.neemBlad("ingediend.xlsx", "Wat als", "A1:J18", "financien-wat-als");
  await toestel.neemBlad("ingediend.xlsx", "Vaststelling", "A1:D26", "financien-vaststelling");
  const structureel = "beschikking-010.json beschikking-011.json beschikking-012.json --plafond 250000";
  const incidenteel = "--regeling Innovatiefonds=beschikking-013.json --sturingskader kader.json";
  await toestel.opdracht(`plafond ${structureel} ${incidenteel} --naar plafonds.xlsx`);
  const nakijken = "beschikking beschikking-010.json";
  const antwoord = await toestel.opdracht(nakijken);
  await toestel.neemVenster(
    [`C:\\verantwoord> npx verantwoord ${nakijken}`, "", ...antwoord.trim().split("\n")],
    "opdrachtvenster",
  );
  await toestel.neemBlad("plafonds.xlsx", "Plafonds", "A1:H18", "financien-plafonds");
}
