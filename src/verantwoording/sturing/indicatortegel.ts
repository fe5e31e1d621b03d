import { KLEUR } from "../../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { f, letterlijk, type Uitkomst } from "../formule";
import { tekenUitkomst } from "../lampformule";
import { gelijk } from "../rekenregels";
import { Blok, blokVan, type Rij, type Vak } from "../vak";
import type { Indicatorcellen } from "./indicatorlijst";
import { hoogste } from "./indicatorrekenen";

/** Width of the text of a tile. */
export const TEGEL = 46;
/** Columns beside the page for each tile's chart: label, earlier years, the last year, the comparison. */
export const HULP_PER_TEGEL = 4;
const MEESTE_JAREN = 8;
const MINSTE_JAREN = 3;
const LAMPKLEUREN = [
  ["oranje", "lampOranje"],
  ["groen", "lampGroen"],
] as const;

/** Long names get smaller letters, on all tiles of the sheet alike. */
export type Naamstijl = "tegelnaam" | "tegelnaamKlein";

/** The rows of a band of tiles; `grafiek` is empty in a band without charts. */
export type Tegelrijen = Readonly<
  Record<"plaats" | "naam" | "getal" | "bij" | "lamp" | "reden" | "vergelijking" | "bron", Rij>
> & { readonly grafiek: readonly Rij[] };

/** Puts the word of the lamp with its coloured sign in front: the word carries the meaning, the colour follows it. */
export function zetTegellamp(blad: Bladbouwer, rij: Rij, kolom: number, woord: Uitkomst): void {
  const vak = rij.bereken(kolom + 1, woord, "tegelwoord");
  const teken = tekenUitkomst(vak);
  const sein = rij.bereken(
    kolom,
    { formule: f`IF(${vak}="","",${teken.formule})`, waarde: woord.waarde === "" ? "" : teken.waarde },
    "tegelteken",
  );
  for (const [kleur, stijl] of LAMPKLEUREN)
    blad.voorwaarde(new Blok(sein, sein), f`${vak.vasteKolom}=${letterlijk(kleur)}`, stijl);
}

/** One tile; every figure and word in it refers to the sheets Reeksen and Indicatorlijst. */
export function zetTegel(
  blad: Bladbouwer,
  deel: Bladdeel,
  rijen: Tegelrijen,
  { stand, reeks, lamp, tegel }: Indicatorcellen,
  plaats: { readonly kolom: number; readonly hulp: number; readonly naamstijl: Naamstijl },
): void {
  const { kolom } = plaats;
  const tekst = kolom + 1;
  rijen.plaats.zet(kolom, null, "tegelkop");
  rijen.plaats.zet(tekst, tegel.plaats.waarde, "tegelkop");
  rijen.naam.zet(tekst, stand.naam, plaats.naamstijl);
  rijen.getal.bereken(tekst, gelijk(reeks.getal), "tegelcijfer");
  rijen.bij
    .bereken(tekst, gelijk(reeks.bij), "tegellink")
    .linkNaar(reeks.begin, "Ga naar de cijfers per jaar op blad Reeksen");
  zetTegellamp(blad, rijen.lamp, kolom, gelijk(lamp));
  rijen.reden.bereken(tekst, gelijk(tegel.reden), "tegeltekst");
  rijen.vergelijking.bereken(tekst, gelijk(tegel.vergelijking), "toelichtingTerugloop");
  rijen.bron.zet(tekst, tegel.bron.waarde, "label");
  if (reeks.jaar.getal !== 0) zetGrafiek(blad, deel, rijen, { stand, reeks }, plaats);
  else
    rijen.grafiek[1]!.bereken(
      tekst,
      {
        formule: f`IF(${reeks.jaar}=0,"Nog geen reeks.","De grafiek komt als u dit werkboek opnieuw maakt.")`,
        waarde: "Nog geen reeks.",
      },
      "label",
    );
}

/**
 * The years as columns, the last one dark, and behind them the comparison. The chart's own figures stand beside the page and refer to
 * the sheet Reeksen: with one place more than there are figures, so that a new one shows at once.
 */
