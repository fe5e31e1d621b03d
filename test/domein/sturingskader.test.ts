import soest from "../../src/domein/gegevens/sturingskader-soest-2026.json";
import { indicatorenVan, leesSturingskader, sturingskaderVan } from "../../src/domein/sturingskader";

const kader = sturingskaderVan(" soest ")!;

describe("het sturingskader van Soest", () => {
  test("is zoals het gelezen zou worden", () => {
    expect(leesSturingskader(soest)).toEqual({ ok: true, kader });
  });

  test("heeft per opgave zoveel doelen, resultaten en indicatoren als de bron telt", () => {
    const tellingen = kader.opgaven.map(({ naam, doelen }) => {
      const resultaten = doelen.flatMap((doel) => doel.resultaten);
      return [naam, doelen.length, resultaten.length, resultaten.flatMap((een) => een.indicatoren).length];
    });
    expect(tellingen).toEqual([
      ["Gezonde leefstijl", 3, 8, 22],
      ["Bestaanszekerheid", 5, 12, 44],
      ["Mentale weerbaarheid", 4, 15, 38],
      ["Kansengelijkheid", 3, 8, 20],
      ["Meedoen en inclusie", 4, 9, 27],
    ]);
  });

  test("geeft elke indicator een eigen nummer en zijn plaats", () => {
    const alle = indicatorenVan(kader);
    expect(new Set(alle.map(({ nummer }) => nummer)).size).toBe(151);
    expect(alle[0]).toMatchObject({ nummer: "1.1.1.1", opgave: { nr: 1 }, doel: { nr: 1 } });
    expect(alle.at(-1)).toMatchObject({ opgave: { naam: "Meedoen en inclusie" }, doel: { nr: 4 } });
  });

  test("telt de budgetten van de regelingen van 2026 op tot het bedrag van de bron", () => {
    expect(kader.regelingen?.incidenteel.reduce((som, { budget }) => som + budget, 0)).toBe(173_384);
  });
});

test("een andere gemeente heeft geen ingebouwd kader, en kan er een van haarzelf lezen", () => {
  expect(sturingskaderVan("Voorbeeldstad")).toBeNull();
  const lezing = leesSturingskader({ ...soest, gemeente: "Voorbeeldstad", regelingen: null, planning: null });
  expect(lezing.ok && lezing.kader.gemeente).toBe("Voorbeeldstad");
});

test("wat geen kader is, wordt geweigerd met de plaats erbij", () => {
  const lezing = leesSturingskader({ ...soest, opgaven: [{ nr: 1, naam: "Iets", doelen: [{ nr: 1, naam: "Doel" }] }] });
  expect(lezing.ok ? [] : lezing.fouten).toEqual([expect.stringMatching(/^opgaven\.0\.doelen\.0\.resultaten: /)]);
  expect(leesSturingskader({ ...soest, extra: 1 }).ok).toBe(false);
  expect(leesSturingskader(null).ok).toBe(false);
});

test("een gemeente kan cijfers en een vergelijking meegeven, elk met jaar; de vergelijking met haar bron", () => {
  const met = (rest: object): unknown => ({
    ...soest,
    opgaven: [
      {
        nr: 1,
        naam: "Iets",
        doelen: [
          {
            nr: 1,
            naam: "Doel",
            resultaten: [{ naam: "Meer", indicatoren: [{ naam: "% x", bronnen: ["GGD"], frequentie: null, ...rest }] }],
          },
        ],
      },
    ],
  });
  const cijfers = [{ jaar: 2022, waarde: 9.5 }];
  expect(leesSturingskader(met({ cijfers, vergelijking: { met: "de klasse", bron: "CBS", cijfers } })).ok).toBe(true);
  for (const fout of [
    { vergelijking: { met: "de klasse", cijfers } },
    { vergelijking: { met: "de klasse", bron: "CBS", cijfers: [] } },
    { cijfers: [{ jaar: 22, waarde: 9 }] },
    { cijfers: [...cijfers, ...cijfers] },
  ])
    expect(leesSturingskader(met(fout))).toMatchObject({ ok: false });
});
