import { leesIn } from "../../src/inlezen/inlezen";
import { bereikNaam } from "../../src/domein/bereik";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { BALANS } from "./hulp";

const KOPPEN = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"];
const COACHING = ["Coaching", "Aant. afgeronde trajecten", 33, 47];
const HUISWERK = ["Huiswerk", "Klokuur activiteit", 465, 301];

/** Every running text as 'activity rubric place: text'. */
function verhalen(bladen: Bladen): string[] {
  return leesIn(inhoudUit(bladen), BALANS).verhalen.map(
    ({ activiteit, rubriek, tekst }) =>
      `${activiteit ?? "geen"} ${rubriek} ${tekst.cellen.map(bereikNaam).join()}: ${tekst.tekst}`,
  );
}

describe("de teksten van een werkboek", () => {
  test("een toelichting hoort bij de activiteit van haar rij", () => {
    expect(
      verhalen({ Jeugd: [KOPPEN, [...COACHING, "Coaching is bekender."], [...HUISWERK, "Te weinig begeleiders."]] }),
    ).toEqual([
      "JGD-COACH toelichting Jeugd!E2: Coaching is bekender.",
      "JGD-HUISWERK toelichting Jeugd!E3: Te weinig begeleiders.",
    ]);
  });

  test("een samengevoegde toelichting naast twee activiteiten hoort bij geen van beide", () => {
    const blad = { rijen: [KOPPEN, [...COACHING, "Door ziekte anders gelopen."], HUISWERK], samengevoegd: ["E2:E3"] };
    expect(verhalen({ Jeugd: blad })).toEqual(["geen toelichting Jeugd!E2: Door ziekte anders gelopen."]);
  });

  test("een notitie onder de tabel telt als zij één activiteit noemt, met naam of als label", () => {
    expect(
      verhalen({
        Jeugd: [
          KOPPEN,
          COACHING,
          HUISWERK,
          [],
          ["Bij Jongerencoaching kwamen meer jongeren terug."],
          ["Huiswerk: er waren te weinig begeleiders."],
          ["PE is wat wordt verrekend, TE wordt alleen geteld."],
          ["Jongerencoaching en huiswerkgroepen zaten in één gebouw."],
        ],
      }).map((tekst) => tekst.split(": ")[0]),
    ).toEqual(["JGD-COACH notitie Jeugd!A5", "JGD-HUISWERK notitie Jeugd!A6"]);
  });

  test("een gewoon woord in een zin is nog geen naam van een activiteit", () => {
    expect(
      verhalen({ Jeugd: [KOPPEN, COACHING, [], ["Wij geven ook wel eens advies over sport en contact."]] }),
    ).toEqual([]);
  });

  test("een opmerking bij een rij telt als zij iets uitlegt, niet als zij iets vraagt", () => {
    const met = (tekst: string): string[] =>
      verhalen({ Jeugd: { rijen: [KOPPEN, COACHING, HUISWERK], opmerkingen: { D3: tekst } } });
    expect(met("Beleid:\nEr was een vacature van vier maanden.")).toEqual([
      "JGD-HUISWERK notitie Jeugd!D3: Er was een vacature van vier maanden.",
    ]);
    expect(met("Dit getal nog nakijken bij de administratie")).toEqual([]);
    expect(met("Klopt dit met de vorige versie?")).toEqual([]);
    expect(met("Zie mail")).toEqual([]);
  });

  test("een zin waar de uren inzet horen, is een verhaal over de ureninzet", () => {
    const blad = [
      ["Activiteit", "Huiswerk"],
      ["Inhoud", "Begeleiding na schooltijd."],
      ["Doelgroep", "Leerlingen"],
      ["Samenwerking", "Scholen"],
      ["Ureninzet", "720 uur ingezet om 465 uur huiswerkbegeleiding te bieden"],
    ];
    expect(verhalen({ Blad: blad })).toContain(
      "JGD-HUISWERK ureninzet Blad!B5: 720 uur ingezet om 465 uur huiswerkbegeleiding te bieden",
    );
  });

  test("wat onder Afwijkingen van een blok staat, komt één keer voor", () => {
    const blad = [
      ["Activiteit", "Huiswerk"],
      ["Inhoud", "Begeleiding na schooltijd."],
      ["Doelgroep", "Leerlingen"],
      ["Samenwerking", "Scholen"],
      ["Afwijkingen", "Te weinig begeleiders door een vacature."],
      ["Afspraak", 465],
      ["Realisatie", 301],
    ];
    expect(verhalen({ Blad: blad }).filter((tekst) => tekst.includes("vacature"))).toHaveLength(1);
  });
});
