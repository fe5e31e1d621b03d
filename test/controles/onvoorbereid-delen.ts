/** What is agreed in the cases of workbooks that nobody prepared. */
export const PE = {
  id: "PE1",
  soort: "PE",
  eenheid: "Klokuur activiteit",
  telbegrip: "uren",
  streefwaarde: 152,
  tarief: 197.15,
};
export const TE = { id: "TE1", soort: "TE", eenheid: "Aantal deelnemers", telbegrip: "deelnames", streefwaarde: 1000 };
export const UNIEK = {
  id: "TE2",
  soort: "TE",
  eenheid: "Unieke deelnemers",
  telbegrip: "unieke deelnemers",
  streefwaarde: 100,
};
export const SPORT = {
  code: "SPORT",
  groep: "100",
  naam: "Jeugd - Gezonde leefstijl - Sport en beweging",
  afkorting: "Sport",
  opgaven: ["Gezonde leefstijl"],
};
