import { leesHoeveelheden, stelligeHoeveelheden, type Uitspraak } from "../../src/domein/hoeveelheid";

/** The words of the activity in these sentences: its units and its name. */
const BEKEND = new Set([
  "uur",
  "uren",
  "klokuur",
  "klokuren",
  "deelnemers",
  "trajecten",
  "adviezen",
  "lessen",
  "sport",
  "lesuren",
]);

function stellig(zin: string): readonly Uitspraak[] {
  return stelligeHoeveelheden(zin, 2024, (woord) => BEKEND.has(woord));
}

/** What was read, in short: '190 realisatie', 'meer 24..26%', 'ruim gehaald'. */
function kort(uitspraak: Uitspraak): string {
  const rond = (getal: number): string => (getal === Infinity ? "…" : String(Math.round(getal * 10) / 10));
  switch (uitspraak.soort) {
    case "aantal":
      return `${rond(uitspraak.grenzen.van)}..${rond(uitspraak.grenzen.tot)} ${uitspraak.rol}`;
    case "verschil":
      return `${uitspraak.richting} ${rond(uitspraak.grenzen.van)}..${rond(uitspraak.grenzen.tot)}${uitspraak.maat === "procent" ? "%" : ""}`;
    case "procent":
      return `${rond(uitspraak.grenzen.van)}..${rond(uitspraak.grenzen.tot)}%`;
    case "deel":
      return `${uitspraak.deel} van ${uitspraak.geheel}`;
    case "oordeel":
      return uitspraak.tegenover === "onbekend" ? `${uitspraak.oordeel}?` : uitspraak.oordeel;
  }
}

