import type { EenControle, Invoer } from "../../src/controles/controle";
import { controleer } from "../../src/controles/controleer";
import { CONTROLES } from "../../src/controles/index";
import type { Instellingen } from "../../src/domein/beschikking";
import { STANDAARD_INSTELLINGEN } from "../../src/domein/instellingen";
import { euro } from "../../src/domein/geld";
import { invoerVan, voorbeeldInvoer } from "./voorbeeld-invoer";

type Sleutel = keyof Instellingen;
const SLEUTELS = Object.keys(STANDAARD_INSTELLINGEN) as Sleutel[];

/** For each setting other values than those of the examples: at least one of them must make a difference somewhere. */
const ANDERS: { readonly [S in Sleutel]: readonly Instellingen[S][] } = {
  compensatie: ["activiteit", "totaal", "groep"],
  compensatieMaximumProcent: [0, 50],
  drempelOnderProcent: [90],
  toelichtingVanafProcent: [0, 99],
  toelichtingVanafAantal: [0, 100_000],
  toelichtingVanafBedrag: [euro(1_000_000), null],
  overproductieOpvallendProcent: [1, 10_000],
  trendProcent: [1, 10_000],
  onaannemelijkFactor: [1.01, 10_000],
  streefwaardeVerouderdJaren: [1, 20],
  streefwaardeVerouderdProcent: [
    [1, 10_000],
    [99, 101],
  ],
  tolerantie: [euro(0), euro(1_000_000)],
  kleinAantal: [1, 100],
  zekerheidVanaf: [0, 1],
  lampschema: ["drie", "vijf"],
  impactGrenzen: [null, [1, 2]],
  leeftijdsgroepen: [{ iedereen: [0, null] }, { baby: [0, 1] }],
};

/** Names and series that are all certain in the examples of these rules. */
const ALLES_ZEKER = new Set(["IDB-01 zekerheidVanaf", "PLA-01 zekerheidVanaf", "PLA-02 zekerheidVanaf"]);

const voorbeelden = new Map<EenControle, Invoer[]>(
  CONTROLES.map((regel) => [
    regel,
    [...regel.voorbeelden.goed, ...regel.voorbeelden.fout].map((een) => voorbeeldInvoer(een)),
  ]),
);

/** The same workbook under other settings: read, settled and checked again. */
function onder({ inhoud, beschikking, omstandigheden, ...rest }: Invoer, anders: Partial<Instellingen>): Invoer {
  const instellingen = { ...rest.instellingen, ...anders };
  if (beschikking === null) return { ...rest, inhoud, beschikking, omstandigheden, instellingen };
  return invoerVan(inhoud, { ...beschikking, instellingen }, omstandigheden);
}

const uitslag = (invoer: Invoer, regel: EenControle): string => JSON.stringify(controleer(invoer, [regel]));

describe.each(CONTROLES.map((regel) => [regel.code, regel] as const))("%s", (_code, regel) => {
  test("reads no setting that it does not name", () => {
    const gelezen = new Set<string>();
    for (const invoer of voorbeelden.get(regel)!) {
      const luisterend = new Proxy(invoer.instellingen, {
        get: (doel, naam) => (gelezen.add(String(naam)), Reflect.get(doel, naam) as unknown),
      });
      controleer({ ...invoer, instellingen: luisterend }, [regel]);
    }
    expect([...gelezen].filter((naam) => !(regel.instellingen ?? []).includes(naam as Sleutel))).toEqual([]);
  });
});

test.each(SLEUTELS)("%s steers a rule: with another value it finds something else", (sleutel) => {
  const genoemd = CONTROLES.filter(({ instellingen }) => instellingen?.includes(sleutel));
  const gestuurd = genoemd.filter((regel) =>
    voorbeelden
      .get(regel)!
      .some((invoer) =>
        ANDERS[sleutel].some(
          (waarde) => uitslag(onder(invoer, { [sleutel]: waarde }), regel) !== uitslag(invoer, regel),
        ),
      ),
  );
  const codes = genoemd.map(({ code }) => code).filter((code) => !ALLES_ZEKER.has(`${code} ${sleutel}`));
  expect(codes).not.toEqual([]);
  expect(gestuurd.map(({ code }) => code)).toEqual(codes);
});
