import type { Activiteit } from "../../domein/beschikking";
import type { Toestand } from "../staat/toestand";

/** The name of an activity without its groep in front ('Jeugd - Coaching' is 'Coaching'); its code when it is unknown. */
export function activiteitNaam(t: Toestand, code: string): string {
  const beschikking = t.beschikking?.beschikking;
  const activiteit = beschikking?.activiteiten.find((een) => een.code === code);
  if (activiteit === undefined) return code;
  const groep = beschikking?.groepen.find((een) => een.code === activiteit.groep);
  return korteNaam(activiteit, groep?.naam ?? "");
}

/** As `activiteitNaam`, where activity and groep are known. */
export function korteNaam({ naam }: Activiteit, groep: string): string {
  const voor = `${groep} - `.toLowerCase();
  const kort = naam.toLowerCase().startsWith(voor) ? naam.slice(voor.length).trim() : naam;
  return kort === "" ? naam : kort.charAt(0).toLocaleUpperCase("nl") + kort.slice(1);
}
