import type { Activiteit } from "../../domein/beschikking";
import { lamp } from "../../domein/lamp";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Productie } from "../../domein/productie";
import { streefgetal } from "../../domein/streefwaarde";
import { rekenwaarde } from "../../domein/telling";

/** The lamp of an activity: of its first afspraak, as a word with its percentage ("groen 109,7 %"), one decimal. */
export function lampVan(activiteit: Activiteit, productie: Productie | null): { kleur: string; tekst: string } {
  const afspraak = activiteit.afspraken[0];
  if (afspraak === undefined || productie === null) return { kleur: "geen kleur", tekst: "geen kleur" };
  const prestatie = productie.prestaties.find(
    (een) => een.activiteit === activiteit.code && een.afspraak === afspraak.id,
  );
  const resultaat = rekenwaarde(prestatie?.realisatie?.telling);
  const { kleur } = lamp(resultaat, afspraak.streefwaarde);
  const streef = streefgetal(afspraak.streefwaarde);
  const procent = resultaat === null || streef === null || streef === 0 ? null : (100 * resultaat) / streef;
  return { kleur, tekst: procent === null ? kleur : `${kleur} ${schrijfGetal(procent, 1)}\u00a0%` };
}
