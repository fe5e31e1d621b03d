import { KLEUR } from "../../werkboek/stijl";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f, letterlijk, samen } from "../formule";
import { gelijk, over, STREEP } from "../rekenregels";
import { ingekort } from "../tekstmaat";
import { Blok, blokVan, type Vak } from "../vak";
import { impactWoord, IMPACTEN, NOG_NIET, TREDEN, type Afweegcellen } from "./afweging";
import { stuurblad, zetInvoer, type Stuurboek } from "./stuurboek";

const MATRIX_BREEDTEN = [24, 40, 40, 40];
const TAFEL_BREEDTEN = [5, 42, 10, 16, 16, 16, 18, 32];
const TAFEL = { nummer: 0, naam: 1, impact: 2, kosten: 3, besparing: 4, saldo: 5, voorstel: 6, waarom: 7 } as const;
/** A formula may hold 8,192 characters: more activities than this do not fit in one cell of the matrix. */
const MEESTE = 100;
const GRAFIEKRIJEN = 14;

/** The sheet Impactmatrix: ernst × aantal as a block in which every activity stands in its place, with the impact as a word (domein.md §7). */
export function maakMatrixblad(boek: Stuurboek, afweging: readonly Afweegcellen[]): { blad: Bladbouwer; begin: Vak } {
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Impactmatrix", tabkleur: TABKLEUR.vast, breedten: MATRIX_BREEDTEN },
    {
      titel: "Impactmatrix",
      ondertitel:
        "Ernst voor één inwoner tegen het aantal inwoners. De activiteiten komen van blad Afweging en schuiven mee.",
    },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  kop.zet(0, "Ernst ↓   Aantal →", "kolomkop");
  TREDEN.forEach((trede, plaats) => kop.zet(plaats + 1, trede, "kolomkopIngesprongen"));
  const getoond = afweging.slice(0, MEESTE);
  for (const ernst of [...TREDEN].reverse()) {
    const woorden = deel.rij(18);
    woorden.bijVolgende = true;
    const namen = deel.rij(108);
    woorden.zet(0, ernst, "gegeven");
    TREDEN.forEach((aantal, plaats) => {
      const plek = `${ernst} ${aantal}`;
      const hier = afweging.filter((een) => een.plaats.waarde === plek);
      const blok = blokVan(afweging.map((een) => een.plaats));
      const impact = impactWoord(ernst, aantal);
      woorden.bereken(
        plaats + 1,
        {
          formule: f`${letterlijk(`${impact}: `)}&COUNTIF(${blok},${letterlijk(plek)})`,
          waarde: `${impact}: ${hier.length}`,
        },
        "matrixKop",
      );
      const delen = getoond.map((een) => f`IF(${een.plaats}=${letterlijk(plek)},${letterlijk(inMatrix(een))},"")`);
      namen.bereken(
        plaats + 1,
        {
          formule: samen(delen, "&"),
          waarde: getoond
            .filter((een) => een.plaats.waarde === plek)
            .map(inMatrix)
            .join(""),
        },
        "matrix",
      );
    });
  }
  const slot = blad.deel();
  slot.rij(8);
  slot
    .rij()
    .zet(
      0,
      "De nummers zijn die van blad Afweging en Wegingstafel. Wie nog geen ernst en aantal heeft, staat niet in de matrix.",
      "toelichting",
    );
  if (afweging.length > MEESTE)
    slot
      .rij()
      .zet(
        0,
        `Alleen de eerste ${MEESTE} activiteiten staan met hun nummer in de matrix; ze zijn wel allemaal geteld.`,
        "toelichting",
      );
  return { blad, begin: eerste };
}

function inMatrix({ nummer, kort }: Afweegcellen): string {
  return `${nummer.tekst} ${ingekort(kort, 18)};  `;
}

