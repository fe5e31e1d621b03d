import { keurDoelen, schrijfVeilig } from "../bestanden";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout } from "../fout";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { keurRapportdoel, rapportUitvoer } from "../json";
import { maakRapport } from "../rapport";
import { openFouten, toonKop } from "../tonen";
import { toonAfrekening } from "../tonen-afrekening";
import { Voortgangsregel } from "../voortgang";
import { laadGegeven, openZaak } from "../zaak";

/** `verantwoord afreken`: the settlement in the three modes of compensation. Needs a beschikking. */
export const afreken: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("afreken", argumenten);
  const werkboek = enige("afreken", los, "het werkboek");
  const [beschikking, json] = [waarde("beschikking"), waarde("json")];
  await keurDoelen(wereld, [werkboek, ...(beschikking === null ? [] : [beschikking])], json === null ? [] : [json]);
  const oud = json === null ? null : await keurRapportdoel(wereld, json);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: beschikking === null ? [] : [beschikking],
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
  });
  const zaak = await openZaak(wereld, werkboek, gegeven, new Voortgangsregel(wereld));
  const { afrekening, uitslag, inhoud } = zaak.dossier;
  if (afrekening === null) {
    throw new OpdrachtFout(
      `Afrekenen kan niet zonder beschikking, en '${inhoud.naam}' draagt er zelf geen. Geef er een met --beschikking.`,
    );
  }
  if (json !== null) await schrijfVeilig(wereld, [rapportUitvoer(json, maakRapport(zaak), oud)]);
  wereld.schrijf(`${toonKop(zaak, wereld.breedte)}\n\n${toonAfrekening(afrekening, wereld.breedte)}\n`);
  const fouten = openFouten(uitslag);
  if (fouten > 0) wereld.schrijf(`\nLet op: er staan nog fouten open (${fouten}). Zie: verantwoord controleer\n`);
  return fouten > 0 ? OPEN_FOUTEN : KLAAR;
};
