import { ontwikkelingVan } from "../../domein/indicatorlamp";
import type { Lampkleur } from "../../domein/lamp";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { KLEUR } from "../../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { TABKLEUR } from "../boek";
import { f, letterlijk, type Uitkomst } from "../formule";
import { tekenUitkomst } from "../lampformule";
import { gelijk } from "../rekenregels";
import { aantalRegels, ingekort, rijhoogte } from "../tekstmaat";
import { Blok, blokVan, type Rij, type Vak } from "../vak";
import { oordeelUit, type Indicatorcellen } from "./indicatorlijst";
import type { Reekspunten } from "./indicatorreeksen";
import { metJaar, type Indicatorstand } from "./indicatorstand";
import { stuurblad, type Stuurboek } from "./stuurboek";

const PER_BAND = 3;
const TEGEL = 41;
const BREEDTEN = [5, TEGEL, 4, 5, TEGEL, 4, 5, TEGEL];
const HULP = 8;
const HULPBREEDTEN = Array.from({ length: PER_BAND * 3 }, () => 9);
const GRAFIEKRIJEN = 4;
const LAMPKLEUREN = [
  ["oranje", "lampOranje"],
  ["groen", "lampGroen"],
] as const;

/**
 * The sheet Indicatoren: a tile per indicator that has a figure, or that a beschikking agrees on: the latest figure with its year, the
 * lamp with the recorded judgement, the years as a chart, the comparison and the source. Null when there is no such indicator.
 */
export function maakIndicatorenblad(
  boek: Stuurboek,
  indicatoren: readonly Indicatorcellen[],
  reeksen: ReadonlyMap<Indicatorstand, Reekspunten>,
): { blad: Bladbouwer; begin: Vak } | null {
  const tegels = indicatoren.filter(({ stand }) => stand.metingen.length > 0 || stand.soort === "beschikking");
  if (tegels.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Indicatoren", tabkleur: TABKLEUR.vast, breedten: BREEDTEN, hulpbreedten: HULPBREEDTEN },
    {
      titel: "Indicatoren",
      ondertitel:
        "Lamp:  ● groen: het gaat goed   ► oranje: vraagt aandacht   ○ geen kleur: nog geen oordeel.   Een lamp is een oordeel met reden, nooit alleen een percentage.",
    },
  );
  const rest = indicatoren.length - tegels.length;
  for (let van = 0; van < tegels.length; van += PER_BAND) zetBand(blad, tegels.slice(van, van + PER_BAND), reeksen);
  if (rest > 0) {
    const rij = blad.deel().rij();
    rij.zet(
      1,
      `Nog zonder cijfer: ${schrijfGetal(rest)} ${rest === 1 ? "indicator" : "indicatoren"}. Vul ze in op blad Indicatorlijst.`,
      "toelichting",
    );
  }
  return { blad, begin: eerste };
}

type Tegelrijen = Readonly<
  Record<"opgave" | "naam" | "cijfer" | "eerder" | "lamp" | "reden" | "vergelijking" | "bron", Rij>
> & {
  readonly grafiek: readonly Rij[];
};

function zetBand(
  blad: Bladbouwer,
  tegels: readonly Indicatorcellen[],
  reeksen: ReadonlyMap<Indicatorstand, Reekspunten>,
): void {
  const deel = blad.deel();
  const regels = Math.max(...tegels.map(({ stand }) => aantalRegels(stand.naam, TEGEL / 1.22, "vet")));
  const rijen: Tegelrijen = {
    opgave: deel.rij(),
    naam: deel.rij(Math.min(4, regels) * 15.6 + 2),
    cijfer: deel.rij(22),
    eerder: deel.rij(),
    lamp: deel.rij(),
    reden: deel.rij(
      rijhoogte(Math.max(2, ...tegels.map((een) => aantalRegels(redenUitkomst(een).waarde as string, TEGEL)))),
    ),
    grafiek: Array.from({ length: GRAFIEKRIJEN }, () => deel.rij(15)),
    vergelijking: deel.rij(),
    bron: deel.rij(),
  };
  deel.rijen.forEach((rij) => (rij.bijVolgende = true));
  deel.rij(9);
  tegels.forEach((tegel, plaats) => zetTegel(blad, deel, rijen, tegel, reeksen.get(tegel.stand) ?? null, plaats));
}

function zetTegel(
  blad: Bladbouwer,
  deel: Bladdeel,
  rijen: Tegelrijen,
  cellen: Indicatorcellen,
  reeks: Reekspunten | null,
  plaats: number,
): void {
  const { stand } = cellen;
  const teken = plaats * 3;
  const tekst = teken + 1;
  rijen.opgave.zet(teken, null, "tegelkop");
  rijen.opgave.zet(
    tekst,
    ingekort(
      [stand.opgave ?? "", stand.doel === null ? "" : `doel ${stand.doel}`].filter((een) => een !== "").join(", "),
      46,
    ),
    "tegelkop",
  );
  rijen.naam.zet(tekst, stand.naam, "tegelnaam");
  const [laatste, vorige] = [stand.metingen.at(-1), stand.metingen.at(-2)];
  rijen.cijfer.zet(tekst, laatste ? metJaar(laatste).replace(/ \(\d{4}\)$/, "") : "–", "tegelcijfer");
  const eerder =
    laatste === undefined
      ? "nog geen cijfer"
      : `in ${laatste.jaar}${vorige ? `; in ${vorige.jaar}: ${metJaar(vorige).replace(/ \(\d{4}\)$/, "")}` : ""}`;
  rijen.eerder.zet(tekst, eerder, "label");
  const woord = rijen.lamp.bereken(tekst, gelijk(cellen.lamp), "gegeven");
  const sein = rijen.lamp.bereken(teken, tekenUitkomst(woord), "tegelteken");
  for (const [kleur, stijl] of LAMPKLEUREN)
    blad.voorwaarde(new Blok(sein, sein), f`${woord.vasteKolom}=${letterlijk(kleur)}`, stijl);
  rijen.reden.bereken(tekst, redenUitkomst(cellen), "tegeltekst");
  rijen.vergelijking.bereken(tekst, vergelijkingUitkomst(cellen), "label");
  rijen.bron.zet(tekst, ingekort(`Bron: ${stand.bron}`, 52), "label");
  if (reeks !== null && reeks.punten.length > 1) zetGrafiek(blad, deel, rijen, reeks, plaats);
  else rijen.grafiek[1]!.zet(tekst, laatste ? "Eerste meting: nog geen reeks." : "Nog geen reeks.", "label");
}

