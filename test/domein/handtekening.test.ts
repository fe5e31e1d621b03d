import fc from "fast-check";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { beoordeelEchtheid, leesSleutelbestand, type VertrouwdeSleutel } from "../../src/domein/handtekening";
import { maakSleutelpaar, onderteken } from "../../src/opdrachtregel/sleutels";

const wachtwoord = "een lang genoeg wachtwoord";
const paar = maakSleutelpaar(wachtwoord);
const sleutel: VertrouwdeSleutel = { gemeente: "Soest", naam: "Subsidies 2024", publiek: paar.publiek };

function gelezen(document: unknown): Beschikking {
  const lezing = leesBeschikking(document);
  if (!lezing.ok) throw new Error(JSON.stringify(lezing.fouten));
  return lezing.beschikking;
}

let getekend: Beschikking;
beforeAll(async () => {
  const beschikking = gelezen(voorbeeldBeschikking());
  getekend = gelezen(await onderteken(beschikking, { pem: paar.prive, pad: "prive.pem", wachtwoord }));
});

describe("de echtheid van een beschikking", () => {
  test("is bewezen met een sleutel die voor haar gemeente vertrouwd is", async () => {
    expect(await beoordeelEchtheid(getekend, [sleutel])).toMatchObject({
      uitkomst: "handtekening geldig",
      sleutel: "Subsidies 2024",
      sleutelBekend: true,
    });
  });

  test("is niet bewezen met een sleutel van een andere gemeente, of zonder sleutels", async () => {
    for (const sleutels of [[], [{ ...sleutel, gemeente: "Voorbeeldstad" }]]) {
      expect(await beoordeelEchtheid(getekend, sleutels)).toMatchObject({
        uitkomst: "vingerafdruk gelijk",
        handtekening: "sleutel onbekend",
        sleutelBekend: false,
      });
    }
  });

  test("houdt geen stand als de gemeente in de kopie een andere wordt, met de sleutel van die gemeente erbij", async () => {
    const anders = gelezen({ ...getekend.document, gemeente: "Voorbeeldstad" });
    const bewijs = await beoordeelEchtheid(anders, [{ ...sleutel, gemeente: "Voorbeeldstad" }]);
    expect(bewijs).toMatchObject({ uitkomst: "gewijzigd", handtekening: "past niet" });
  });

  test("is nooit geldig na een wijziging van een getal, waar ook", async () => {
    const getallen = paden(getekend.document).filter(([deel]) => deel !== "integriteit");
    expect(getallen.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...getallen),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async (pad, getal) => {
          fc.pre(waardeOp(getekend.document, pad) !== getal && !Object.is(getal, -0));
          const { uitkomst } = await beoordeelEchtheid(
            { ...getekend, document: metWaarde(getekend.document, pad, getal) },
            [sleutel],
          );
          expect(uitkomst).toBe("gewijzigd");
        },
      ),
      { numRuns: 100, seed: 5 },
    );
  });

  test("gaat niet stuk op een handtekening of een sleutel die er geen is", async () => {
    const { integriteit } = getekend;
    const rommel = { ...integriteit, handtekening: { ...integriteit.handtekening!, waarde: "///" } };
    expect((await beoordeelEchtheid({ ...getekend, integriteit: rommel }, [sleutel])).handtekening).toBe("past niet");
    expect((await beoordeelEchtheid(getekend, [{ ...sleutel, publiek: "geen sleutel" }])).handtekening).toBe(
      "sleutel onbekend",
    );
  });
});

test("de lijst met vertrouwde sleutels is van één vorm, en anders geen lijst", () => {
  const lijst = { schema: "sleutels/1.0", sleutels: [sleutel] };
  expect(leesSleutelbestand(lijst)).toEqual([sleutel]);
  for (const fout of [null, [], { ...lijst, extra: 1 }, { ...lijst, sleutels: [{ ...sleutel, publiek: "x" }] }])
    expect(leesSleutelbestand(fout)).toBeNull();
});

type Pad = readonly (string | number)[];

/** Where numbers stand in a JSON value. */
function paden(waarde: unknown, tot: Pad = []): Pad[] {
  if (typeof waarde === "number") return [tot];
  if (Array.isArray(waarde)) return waarde.flatMap((deel, nr) => paden(deel, [...tot, nr]));
  if (typeof waarde !== "object" || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => paden(deel, [...tot, naam]));
}

function waardeOp(waarde: unknown, pad: Pad): unknown {
  return pad.reduce<unknown>((deel, stap) => (deel as Record<string | number, unknown>)[stap], waarde);
}

function metWaarde(document: Beschikking["document"], pad: Pad, getal: number): Beschikking["document"] {
  const kopie = structuredClone(document);
  const laatste = pad.at(-1)!;
  (waardeOp(kopie, pad.slice(0, -1)) as Record<string | number, unknown>)[laatste] = getal;
  return kopie;
}
