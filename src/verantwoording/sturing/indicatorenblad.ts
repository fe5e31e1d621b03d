import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { TABKLEUR } from "../boek";
import { f, letterlijk, type Uitkomst } from "../formule";
import { aantalRegels, rijhoogte } from "../tekstmaat";
import { blokVan, type Vak } from "../vak";
import { heeftTegel, type Indicatorcellen } from "./indicatorlijst";
import { HULP_PER_TEGEL, TEGEL, zetTegel, zetTegellamp, type Naamstijl, type Tegelrijen } from "./indicatortegel";
import { stuurblad, type Stuurboek } from "./stuurboek";

const PER_BAND = 3;
const KOLOMMEN = 3;
const BREEDTEN = [5, TEGEL, 4, 5, TEGEL, 4, 5, TEGEL];
const HULPBREEDTEN = Array.from({ length: PER_BAND * HULP_PER_TEGEL }, () => 9);
const GRAFIEKRIJEN = 4;
/** More lines in large letters than this: the names of all tiles get small ones. */
const GROTE_REGELS = 2;
/** Tiles that fill themselves when an indicator gets its first figure. */
const VRIJE_TEGELS = 6;

/**
 * The sheet Indicatoren: a tile per indicator that has a figure, or that a beschikking agrees on: the latest figure with its year, the
 * lamp with the recorded judgement, the years as a chart, the comparison and the source. All of it follows what is typed; an
 * indicator that gets its first figure appears in a free tile. Null when there are no indicators at all.
 */
export function maakIndicatorenblad(
  boek: Stuurboek,
  indicatoren: readonly Indicatorcellen[],
): { blad: Bladbouwer; begin: Vak } | null {
  if (indicatoren.length === 0) return null;
  const tegels = indicatoren.filter(({ stand, reeks }) => heeftTegel(stand, reeks));
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Indicatoren", tabkleur: TABKLEUR.vast, breedten: BREEDTEN, hulpbreedten: HULPBREEDTEN },
    {
      titel: "Indicatoren",
      ondertitel:
        "Lamp:  ● groen: het gaat goed   ► oranje: vraagt aandacht   ○ geen kleur: nog geen oordeel.   Een lamp is een oordeel met reden, nooit alleen een percentage.",
    },
  );
  const naamstijl = naamstijlVan(indicatoren);
  for (let van = 0; van < tegels.length; van += PER_BAND) zetBand(blad, tegels.slice(van, van + PER_BAND), naamstijl);
  if (tegels.length > 0)
    blad
      .deel()
      .rij()
      .zet(
        1,
        "In een grafiek zijn lichte kolommen eerdere jaren, is donkerblauw het laatste jaar en 'verg.' de vergelijking.",
        "toelichting",
      );
  const zonder = indicatoren.length - tegels.length;
  zetTelling(blad, indicatoren, Math.min(zonder, VRIJE_TEGELS));
  if (zonder > 0) zetVrijeTegels(blad, indicatoren, { aantal: Math.min(zonder, VRIJE_TEGELS), naamstijl });
  return { blad, begin: eerste };
}

function naamstijlVan(indicatoren: readonly Indicatorcellen[]): Naamstijl {
  const regels = indicatoren.map(({ stand }) => aantalRegels(stand.naam, TEGEL / 1.22, "vet"));
  return Math.max(...regels) > GROTE_REGELS ? "tegelnaamKlein" : "tegelnaam";
}

function zetBand(blad: Bladbouwer, tegels: readonly Indicatorcellen[], naamstijl: Naamstijl): void {
  const deel = blad.deel();
  const breedte = naamstijl === "tegelnaam" ? TEGEL / 1.22 : TEGEL;
  const naamregels = Math.max(...tegels.map(({ stand }) => aantalRegels(stand.naam, breedte, "vet")));
  const regels = (wat: "reden" | "vergelijking"): number =>
    Math.max(2, ...tegels.map(({ tegel }) => aantalRegels(tegel[wat].tekst, TEGEL)));
  const rijen = nieuweBand(deel, {
    naam: naamstijl === "tegelnaam" ? naamregels * 15.6 + 2 : rijhoogte(naamregels),
    reden: regels("reden"),
    vergelijking: regels("vergelijking"),
    grafiek: GRAFIEKRIJEN,
  });
  tegels.forEach((tegel, plaats) =>
    zetTegel(blad, deel, rijen, tegel, {
      kolom: plaats * KOLOMMEN,
      naamstijl,
      hulp: BREEDTEN.length + plaats * HULP_PER_TEGEL,
    }),
  );
}