describe("een zin die iets zegt over het geheel van dit jaar", () => {
  test.each([
    // numbers with their unit
    ["In totaal is 191 uur gerealiseerd.", "191 uur gerealiseerd", "190.5..191.5 realisatie"],
    ["We hebben dit jaar 2.375 deelnemers bereikt.", "2.375 deelnemers bereikt", "2374.5..2375.5 realisatie"],
    ["In 2024 zijn 47 trajecten afgerond.", "47 trajecten afgerond", "46.5..47.5 realisatie"],
    ["Er zijn twaalf trajecten afgerond.", "twaalf trajecten afgerond", "11.5..12.5 realisatie"],
    ["Er is 151 uur gepland.", "151 uur gepland", "150.5..151.5 afspraak"],
    ["Afgesproken is 152 klokuur.", "152 klokuur", "151.5..152.5 afspraak"],
    ["Realisatie: 12,5 uur gemaakt.", "12,5 uur gemaakt", "12.5..12.6 realisatie"],
    ["In totaal hebben we 190 uur gegeven.", "190 uur gegeven", "185..195 realisatie"],
    ["Dit jaar zijn er 4.000 deelnemers geteld.", "4.000 deelnemers geteld", "3800..4200 realisatie"],
    ["We hebben ruim 100 adviezen gegeven.", "ruim 100 adviezen gegeven", "90..110 realisatie"],
    ["We hebben ongeveer 60 deelnemers bereikt.", "ongeveer 60 deelnemers bereikt", "54..66 realisatie"],
    ["We hebben circa 60 deelnemers bereikt.", "circa 60 deelnemers bereikt", "54..66 realisatie"],
    ["Er zijn zo'n 60 adviezen gegeven.", "zo'n 60 adviezen gegeven", "54..66 realisatie"],
    ["In totaal bijna 200 uur gerealiseerd.", "bijna 200 uur gerealiseerd", "180..220 realisatie"],
    ["We hebben minimaal 200 adviezen gegeven.", "minimaal 200 adviezen gegeven", "190..… realisatie"],
    ["In totaal zijn 18 tot 22 trajecten afgerond.", "18 tot 22 trajecten afgerond", "18..22 realisatie"],
    ["We maakten tussen 100 en 120 uur.", "100 en 120 uur", "100..120 realisatie"],
    // percentages, differences and parts
    ["Er waren 25% meer deelnemers dan gepland.", "25% meer deelnemers dan gepland", "meer 24..26%"],
    ["Dat is 10 tot 15 procent minder dan afgesproken.", "10 tot 15 procent minder dan afgesproken", "minder 9..16%"],
    ["De realisatie ligt 12% boven de afspraak.", "12% boven de afspraak", "meer 11..13%"],
    ["Ruim 20% minder uren dan begroot.", "Ruim 20% minder uren dan begroot", "minder 18..22%"],
    ["80% van de geplande uren is gerealiseerd.", "80% van de geplande uren is gerealiseerd", "76..84%"],
    ["De afspraak is voor 65% gehaald.", "65% gehaald", "64..66%"],
    ["Dat zijn 38 uur meer dan gepland.", "38 uur meer dan gepland", "meer 37.5..38.5"],
    ["We gaven 11 lessen minder dan afgesproken.", "11 lessen minder dan afgesproken", "minder 10.5..11.5"],
    ["9 van de 19 geplande trajecten zijn afgerond.", "9 van de 19 geplande trajecten", "9 van 19"],
    ["Twee van de tien afgesproken lessen zijn gegeven.", "Twee van de tien afgesproken lessen", "2 van 10"],
    // judgements
    ["De afspraak is gehaald.", "gehaald", "gehaald"],
    ["De afspraak is ruim gehaald.", "ruim gehaald", "ruim gehaald"],
    ["De uren zijn ruimschoots behaald.", "ruimschoots behaald", "ruim gehaald"],
    ["De uren zijn bijna gehaald.", "bijna gehaald", "bijna gehaald"],
    ["De uren zijn vrijwel gehaald.", "vrijwel gehaald", "bijna gehaald"],
    ["De afspraak is net niet gehaald.", "net niet gehaald", "bijna gehaald"],
    ["De afspraak is niet gehaald.", "niet gehaald", "niet gehaald"],
    ["Door ziekte is de planning niet helemaal gehaald.", "niet helemaal gehaald", "niet gehaald"],
    ["Niet alle lessen zijn gehaald.", "Niet alle lessen zijn gehaald", "niet gehaald"],
    ["Ondanks ziekte is het aantal uren behaald.", "behaald", "gehaald"],
    ["Conform afspraak uitgevoerd.", "Conform afspraak", "conform"],
    ["De lessen zijn volgens planning gegeven.", "volgens planning", "conform"],
    ["Alles is gegeven zoals afgesproken.", "zoals afgesproken", "conform"],
    ["Meer dan gepland.", "Meer dan gepland", "meer"],
    ["Er waren minder deelnemers dan afgesproken.", "minder deelnemers dan afgesproken", "minder"],
    ["Iets minder uren dan gepland.", "Iets minder uren dan gepland", "iets minder"],
    ["Er zijn fors meer uren gemaakt dan begroot.", "fors meer uren gemaakt dan begroot", "veel meer"],
    ["De realisatie is iets hoger dan de planning.", "iets hoger dan de planning", "iets meer"],
    ["De realisatie ligt onder de afspraak.", "onder de afspraak", "minder"],
    ["Het aantal uren ligt flink boven de offerte.", "flink boven de offerte", "veel meer"],
    ["We blijven achter bij de planning.", "achter bij de planning", "minder"],
    ["Alle geplande lessen zijn gegeven.", "Alle geplande lessen", "alle"],
    ["Vrijwel alle geplande uren zijn gemaakt.", "Vrijwel alle geplande uren", "vrijwel alle"],
    ["Alle uren zijn gerealiseerd.", "Alle uren zijn gerealiseerd", "alle"],
    ["De activiteit is dit jaar niet doorgegaan.", "niet doorgegaan", "niet uitgevoerd"],
    ["De lessen gingen niet door.", "gingen niet door", "niet uitgevoerd"],
    ["De activiteit heeft geen doorgang gevonden.", "geen doorgang gevonden", "niet uitgevoerd"],
    ["Er waren dit jaar geen deelnemers.", "geen deelnemers", "geen"],
    ["We hebben geen adviezen gegeven.", "geen adviezen gegeven", "geen"],
    ["Het aantal deelnemers is verdubbeld.", "verdubbeld", "verdubbeld?"],
    ["Het aantal uren is ten opzichte van de afspraak verdubbeld.", "verdubbeld", "verdubbeld"],
    ["Het aantal lessen is gehalveerd.", "gehalveerd", "gehalveerd?"],
    ["Er zijn twee keer zoveel uren als afgesproken.", "twee keer zoveel uren als afgesproken", "verdubbeld"],
  ])("%s", (zin, fragment, gelezen) => {
    const [eerste, ...meer] = stellig(zin);
    expect(eerste).toBeDefined();
    expect(kort(eerste!)).toBe(gelezen);
    expect(eerste!.fragment).toBe(fragment);
    expect(zin.slice(eerste!.begin, eerste!.eind)).toBe(fragment);
    expect(meer).toEqual([]);
  });
});

