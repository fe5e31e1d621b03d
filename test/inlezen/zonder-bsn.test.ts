import { leesIn } from "../../src/inlezen/inlezen";
import { zonderBsn } from "../../src/inlezen/zonder-bsn";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS } from "./hulp";

const KOP = ["Activiteit", "Afspraak", "Realisatie", "Toelichting"];

/** The names, headers and stories of these rows that speak of someone by number, as they are shown. */
function getoond(rijen: (string | number)[][], opmerkingen: Record<string, string> = {}): string[] {
  const inhoud = inhoudUit({ Jeugd: { rijen, opmerkingen } });
  const { tabellen, regels, verhalen } = zonderBsn(leesIn(inhoud, BALANS), inhoud, BALANS);
  const teksten = [
    ...tabellen.flatMap(({ kolommen }) => kolommen.map(({ kop }) => kop)),
    ...regels.flatMap(({ naam, toelichting }) => [naam?.tekst, toelichting?.tekst]),
    ...verhalen.map(({ tekst }) => tekst.tekst),
  ];
  return [...new Set(teksten.filter((tekst) => tekst !== undefined && /met [*\d]/.test(tekst)))] as string[];
}

describe("a burgerservicenummer", () => {
  test.each([
    ["in one piece", "123456782"],
    ["over two lines of the cell", "1234\n56782"],
    ["with spaces that do not break", "1234\u00a056\u00a0782"],
    ["with more than one space", "1234  56  782"],
  ])("%s is hidden in a name, a header and a story", (_hoe, bsn) => {
    const verborgen = ["Sport met *******82"];
    expect(getoond([KOP, [`Sport met ${bsn}`, 10, 9, "Goed."]])).toEqual(verborgen);
    expect(
      getoond([
        [...KOP.slice(0, 3), `Sport met ${bsn}`],
        ["Sport", 10, 9, "Goed."],
      ]),
    ).toEqual(verborgen);
    expect(getoond([KOP, ["Sport", 10, 9, `Sport met ${bsn}`]])).toEqual(verborgen);
  });

  test("is hidden in a comment", () => {
    const opmerking = "Het gesprek met 123456782 ging dit jaar heel goed.";
    expect(getoond([KOP, ["Sport", 10, 9, "Goed."]], { A2: opmerking })).toEqual([
      "Het gesprek met *******82 ging dit jaar heel goed.",
    ]);
  });

  test("that is a number in its cell is hidden where it is a name", () => {
    const inhoud = inhoudUit({ Jeugd: [KOP, [123456782, 10, 9, "Goed."]] });
    const { regels } = zonderBsn(leesIn(inhoud, BALANS), inhoud, BALANS);
    expect(regels.map(({ naam }) => naam?.tekst)).toEqual(["*******82"]);
  });

  test("that is none leaves the very same productie", () => {
    const inhoud = inhoudUit({ Jeugd: [KOP, ["Sport 123456789", 10, 9, "Goed."]] });
    const productie = leesIn(inhoud, BALANS);
    expect(zonderBsn(productie, inhoud, BALANS)).toBe(productie);
  });
});
