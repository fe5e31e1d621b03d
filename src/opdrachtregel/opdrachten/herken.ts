import { keurDoelen, schrijfVeilig } from "../bestanden";
import { KLAAR } from "../fout";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { keurRapportdoel, rapportUitvoer } from "../json";
import { maakRapport } from "../rapport";
import { toonHerkend } from "../tonen-herkend";
import { Voortgangsregel } from "../voortgang";
import { laadGegeven, openZaak } from "../zaak";

/** `verantwoord herken`: what was recognised, with certainty. Judges nothing: its exit status is 0 whenever it could run. */
export const herken: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("herken", argumenten);
  const werkboek = enige("herken", los, "het werkboek");
  const [beschikking, json] = [waarde("beschikking"), waarde("json")];
  await keurDoelen(wereld, [werkboek, ...(beschikking === null ? [] : [beschikking])], json === null ? [] : [json]);
  const oud = json === null ? null : await keurRapportdoel(wereld, json);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: beschikking === null ? [] : [beschikking],
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
  });
  const zaak = await openZaak(wereld, werkboek, gegeven, new Voortgangsregel(wereld));
  if (json !== null) await schrijfVeilig(wereld, [rapportUitvoer(json, maakRapport(zaak), oud)]);
  wereld.schrijf(`${toonHerkend(zaak.dossier, wereld.breedte)}\n`);
  return KLAAR;
};