describe("een zin die niets zegt over het geheel van dit jaar", () => {
  test.each([
    // another year
    "Vorig jaar is 190 uur gerealiseerd.",
    "In 2023 is de afspraak niet gehaald.",
    "Eerder was het aantal deelnemers verdubbeld.",
    "Ten opzichte van vorig jaar is het aantal uren gehalveerd.",
    "Sinds 2019 is het aantal deelnemers verdubbeld.",
    "In de coronajaren waren er geen deelnemers.",
    "Toen is de planning ruim gehaald.",
    "Voorheen gaven we 100 adviezen in totaal.",
    // plans, conditions and wishes
    "Volgend jaar willen we 200 uur in totaal geven.",
    "Komend jaar zijn 200 uur gepland.",
    "We verwachten dat de afspraak wordt gehaald.",
    "We hopen in totaal 200 adviezen te geven.",
    "Als de afspraak niet gehaald is, melden we dat.",
    "Zonder vrijwilligers zou de planning niet gehaald zijn.",
    "Mogelijk is de afspraak niet gehaald.",
    "De afspraak kon niet gehaald worden.",
    "Misschien zijn er 300 deelnemers bereikt.",
    "Ons doel is 152 uur.",
    "De doelstelling is niet gehaald.",
    // denied
    "De realisatie is niet meer dan gepland.",
    "Er waren niet minder deelnemers dan gepland.",
    "We hebben geen 152 uur gehaald.",
    "Nooit is in totaal 200 uur gerealiseerd.",
    // a part of the year, of the place or of the people
    "In juni waren er geen deelnemers.",
    "In het eerste kwartaal is de afspraak niet gehaald.",
    "In de zomervakantie zijn er geen lessen gegeven.",
    "Per week gaven we 12 uur.",
    "Gemiddeld 15 uur per traject.",
    "Wekelijks 8-12 uur coördinator.",
    "Op de locatie Noord is 40 uur gerealiseerd.",
    "In Soesterberg zijn 40 uur gerealiseerd.",
    "Daarvan zijn 20 trajecten afgerond.",
    "We gaven 20 extra uren, waarvan 12 uur in totaal in de wijk.",
    "Er kwamen 30 nieuwe deelnemers in totaal.",
    "Een deel van de uren is niet gemaakt, de helft is gehaald.",
    "Enkele trajecten zijn niet doorgegaan.",
    "Sommige lessen gingen niet door.",
    "Eén les is niet doorgegaan.",
    "Twee bijeenkomsten zijn niet doorgegaan.",
    "De laatste lessen zijn vervallen.",
    "Naast de trainingen zijn 40 uur gerealiseerd.",
    // about something else
    "Er was meer vraag dan gepland.",
    "De kosten zijn hoger dan begroot.",
    "De voorbereiding kostte meer tijd dan gepland.",
    "Er waren minder vrijwilligers dan afgesproken.",
    "De ervaringwijzer is niet uitgevoerd.",
    "Het diploma is gehaald.",
    "De kinderen worden door ouders gehaald.",
    "Het onderzoek is conform afspraak met de gemeente uitgesteld.",
    "Er zijn geen bijzonderheden.",
    "Er is geen tevredenheid gemeten.",
    "Er waren geen klachten.",
    "Alle deelnemers waren tevreden.",
    "Alle geplande vergaderingen zijn gehouden.",
    "Bijna alle ouders waren tevreden.",
    "Het aantal vrijwilligers is verdubbeld.",
    "Het ziekteverzuim is gehalveerd.",
    "Het uitje is niet doorgegaan.",
    "Huiswerk heeft de afspraak ruim gehaald.",
    "Bij Coaching is 40 uur gerealiseerd.",
    "De gemeente Amersfoort had 312 uur gepland.",
    "24 scholen deden mee in totaal.",
    "We bereikten 60 unieke deelnemers.",
    "4 van de 5 deelnemers gaven een 8.",
    "19 van de 47 trajecten zijn van jongens.",
    "Van de deelnemers is 80% tevreden.",
    "Er is 20% meer vraag.",
    "De uren zijn 10% duurder geworden.",
    "De tarieven zijn 5% hoger dan begroot.",
    // no quantity at all
    "Doorverwijzers kennen de coaching beter.",
    "De planning was te hoog voor 40 schoolweken.",
    "De beheerder was een deel van het jaar ziek.",
    "Kinderen van 4-12 jaar deden mee.",
    "Op 12 maart is gestart.",
    "De lessen begonnen op 3-9-2024.",
    "De kosten waren € 1.250 in totaal.",
    "Bel 06 voor meer informatie.",
    "Het was voor de tweede keer een succes.",
    // questions and quotations
    "Is de afspraak gehaald?",
    'Een deelnemer zei: "de afspraak is ruim gehaald".',
    "Zij zei 'we hebben 190 uur gerealiseerd'.",
  ])("%s", (zin) => {
    expect(stellig(zin).map(kort)).toEqual([]);
  });
});

