import type { Herstelvoorstel } from "../controles/herstelvoorstellen";
import { bereikNaam } from "../domein/bereik";
import { jsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan } from "../werkboek/plan";
import type { CelWaarde } from "../werkboek/raster";
import { tabelblad, type Tabelkolom, type Tabelwaarde } from "./tabelblad";

export const HERSTELVOORSTEL = "herstelvoorstel";
const AKKOORD = ["ja", "nee"] as const;

const KOLOMMEN: readonly Tabelkolom[] = [
  { kop: "Nr", breedte: 6, soort: "getal" },
  { kop: "Akkoord", breedte: 10 },
  { kop: "Cel", breedte: 18 },
  { kop: "Nu", breedte: 18, soort: "getal" },
  { kop: "Wordt", breedte: 18, soort: "getal" },
  { kop: "Formule", breedte: 26 },
  { kop: "Waarom", breedte: 46 },
  { kop: "Let op", breedte: 24 },
  { kop: "Code", breedte: 9 },
  { kop: "Id", breedte: 24 },
];
const WERKBOEK: Tabelkolom = { kop: "Werkboek", breedte: 20 };

/** The repairs of one workbook. */
export interface Herstellijst {
  readonly werkboek: string;
  readonly voorstellen: readonly Herstelvoorstel[];
}

/** What could be repaired, as a workbook to look through: nothing is changed anywhere. Formulas stand there as text. */
export function herstelwerkboek(lijsten: readonly Herstellijst[]): Plan {
  const meer = lijsten.length > 1;
  const alle = lijsten.flatMap(({ werkboek, voorstellen }) => voorstellen.map((voorstel) => ({ werkboek, voorstel })));
  const ondertitel =
    "Dit zijn voorstellen. Er is niets gewijzigd. Zet ja of nee in de kolom Akkoord en pas uw werkboek zelf aan, of herstel in het paneel.";
  return {
    titel: "Voorstellen voor herstel",
    onderwerp: ondertitel,
    auteur: "",
    bladen: [
      tabelblad({
        naam: "Herstel",
        ondertitel,
        boven: meer || lijsten[0] === undefined ? "Voorstellen voor herstel" : lijsten[0].werkboek,
        kolommen: [...(meer ? [WERKBOEK] : []), ...KOLOMMEN],
        rijen: alle.map(({ werkboek, voorstel }, nummer) => [
          ...(meer ? [werkboek] : []),
          nummer + 1,
          ...velden(voorstel),
        ]),
        leeg: "Er is niets dat ik veilig kan herstellen.",
        validaties: (van, tot) => [
          {
            bereik: meer ? `C${van}:C${tot}` : `B${van}:B${tot}`,
            soort: { lijst: AKKOORD },
            titel: "Akkoord",
            uitleg: "Kies ja of nee.",
          },
        ],
      }),
    ],
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: HERSTELVOORSTEL })],
  };
}

function velden({ bevinding, cel, waarde, inhoud, uitkomst, twijfel }: Herstelvoorstel): readonly Tabelwaarde[] {
  return [
    { waarde: null, stijl: "invoerInRij" },
    bereikNaam(cel),
    toonbaar(waarde),
    toonbaar(uitkomst),
    inhoud.soort === "formule" ? `=${inhoud.formule}` : null,
    bevinding.bericht,
    twijfel,
    bevinding.code,
    bevinding.id,
  ];
}

/** A number as a number, all else as what a person reads. */
function toonbaar(waarde: CelWaarde): CelWaarde {
  return typeof waarde === "boolean" ? (waarde ? "waar" : "onwaar") : waarde;
}
