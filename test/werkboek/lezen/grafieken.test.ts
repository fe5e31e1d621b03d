import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { relatiesXml, xlsxDelen, zipDelen } from "../maak-xlsx";

const GRAFIEK = "http://schemas.openxmlformats.org/drawingml/2006/chart";

function punt(plaats: number, waarde: string): string {
  return `<c:pt idx="${plaats}"><c:v>${waarde}</c:v></c:pt>`;
}

function grafiekXml(waarden: readonly string[]): string {
  const reeks =
    `<c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Blad!$B$1</c:f><c:strCache>${punt(0, "Uren")}</c:strCache></c:strRef></c:tx>` +
    `<c:cat><c:strRef><c:f>Blad!$A$2:$A$3</c:f><c:strCache>${punt(0, "Sport")}${punt(1, "Bingo")}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Blad!$B$2:$B$3</c:f><c:numCache><c:formatCode>0</c:formatCode>${waarden.map((een, i) => punt(i, een)).join("")}</c:numCache></c:numRef></c:val></c:ser>`;
  return `<?xml version="1.0"?><c:chartSpace xmlns:c="${GRAFIEK}"><c:chart><c:plotArea><c:barChart>${reeks}</c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

function werkboek(grafiek: string): Uint8Array {
  const xml = `<sheetData><row r="2"><c r="B2"><v>190</v></c></row><row r="3"><c r="B3"><v>12</v></c></row></sheetData><drawing r:id="rId1"/>`;
  return zipDelen(
    xlsxDelen({
      bladen: [{ naam: "Blad", xml, relaties: [["drawing", "../drawings/drawing1.xml"]] }],
      anders: new Map([
        ["xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr='urn:x'/>"],
        ["xl/drawings/_rels/drawing1.xml.rels", relatiesXml([["rId1", "chart", "../charts/chart1.xml"]])],
        ["xl/charts/chart1.xml", grafiek],
      ]),
    }),
  );
}

test("een grafiek geeft de cijfers die zij zelf bewaart, met hun cellen", async () => {
  const { grafieken } = await leesBestand(werkboek(grafiekXml(["183", "12"])), "x.xlsx");
  expect(grafieken).toEqual([
    {
      blad: "Blad",
      reeksen: [
        {
          naam: "Uren",
          verwijzing: "Blad!$B$2:$B$3",
          punten: [
            { plaats: 0, label: "Sport", waarde: 183 },
            { plaats: 1, label: "Bingo", waarde: 12 },
          ],
        },
      ],
    },
  ]);
});

test("een grafiek die beschadigd is, houdt het lezen van de bladen niet op", async () => {
  const inhoud = await leesBestand(werkboek("<c:chartSpace"), "x.xlsx");
  expect(inhoud.grafieken).toEqual([]);
  expect(inhoud.rasters[0]!.waarde(1, 1)).toBe(190);
  expect(inhoud.meldingen).toEqual(["Blad 'Blad': een grafiek is beschadigd en niet gelezen."]);
});

test("een grafiek met een DOCTYPE wordt geweigerd, zoals elk onderdeel", async () => {
  const boos = `<!DOCTYPE c [<!ENTITY a "b">]>${grafiekXml(["1"])}`;
  await expect(leesBestand(werkboek(boos), "x.xlsx")).rejects.toMatchObject({ code: "niet ondersteund" });
});