describe("de lezer van hoeveelheden", () => {
  test("noemt bij een ander jaar, een plan en een deel waarom een zin niet telt", () => {
    const beletsel = (zin: string): unknown => leesHoeveelheden(zin, 2024)[0]?.beletsel;
    expect(beletsel("In 2023 is 190 uur gerealiseerd.")).toBe("ander jaar");
    expect(beletsel("Komend jaar zijn 200 uur gepland.")).toBe("toekomst");
    expect(beletsel("Per week gaven we 12 uur.")).toBe("deel");
    expect(beletsel("De afspraak zou gehaald zijn.")).toBe("onzeker");
    expect(beletsel("We hebben geen 152 uur gehaald.")).toBe("ontkend");
    expect(beletsel("Is de afspraak gehaald?")).toBe("vraag");
  });

  test("geeft in een langere tekst elke uitspraak met haar eigen plaats", () => {
    const tekst = "Er was veel vraag. De uren zijn ruim gehaald; er waren 25% meer deelnemers dan gepland.";
    expect(
      stellig(tekst).map(({ fragment, begin, eind }) => [fragment, tekst.slice(begin, eind) === fragment]),
    ).toEqual([
      ["ruim gehaald", true],
      ["25% meer deelnemers dan gepland", true],
    ]);
  });

  test("leest een jaartal niet als aantal, en een aantal als 2.024 wel", () => {
    expect(stellig("In 2024 zijn de lessen gegeven.")).toEqual([]);
    expect(stellig("In totaal 2.024 deelnemers bereikt.").map(kort)).toEqual(["2023.5..2024.5 realisatie"]);
    expect(stellig("In totaal 2024 uur gemaakt.").map(kort)).toEqual(["2023.5..2024.5 realisatie"]);
  });

  test("blijft ook bij een heel lange zin zonder punten snel klaar", () => {
    const lang = "meer uren en minder deelnemers dan wat er in de afspraak van het jaar staat of niet ".repeat(2000);
    expect(leesHoeveelheden(lang, 2024).every(({ begin, eind }) => begin < eind)).toBe(true);
  });
});
