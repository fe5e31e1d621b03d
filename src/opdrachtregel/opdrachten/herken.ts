import { adres, bladVerwijzing, kolomLetters } from "../../domein/bereik";
import type { Regel, Tabel } from "../../domein/productie";
import type { Dossier } from "../../verantwoording/dossier";
import { keurDoelen, schrijfVeilig } from "../bestanden";
import { KLAAR } from "../fout";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { keurRapportdoel, rapportUitvoer } from "../json";
import { maakRapport } from "../rapport";
import { kolommen } from "../regels";
import { toonNietTeBeoordelen } from "../tonen";
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
  });
  const zaak = await openZaak(wereld, werkboek, gegeven, new Voortgangsregel(wereld));
  if (json !== null) await schrijfVeilig(wereld, [rapportUitvoer(json, maakRapport(zaak), oud)]);
  wereld.schrijf(`${toonHerkend(zaak.dossier, wereld.breedte)}\n`);
  return KLAAR;
};

const procent = (zekerheid: number): string => `${Math.round(zekerheid * 100)}%`;

function toonHerkend(dossier: Dossier, breedte: number): string {
  const { tabellen, regels, nietHerkend } = dossier.productie;
  if (tabellen.length === 0) return toonNietTeBeoordelen(dossier, breedte);
  const los = dossier.beschikking === null ? "" : "niet gekoppeld";
  const delen = tabellen.map((tabel) =>
    toonTabel(
      tabel,
      regels.filter((regel) => regel.tabel === tabel.id),
      los,
      breedte,
    ),
  );
  if (dossier.beschikking === null) {
    delen.push("Zonder beschikking zijn de namen aan geen activiteit gekoppeld. Geef er een met --beschikking.");
  }
  if (nietHerkend.length > 0) {
    const rijen = nietHerkend.map(({ bereik, gezien, lijktOp }) => [
      `  ${bladVerwijzing(bereik.blad)}!${adres(bereik)}`,
      `${gezien}${lijktOp === null ? "" : ` (lijkt op: ${lijktOp})`}`,
    ]);
    delen.push(`NIET HERKEND (${nietHerkend.length})\n${kolommen(rijen, [], breedte)}`);
  }
  return delen.join("\n\n");
}

/** One table with its columns and names; `los` stands behind a name that belongs to no activity. */
function toonTabel(tabel: Tabel, regels: readonly Regel[], los: string, breedte: number): string {
  const kop = `${bladVerwijzing(tabel.blad)}!${adres(tabel.bereik)}  ${tabel.soort}, ${procent(tabel.zekerheid)} zeker`;
  const velden = tabel.kolommen.map(({ kolom, kop: tekst, veld, zekerheid, reden }) => [
    `  kolom ${kolomLetters(kolom)}`,
    tekst === "" ? "(geen kop)" : tekst,
    veld ?? "niet gebruikt",
    veld === null ? "" : procent(zekerheid),
    reden,
  ]);
  const namen = regels.flatMap(({ naam, koppeling, afspraakId, rij }) =>
    naam === null
      ? []
      : [
          [
            `  rij ${rij + 1}`,
            naam.tekst,
            [koppeling.activiteit ?? los, afspraakId ?? ""].join(" ").trim(),
            koppeling.activiteit === null ? "" : procent(koppeling.zekerheid),
            koppeling.wijze ?? (koppeling.kandidaten.length > 0 ? `lijkt op ${koppeling.kandidaten.join(", ")}` : ""),
          ],
        ],
  );
  return [kop, kolommen(velden, [], breedte), ...(namen.length > 0 ? [kolommen(namen, [], breedte)] : [])].join("\n");
}