/** The rows of a band, which stay on one page. */
function nieuweBand(
  deel: Bladdeel,
  /** Lines of text; of the name its height in points. */
  regels: Readonly<Record<"naam" | "reden" | "vergelijking" | "grafiek", number>>,
): Tegelrijen {
  const rijen: Tegelrijen = {
    plaats: deel.rij(),
    naam: deel.rij(regels.naam),
    getal: deel.rij(22),
    bij: deel.rij(),
    lamp: deel.rij(),
    reden: deel.rij(rijhoogte(regels.reden)),
    grafiek: Array.from({ length: regels.grafiek }, () => deel.rij(12.5)),
    vergelijking: deel.rij(rijhoogte(regels.vergelijking)),
    bron: deel.rij(),
  };
  deel.rijen.forEach((rij) => (rij.bijVolgende = true));
  deel.rij(4);
  return rijen;
}

/** How many indicators have no figure yet, and whether more got one than there are free tiles. */
function zetTelling(blad: Bladbouwer, indicatoren: readonly Indicatorcellen[], vrij: number): void {
  const jaren = blokVan(indicatoren.map(({ tegel }) => tegel.jaar));
  const nieuw = blokVan(indicatoren.map(({ tegel }) => tegel.nieuw));
  const leeg = f`COUNTIF(${jaren},0)`;
  const aantal = indicatoren.filter(({ tegel }) => tegel.jaar.waarde === 0).length;
  const rij = blad.deel().rij();
  rij.bijVolgende = vrij > 0;
  rij.bereken(
    1,
    {
      formule: f`IF(${leeg}=0,"Elke indicator heeft een cijfer.","Nog zonder cijfer: "&${leeg}&IF(${leeg}=1," indicator"," indicatoren")&". Vul ze in op blad Reeksen.")&IF(MAX(${nieuw})>${vrij}," Er zijn meer nieuwe cijfers dan vrije tegels: maak dit werkboek opnieuw.","")`,
      waarde:
        aantal === 0
          ? "Elke indicator heeft een cijfer."
          : `Nog zonder cijfer: ${schrijfGetal(aantal)} ${aantal === 1 ? "indicator" : "indicatoren"}. Vul ze in op blad Reeksen.`,
    },
    "toelichting",
  );
}

function zetVrijeTegels(
  blad: Bladbouwer,
  indicatoren: readonly Indicatorcellen[],
  { aantal, naamstijl }: { readonly aantal: number; readonly naamstijl: Naamstijl },
): void {
  const kop = blad.deel();
  kop.rij(8).bijVolgende = true;
  const rij = kop.rij(21);
  rij.bijVolgende = true;
  rij.zet(1, "Nieuw ingevuld", "kop");
  const uitleg = kop.rij();
  uitleg.bijVolgende = true;
  uitleg.zet(
    1,
    "Typt u het eerste cijfer van een indicator op blad Reeksen, dan vult zich hier een tegel. De grafiek erbij komt in de volgende versie.",
    "toelichting",
  );
  for (let van = 0; van < aantal; van += PER_BAND) {
    const deel = blad.deel();
    const rijen = nieuweBand(deel, { naam: 33.2, reden: 2, vergelijking: 2, grafiek: 0 });
    for (let plaats = 0; plaats < Math.min(PER_BAND, aantal - van); plaats++)
      zetVrijeTegel(blad, rijen, indicatoren, { kolom: plaats * KOLOMMEN, nummer: van + plaats + 1, naamstijl });
  }
}

/** A tile for the indicator that got its first figure as the `nummer`-th; empty as long as there is none. */
function zetVrijeTegel(
  blad: Bladbouwer,
  rijen: Tegelrijen,
  indicatoren: readonly Indicatorcellen[],
  { kolom, nummer, naamstijl }: { readonly kolom: number; readonly nummer: number; readonly naamstijl: Naamstijl },
): void {
  const nieuw = blokVan(indicatoren.map(({ tegel }) => tegel.nieuw));
  const zoek = (wat: keyof Indicatorcellen["tegel"]): Uitkomst => ({
    formule: f`IF(COUNTIF(${nieuw},${nummer})=0,"",INDEX(${blokVan(indicatoren.map(({ tegel }) => tegel[wat]))},MATCH(${nummer},${nieuw},0),1))`,
    waarde: "",
  });
  const tekst = kolom + 1;
  rijen.plaats.zet(kolom, null, "tegelkop");
  const vrij = f`COUNTIF(${nieuw},${nummer})=0`;
  rijen.plaats.bereken(
    tekst,
    { formule: f`IF(${vrij},${letterlijk("Vrije tegel")},${zoek("plaats").formule})`, waarde: "Vrije tegel" },
    "tegelkop",
  );
  rijen.naam.bereken(tekst, zoek("naam"), naamstijl);
  rijen.getal.bereken(tekst, zoek("getal"), "tegelcijfer");
  rijen.bij.bereken(tekst, zoek("bij"), "label");
  zetTegellamp(blad, rijen.lamp, kolom, zoek("lamp"));
  rijen.reden.bereken(tekst, zoek("reden"), "tegeltekst");
  rijen.vergelijking.bereken(tekst, zoek("vergelijking"), "toelichtingTerugloop");
  rijen.bron.bereken(tekst, zoek("bron"), "label");
}
