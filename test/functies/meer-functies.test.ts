import { realisatiegraad } from "../../src/functies/realisatiegraad";
import { roep } from "../../src/functies/roep";
import { leesAanroep } from "../../src/opdrachtregel/functie-lezen";

/** What a formula gives: its one value, its rows, or its error with the reason. */
function uitkomst(formule: string): unknown {
  const { naam, argumenten } = leesAanroep(formule);
  const antwoord = roep(naam, argumenten);
  if (antwoord.soort === "fout") return `${antwoord.code} ${antwoord.reden}`;
  if (antwoord.soort === "onbekend") throw new Error(`Unknown: ${formule}`);
  return antwoord.waarden.length === 1 && antwoord.waarden[0]!.length === 1
    ? antwoord.waarden[0]![0]
    : antwoord.waarden;
}

describe("ONDERPRODUCTIE", () => {
  test.each([
    ["ONDERPRODUCTIE(47;33)", -14],
    ["ONDERPRODUCTIE(33;47)", 0],
    ["ONDERPRODUCTIE(33;33)", 0],
    ["ONDERPRODUCTIE(0,3;0,1)", -0.2],
    ["ONDERPRODUCTIE(47;33;5624,40)", -78741.6],
    ["ONDERPRODUCTIE(;5)", "#N/B Vul de afspraak in."],
    ['ONDERPRODUCTIE(5;"niet geregistreerd")', /^#N\/B De realisatie is niet geregistreerd/],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

describe("AFREKENEN", () => {
  test.each([
    // Published: Jeugd pays back nothing with compensation, 39.848,50 at half, 121.372 without.
    ["AFREKENEN(830399,60;{1000;1000};{1163,047;878,628};{1000;1000})", 0],
    ["AFREKENEN(830399,60;{1000;1000};{1163,047;878,628};{1000;1000};50)", 39848.5],
    ["AFREKENEN(830399,60;{1000;1000};{1163,047;878,628};{1000;1000};0)", 121372],
    ["AFREKENEN(100;{20};{0};{25})", 100],
    ["AFREKENEN(1000;{100;100};{90;89};{1;1};0;10)", 11],
    ["AFREKENEN(1000;{100\\100};{90\\89};{1\\1};0)", 21],
    ["AFREKENEN(830399,6000000001;{1};{0};{1})", 1],
    ["AFREKENEN(100,005;{1};{0};{1})", "#WAARDE! Beschikt heeft hoogstens twee decimalen."],
    ["AFREKENEN(-1;{1};{0};{1})", "#WAARDE! Beschikt is negatief."],
    ["AFREKENEN(100;{1;2};{0};{1;1})", "#WAARDE! De bereiken zijn niet even groot."],
    ["AFREKENEN({100;100};{1;2};{0;1};{1;1})", "#WAARDE! Geef voor beschikt één cel."],
    ['AFREKENEN(100;{1;2};{0;"-"};{1;1})', /^#N\/B Rij 2 van het bereik: De realisatie is niet geregistreerd/],
    [
      'AFREKENEN(100;{1;"5 op 10"};{0;1};{1;1})',
      "#WAARDE! Rij 2 van het bereik: De afspraak is geen getal: '5 op 10'.",
    ],
    ["AFREKENEN(100;{1};{0};{1};101)", /^#WAARDE! De compensatie is een getal van 0 tot en met 100/],
    ["AFREKENEN(100;{1};{0})", "#N/B Vul de tarieven in."],
    ["AFREKENEN()", "#N/B Vul beschikt in."],
    [
      "AFREKENEN(1;{1};{1e15};{1})".replace("1e15", "1000000000000000"),
      /^#WAARDE! Rij 1 van het bereik: Het bedrag is te groot/,
    ],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

describe("VASTSTELLING", () => {
  const tabel = '{"A";"A";"B"};{1000;1000;500};{10;10;10};{12;5;5};{10;10;10}';

  test.each([
    [
      tabel,
      ["A", 1000, 170, 20, -50, 30, 970],
      ["B", 500, 50, 0, -50, 50, 450],
      ["Totaal", 1500, 220, 20, -100, 80, 1420],
    ],
    [
      `${tabel};"activiteit"`,
      ["A", 1000, 170, 20, -50, 50, 950],
      ["B", 500, 50, 0, -50, 50, 450],
      ["Totaal", 1500, 220, 20, -100, 100, 1400],
    ],
    [
      `${tabel};"Totaal"`,
      ["A", 1000, 170, 20, -50, "", ""],
      ["B", 500, 50, 0, -50, "", ""],
      ["Totaal", 1500, 220, 20, -100, 80, 1420],
    ],
    [
      `${tabel};;50`,
      ["A", 1000, 170, 20, -50, 40, 960],
      ["B", 500, 50, 0, -50, 50, 450],
      ["Totaal", 1500, 220, 20, -100, 90, 1410],
    ],
    [
      `${tabel};;;50`,
      ["A", 1000, 170, 20, -50, 0, 1000],
      ["B", 500, 50, 0, -50, 0, 500],
      ["Totaal", 1500, 220, 20, -100, 0, 1500],
    ],
  ])("VASTSTELLING(%s)", (argumenten, ...rijen) => {
    const [koppen, ...rest] = uitkomst(`VASTSTELLING(${argumenten})`) as unknown[][];
    expect(koppen).toEqual([
      "Groep",
      "Beschikt",
      "Geleverd",
      "Overproductie",
      "Onderproductie",
      "Terug",
      "Vaststelling",
    ]);
    expect(rest).toEqual(rijen);
  });

  test("keeps the groups in their order, takes upper and lower case as one, and passes over empty rows", () => {
    const rijen = uitkomst('VASTSTELLING({"b";;"a";"B"};{2;;1;2};{1;;1;1};{1;;1;1};{1;;1;1})') as unknown[][];
    expect(rijen.map(([naam]) => naam)).toEqual(["Groep", "b", "a", "Totaal"]);
    expect((uitkomst("VASTSTELLING({100};{5};{1};{1};{1})") as unknown[][])[1]![0]).toBe(100);
  });

  test.each([
    [
      'VASTSTELLING({"A";"A"};{1;2};{1;1};{1;1};{1;1})',
      "#WAARDE! Rij 2 van het bereik: Beschikt is niet in elke rij van de groep A hetzelfde.",
    ],
    ['VASTSTELLING({"A";};{1;2};{1;1};{1;1};{1;1})', "#N/B Rij 2 van het bereik: Vul de groep in."],
    ["VASTSTELLING({;};{;};{;};{;};{;})", "#N/B Er staat geen afspraak in de bereiken."],
    ['VASTSTELLING({"A"};{1};{1};{1};{1};"jaar")', "#WAARDE! Kies voor de compensatie: activiteit, groep of totaal."],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

describe("REALISATIEGRAAD", () => {
  test.each([
    ["REALISATIEGRAAD(190;152)", 1.25],
    ["REALISATIEGRAAD(0;152)", 0],
    ['REALISATIEGRAAD("ca. 30";"min. 20")', 1.5],
    ["REALISATIEGRAAD(5;0)", /^#N\/B De streefwaarde is 0/],
    ['REALISATIEGRAAD(5;"5 op 10")', /^#N\/B De streefwaarde is een verhouding/],
    ['REALISATIEGRAAD(5;"Positief")', "#WAARDE! De streefwaarde is een tekst: Positief."],
    ["REALISATIEGRAAD(5;-1)", /^#WAARDE! De streefwaarde is negatief/],
    ['REALISATIEGRAAD("-";5)', /^#N\/B Het resultaat is niet geregistreerd/],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

test("an outcome that Excel cannot hold is an error with its reason", () => {
  expect(() => realisatiegraad([[1e300]], [[1e-300]])).toThrow("De uitkomst is te groot voor Excel.");
});

describe("STREEFWAARDE and RESULTAATWAARDE", () => {
  test.each([
    ['STREEFWAARDE("29 [20]")', 20],
    ['STREEFWAARDE("[1.000]")', 1000],
    ['STREEFWAARDE("12 [min. gem. 250]")', "min. gem. 250"],
    ['STREEFWAARDE("> 8")', "> 8"],
    ['STREEFWAARDE("5 op 10")', "5 op 10"],
    ['STREEFWAARDE("29")', /^#N\/B Er staat geen streefwaarde in de cel/],
    ["STREEFWAARDE(29)", /^#N\/B/],
    ['STREEFWAARDE("Positief")', /^#N\/B/],
    ["RESULTAATWAARDE(29)", 29],
    ['RESULTAATWAARDE("€ 1.250,00")', 1250],
    ['RESULTAATWAARDE("20 [5 op 10]")', 20],
    ['RESULTAATWAARDE("n.v.t.")', /^#N\/B Het resultaat is niet van toepassing/],
    ['RESULTAATWAARDE("Positief")', "#WAARDE! Het resultaat is geen getal: 'Positief'."],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

describe("JAARPROGNOSE", () => {
  test.each([
    ["JAARPROGNOSE(50;45292)", 50 * 366],
    ['JAARPROGNOSE(77;"31-12-2024")', 77],
    ['JAARPROGNOSE(80;"30-6-2023";{10\\30\\50\\10})', 200],
    ["JAARPROGNOSE(80;0)", "#N/B Vul de peildatum in."],
    ['JAARPROGNOSE(80;"31 juni")', "#WAARDE! De peildatum is geen datum: '31 juni'."],
    ['JAARPROGNOSE(80;"30-6-2023";{1;2;3})', "#WAARDE! Een patroon heeft 12 maanden, 4 kwartalen of 2 halfjaren."],
    ['JAARPROGNOSE(80;"30-6-2023";{0;5})', /^#N\/B Vorig jaar was op deze datum nog niets geleverd/],
    ['JAARPROGNOSE("n.v.t.";"30-6-2023")', /^#N\/B De realisatie is niet van toepassing/],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

describe("LEEFTIJDSGROEP", () => {
  test.each([
    ["LEEFTIJDSGROEP(0)", "kinderen"],
    ["LEEFTIJDSGROEP(15,9)", "kinderen"],
    ["LEEFTIJDSGROEP(20)", "jongeren"],
    ["LEEFTIJDSGROEP(64)", "volwassenen"],
    ["LEEFTIJDSGROEP(70)", "ouderen"],
    ["LEEFTIJDSGROEP(-1)", /^#WAARDE!/],
    ["LEEFTIJDSGROEP(1954)", "#WAARDE! Een leeftijd is een getal van 0 tot en met 130 jaar."],
    ['LEEFTIJDSGROEP("")', "#N/B Vul de leeftijd in."],
  ])("%s", (formule, verwacht) => zou(formule, verwacht));
});

function zou(formule: string, verwacht: unknown): void {
  const gekregen = uitkomst(formule);
  if (verwacht instanceof RegExp) expect(gekregen).toMatch(verwacht);
  else expect(gekregen).toEqual(verwacht);
}