function zetGrafiek(
  blad: Bladbouwer,
  deel: Bladdeel,
  rijen: Tegelrijen,
  { stand, reeks }: Pick<Indicatorcellen, "stand" | "reeks">,
  { kolom, hulp }: { readonly kolom: number; readonly hulp: number },
): void {
  const bekend = reeks.telt.filter(({ waarde }) => waarde !== 0).length;
  const aantal = Math.min(MEESTE_JAREN, reeks.telt.length, Math.max(MINSTE_JAREN, bekend + 1));
  const niets: Uitkomst = { formule: f`0`, waarde: 0 };
  const jaren = Array.from({ length: aantal }, (_, nummer) => {
    const rij = deel.rijen[nummer]!;
    const jaar = rij.bereken(hulp, jaarLabel(reeks, aantal - nummer), "hulp");
    const cijfer = cijferBij(reeks, aantal - nummer);
    const laatste = nummer === aantal - 1;
    return {
      label: jaar,
      eerder: rij.bereken(hulp + 1, laatste ? niets : cijfer, "hulp"),
      nu: rij.bereken(hulp + 2, laatste ? cijfer : niets, "hulp"),
      ander: rij.bereken(hulp + 3, niets, "hulp"),
    };
  });
  const rij = deel.rijen[aantal]!;
  const ander = {
    label: rij.bereken(hulp, vergelijkLabel(reeks.vergelijkjaar), "hulp"),
    eerder: rij.bereken(hulp + 1, niets, "hulp"),
    nu: rij.bereken(hulp + 2, niets, "hulp"),
    ander: rij.bereken(hulp + 3, gelijk(reeks.vergelijkcijfer), "hulp"),
  };
  const cellen = [...jaren, ander];
  const labels = blokVan(cellen.map(({ label }) => label));
  blad.grafiek({
    soort: "kolom",
    titel: "",
    alternatieveTekst: `Kolomgrafiek ${stand.naam}: de laatste jaren, en daarachter de vergelijking als die er is. De cijfers staan op blad Reeksen.`,
    reeksen: [
      { naam: "eerdere jaren", waarden: blokVan(cellen.map((een) => een.eerder)), labels, kleur: KLEUR.grafiekLicht },
      { naam: "laatste jaar", waarden: blokVan(cellen.map((een) => een.nu)), labels, kleur: KLEUR.blauw },
      { naam: "vergelijking", waarden: blokVan(cellen.map((een) => een.ander)), labels, kleur: KLEUR.invoerRand },
    ],
    overlap: 100,
    tussenruimte: 40,
    as: { van: 0, tot: null, stap: null, getalvorm: stand.eenheid === "%" ? "0%" : "#,##0", verborgen: true },
    getallenErbij: false,
    legenda: false,
    vanRij: rijen.grafiek[0]!,
    totRij: rijen.grafiek.at(-1)!,
    vanKolom: kolom,
    totKolom: kolom + 1,
  });
}

function jaarLabel({ telt }: Indicatorcellen["reeks"], rang: number): Uitkomst {
  const { formule, waarde } = hoogste(telt, rang);
  return { formule: f`IF(${formule}=0,"",${formule}&"")`, waarde: waarde === 0 ? "" : String(waarde) };
}

function cijferBij({ telt, eigen }: Indicatorcellen["reeks"], rang: number): Uitkomst {
  const { formule, waarde } = hoogste(telt, rang);
  const plek = waarde === 0 ? -1 : telt.findIndex((een) => een.waarde === waarde);
  return {
    formule: f`IF(${formule}=0,0,INDEX(${blokVan(eigen)},1,MATCH(${formule},${blokVan(telt)},0)))`,
    waarde: plek < 0 ? 0 : eigen[plek]!.getal!,
  };
}

function vergelijkLabel(jaar: Vak): Uitkomst {
  return { formule: f`IF(${jaar}=0,"","verg. "&${jaar})`, waarde: jaar.getal === 0 ? "" : `verg. ${jaar.tekst}` };
}
