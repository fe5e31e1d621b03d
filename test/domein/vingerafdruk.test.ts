import { canoniek, vingerafdruk } from "../../src/domein/vingerafdruk";

describe("de vingerafdruk van een beschikking", () => {
  const document = { b: [1, 0.1, 1e21], a: { d: null, c: "€\n" }, integriteit: { vingerafdruk: "x" } };

  test("staat over de canonieke JSON (RFC 8785), zonder integriteit", () => {
    expect(canoniek(document)).toBe('{"a":{"c":"€\\n","d":null},"b":[1,0.1,1e+21]}');
  });

  test("is de SHA-256 van die bytes", async () => {
    // sha256 of the two bytes "{}".
    const leeg = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    expect(await vingerafdruk({ document: { integriteit: null } })).toBe(leeg);
  });

  test("hangt niet af van volgorde of integriteit, wel van elke waarde en van null tegenover afwezig", async () => {
    const afdruk = (anders: object): Promise<string> => vingerafdruk({ document: { ...document, ...anders } });
    const eerste = await afdruk({});
    expect(await afdruk({ integriteit: undefined })).toBe(eerste);
    expect(await vingerafdruk({ document: { a: document.a, b: document.b } })).toBe(eerste);
    const anders = await Promise.all([afdruk({ b: [1, 0.1] }), afdruk({ e: null }), afdruk({ a: { c: "€\n" } })]);
    expect(new Set([eerste, ...anders]).size).toBe(4);
  });
});
