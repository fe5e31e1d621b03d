import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

test("names stand for cells, with their scope and formula", async () => {
  await startExcelClient(maakExcel({ bladen: { Jeugd: [[1, 2]] }, namen: { Totaal: "Jeugd!$B$1" } }));
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem("Jeugd");
    names.add("Eerste", sheet.getRange("A1"));
    const total = names.getItem("Totaal").getRange();
    total.load("address,values");
    names.load("items/name,items/formula,items/scope,items/visible,items/type");
    const none = names.getItemOrNullObject("Weg");
    await context.sync();
    expect([total.address, total.values]).toEqual(["Jeugd!B1", [[2]]]);
    expect(names.items.map(({ name, formula, type }) => [name, formula, type])).toEqual([
      ["Totaal", "=Jeugd!$B$1", "Range"],
      ["Eerste", "=Jeugd!$A$1", "Range"],
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test("custom XML parts are kept, found by their namespace, replaced and deleted", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] }, delen: ['<?xml version="1.0"?><p:p xmlns:p="urn:een"/>'] });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<q xmlns="urn:twee">één</q>');
    const first = parts.getByNamespace("urn:een").getOnlyItemOrNullObject();
    const none = parts.getByNamespace("urn:drie").getOnlyItemOrNullObject();
    const second = parts.getByNamespace("urn:twee").getOnlyItem();
    second.setXml('<q xmlns="urn:twee">twee</q>');
    const xml = second.getXml();
    parts.load("items/id,items/namespaceUri");
    await context.sync();
    expect([first.isNullObject, none.isNullObject, xml.value]).toEqual([false, true, '<q xmlns="urn:twee">twee</q>']);
    expect(parts.items.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:een", "urn:twee"]);
    first.delete();
  });
  expect(host.workbook.xmlParts.map(({ namespace }) => namespace)).toEqual(["urn:twee"]);
});

test("settings, comments and properties come back as they were put", async () => {
  const host = maakExcel({
    bladen: { Jeugd: { rijen: [["a"]], opmerkingen: { A1: "let op" } } },
    naam: "productie.xlsx",
  });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.settings.add("keuze", { a: [1, "x"] });
    workbook.properties.title = "Verantwoording";
    workbook.comments.add("Jeugd!B2", "nieuw");
    const setting = workbook.settings.getItemOrNullObject("keuze");
    setting.load("value");
    workbook.comments.load("items/content,items/authorName");
    const place = workbook.comments.getItemByCell("Jeugd!B2").getLocation();
    place.load("address");
    workbook.load("name");
    await context.sync();
    expect([setting.value, workbook.name]).toEqual([{ a: [1, "x"] }, "productie.xlsx"]);
    expect(workbook.comments.items.map(({ content }) => content)).toEqual(["let op", "nieuw"]);
    expect(place.address).toBe("Jeugd!B2");
  });
  expect(host.workbook.properties.at("Title")).toBe("Verantwoording");
});

test("a table gives its name, its rows and its columns", async () => {
  const rijen = [
    ["Activiteit", "Realisatie"],
    ["Sport", 190],
    ["Totaal", 190],
  ];
  const host = maakExcel({
    bladen: { Jeugd: { rijen, tabellen: [{ naam: "Productie", bereik: "A1:B3", totaalrij: true }] } },
  });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("productie");
    table.load("name,showTotals");
    table.columns.load("items/name");
    const [header, body, whole] = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
    for (const range of [header, body, whole]) range.load("address");
    await context.sync();
    expect([header.address, body.address, whole.address]).toEqual(["Jeugd!A1:B1", "Jeugd!A2:B2", "Jeugd!A1:B3"]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Activiteit", "Realisatie"]);
    expect(table.showTotals).toBe(true);
  });
});

test("a printed sheet: validation, conditional format, chart, page, filter and panes are kept", async () => {
  const host = maakExcel({
    bladen: {
      Jeugd: [
        ["Groep", "Aantal"],
        ["a", 1],
        ["b", 2],
      ],
    },
  });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    sheet.getRange("B2:B3").dataValidation.prompt = { showPrompt: true, title: "Aantal", message: "Een heel getal" };
    const condition = sheet.getRange("B2:B3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    condition.custom.rule.formula = "=B2>1";
    condition.custom.format.fill.color = "#B3261E";
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Auto");
    chart.title.text = "Aantal per groep";
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(0).format.fill.setSolidColor("#1B3A5C");
    chart.setPosition("D2", "H12");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:B3");
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&P van &N";
    sheet.horizontalPageBreaks.add("A3:A3");
    sheet.autoFilter.apply(sheet.getRange("A1:B3"));
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    chart.series.load("items/name");
    await context.sync();
    expect(frozen.address).toBe("Jeugd!1:1");
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Aantal"]);
  });
  const blad = host.blad("Jeugd");
  expect(blad.validaties[0]!.settings.at("Rule")).toHaveProperty("wholeNumber.formula1", 0);
  expect(blad.voorwaarden[0]!.custom.at("Format/Fill/Color")).toBe("#B3261E");
  expect(blad.grafieken[0]!.properties.at("Title/Text")).toBe("Aantal per groep");
  expect(blad.grafieken[0]!.axes.at("ValueAxis/Minimum")).toBe(0);
  expect(blad.grafieken[0]!.series[0]!.properties.at("Format/Fill/Color")).toBe("#1B3A5C");
  expect(blad.grafieken[0]!.position?.map(({ local }) => local)).toEqual(["D2", "H12"]);
  expect([blad.sheet.printArea, blad.sheet.pageLayout.at("Orientation")]).toEqual(["A1:B3", "Landscape"]);
  expect(blad.sheet.pageLayout.at("HeadersFooters/DefaultForAllPages/LeftFooter")).toBe("&P van &N");
  expect([blad.sheet.filter?.area.rows, blad.sheet.showGridlines]).toEqual([3, false]);
});