/** The sheet Wegingstafel: the result of the weighing per activity, with impact against costs and possible savings, and room for a proposal. */
export function maakWegingstafel(boek: Stuurboek, afweging: readonly Afweegcellen[]): { blad: Bladbouwer; begin: Vak } {
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Wegingstafel", tabkleur: TABKLEUR.vast, breedten: TAFEL_BREEDTEN, hulpbreedten: [14, 16] },
    {
      titel: "Wegingstafel",
      ondertitel:
        "Impact tegen kosten en mogelijke besparing. Wat hier staat is een voorstel; het besluit nemen college en raad.",
    },
  );
  const grafiek = blad.deel();
  const deel = blad.deel();
  const kop = deel.rij(30);
  blad.herhaalKop(kop);
  const eersteKop = kop.zet(TAFEL.nummer, "Nr", "kolomkop");
  kop.zet(TAFEL.naam, "Activiteit", "kolomkopIngesprongen");
  kop.zet(TAFEL.impact, "Impact", "kolomkop");
  kop.zet(TAFEL.kosten, "Kosten", "kolomkopGetal");
  kop.zet(TAFEL.besparing, "Mogelijke besparing", "kolomkopGetal");
  kop.zet(TAFEL.saldo, "Kosten na besparing", "kolomkopGetal");
  kop.zet(TAFEL.voorstel, "Voorstel", "kolomkopIngesprongen");
  kop.zet(TAFEL.waarom, "Waarom", "kolomkopIngesprongen");
  const regels = afweging.map((een) => {
    const rij = deel.rij();
    const nummer = rij.bereken(TAFEL.nummer, gelijk(een.nummer), "getal");
    const naam = rij.bereken(TAFEL.naam, gelijk(een.naam), "tekstIngesprongen");
    const impact = rij.bereken(TAFEL.impact, gelijk(een.impact), "tekst");
    const kosten = rij.bereken(TAFEL.kosten, gelijk(een.kosten), "euro");
    const besparing = rij.bereken(TAFEL.besparing, over(een.besparing), "euro");
    const bekend = kosten.getal !== null;
    const na = Math.round(((kosten.getal ?? 0) - (besparing.getal ?? 0)) * 100) / 100;
    const saldo = rij.bereken(
      TAFEL.saldo,
      { formule: f`IF(ISNUMBER(${kosten}),ROUND(${kosten}-N(${besparing}),2),"–")`, waarde: bekend ? na : STREEP },
      "euro",
    );
    const onderdeel = `Wegingstafel ${een.partner}, ${een.naam.tekst}`;
    const voorstel = zetInvoer(boek, rij, TAFEL.voorstel, { onderdeel, veld: "voorstel" });
    const waarom = zetInvoer(boek, rij, TAFEL.waarom, { onderdeel, veld: "waarom" });
    rij.hoogte = hoogteVan(blad, [
      [TAFEL.naam, `${naam.tekst}xxx`],
      [TAFEL.waarom, waarom.tekst],
    ]);
    return { nummer, impact, kosten, besparing, saldo, voorstel, waarom };
  });
  blad.valideer(blokVan(regels.map(({ voorstel }) => voorstel)), {
    soort: { lijst: ["voortzetten", "aanpassen", "samenvoegen", "afbouwen", "nog bespreken"] },
    titel: "Voorstel",
    uitleg: "Wat stelt de wegingstafel voor? Schrijf ernaast waarom.",
  });
  const som = deel.rij();
  som.zet(TAFEL.nummer, null, "som");
  som.zet(TAFEL.naam, "Samen", "som");
  for (const [kolom, vakken] of [
    [TAFEL.kosten, regels.map(({ kosten }) => kosten)],
    [TAFEL.besparing, regels.map(({ besparing }) => besparing)],
    [TAFEL.saldo, regels.map(({ saldo }) => saldo)],
  ] as const) {
    const centen = vakken.reduce((totaal, { getal }) => totaal + Math.round((getal ?? 0) * 100), 0);
    som.bereken(kolom, { formule: f`ROUND(SUM(${blokVan(vakken)}),2)`, waarde: centen / 100 }, "somEuro");
  }
  som.vul(0, TAFEL.waarom, "som");
  blad.filter(new Blok(eersteKop, regels.at(-1)!.waarom));
  zetGrafiek(blad, grafiek, regels);
  return { blad, begin: eerste };
}

/** What each impact costs together, as a chart; its figures stand beside the page. */
function zetGrafiek(
  blad: Bladbouwer,
  deel: ReturnType<Bladbouwer["deel"]>,
  regels: readonly { readonly impact: Vak; readonly kosten: Vak }[],
): void {
  const rijen = Array.from({ length: GRAFIEKRIJEN }, () => deel.rij(13.75));
  rijen.forEach((rij) => (rij.bijVolgende = true));
  const hulp = blad.laatsteKolom + 1;
  const cellen = [...IMPACTEN, NOG_NIET].map((woord, nummer) => {
    const rij = rijen[nummer]!;
    const centen = regels
      .filter(({ impact }) => impact.waarde === woord)
      .reduce((totaal, { kosten }) => totaal + Math.round((kosten.getal ?? 0) * 100), 0);
    return {
      naam: rij.zet(hulp, woord, "hulp"),
      bedrag: rij.bereken(
        hulp + 1,
        {
          formule: f`ROUND(SUMIF(${blokVan(regels.map(({ impact }) => impact))},${letterlijk(woord)},${blokVan(regels.map(({ kosten }) => kosten))}),2)`,
          waarde: centen / 100,
        },
        "hulp",
      ),
    };
  });
  blad.grafiek({
    soort: "staaf",
    titel: "Kosten per impact, in euro",
    alternatieveTekst:
      "Staafgrafiek van de kosten van alle activiteiten per impact: groot, middel, klein en nog niet ingevuld.",
    reeksen: [
      {
        naam: "kosten",
        waarden: blokVan(cellen.map(({ bedrag }) => bedrag)),
        labels: blokVan(cellen.map(({ naam }) => naam)),
        kleur: KLEUR.blauw,
      },
    ],
    tussenruimte: 40,
    as: { van: 0, tot: null, stap: null, getalvorm: "#,##0", verborgen: true },
    getallenErbij: true,
    legenda: false,
    vanRij: rijen[0]!,
    totRij: rijen.at(-1)!,
    vanKolom: 0,
    totKolom: 4,
  });
}