/** Why the lamp is what it is: the recorded reason with who and when; else what is missing, and how the figure moved. */
function redenUitkomst({ stand, lamp, oordeel, wie, wanneer, waarom }: Indicatorcellen): Uitkomst {
  const ontwikkeling = ontwikkelingVan(
    stand.metingen.map(({ waarde }) => waarde),
    stand.richting,
  );
  const leeg =
    ontwikkeling === null || ontwikkeling === "gelijk"
      ? "Nog geen oordeel."
      : `De ontwikkeling is ${ontwikkeling}. Nog geen oordeel.`;
  const half = "Bij het oordeel ontbreekt nog wie, wanneer of waarom.";
  const dag = f`IF(ISNUMBER(${wanneer}),DAY(${wanneer})&"-"&MONTH(${wanneer})&"-"&YEAR(${wanneer}),${wanneer})`;
  const heel = oordeelUit({ oordeel, wie, wanneer, waarom });
  return {
    formule: f`IF(${lamp}<>"geen kleur",${waarom}&" ("&${wie}&", "&${dag}&")",IF(LEN(${oordeel})=0,${letterlijk(leeg)},${letterlijk(half)}))`,
    waarde:
      lamp.waarde !== LAMPLOOS && heel !== null
        ? `${heel.waarom} (${heel.wie}, ${dagTekst(wanneer)})`
        : oordeel.tekst === ""
          ? leeg
          : half,
  };
}

const LAMPLOOS: Lampkleur = "geen kleur";

/** A typed date as the formula writes it: Excel keeps it as the number of days since 1899-12-30. */
function dagTekst(wanneer: Vak): string {
  const dagen = wanneer.getal;
  if (dagen === null) return wanneer.tekst;
  const datum = new Date(Date.UTC(1899, 11, 30) + Math.floor(dagen) * 86_400_000);
  return `${datum.getUTCDate()}-${datum.getUTCMonth() + 1}-${datum.getUTCFullYear()}`;
}

function vergelijkingUitkomst({ vergelijking }: Indicatorcellen): Uitkomst {
  return {
    formule: f`IF(LEN(${vergelijking})=0,"","Ter vergelijking: "&${vergelijking})`,
    waarde: vergelijking.tekst === "" ? "" : `Ter vergelijking: ${vergelijking.tekst}`,
  };
}

/** The years as columns, the last one dark; the chart's own figures stand beside the page and refer to the sheet Reeksen. */
function zetGrafiek(
  blad: Bladbouwer,
  deel: Bladdeel,
  rijen: Tegelrijen,
  { stand, punten }: Reekspunten,
  plaats: number,
): void {
  const kolom = HULP + plaats * 3;
  const cellen = punten.map(({ jaar, waarde }, nummer) => {
    const rij = deel.rijen[nummer]!;
    const laatste = nummer === punten.length - 1;
    const stand0: Uitkomst = { formule: f`IF(ISNUMBER(${waarde}),${waarde},0)`, waarde: waarde.getal ?? 0 };
    const niets: Uitkomst = { formule: f`0`, waarde: 0 };
    return {
      jaar: rij.bereken(kolom, { formule: f`${jaar}&""`, waarde: jaar.tekst }, "hulp"),
      eerder: rij.bereken(kolom + 1, laatste ? niets : stand0, "hulp"),
      nu: rij.bereken(kolom + 2, laatste ? stand0 : niets, "hulp"),
    };
  });
  const labels = blokVan(cellen.map(({ jaar }) => jaar));
  blad.grafiek({
    soort: "kolom",
    titel: "",
    alternatieveTekst: `Kolomgrafiek ${stand.naam}, ${punten[0]!.meting.jaar} tot en met ${punten.at(-1)!.meting.jaar}. De cijfers staan op blad Reeksen.`,
    reeksen: [
      {
        naam: "eerdere jaren",
        waarden: blokVan(cellen.map(({ eerder }) => eerder)),
        labels,
        kleur: KLEUR.grafiekLicht,
      },
      { naam: "laatste jaar", waarden: blokVan(cellen.map(({ nu }) => nu)), labels, kleur: KLEUR.blauw },
    ],
    overlap: 100,
    tussenruimte: 40,
    as: { van: 0, tot: null, stap: null, getalvorm: "#,##0", verborgen: true },
    getallenErbij: false,
    legenda: false,
    vanRij: rijen.grafiek[0]!,
    totRij: rijen.grafiek.at(-1)!,
    vanKolom: plaats * 3,
    totKolom: plaats * 3 + 1,
  });
}
