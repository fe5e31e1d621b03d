import { KLEUR } from "../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import type { Reekscellen } from "./reeksenblad";
import { getalStijl, gelijk, over, STREEP, verschil, verschilStijl } from "./rekenregels";
import { hoogteVoor } from "./tekstmaat";
import { blokVan, type Rij, type Vak } from "./vak";

/** Of the sheet of an activity: the chart over the first columns, the table behind it, and the chart's own figures beside the page. */
const KOLOM = { jaar: 3, waarde: 4, verschil: 5, procent: 6 } as const;
const HULP = { jaar: 9, eerder: 10, nu: 11 } as const;
export const TERINFO_HULP = [8, 12, 12];
const MINSTE_RIJEN = 11;

/**
 * The fifteenth rubric (domein.md §9): earlier years of what belongs to the activity, as a table that refers to the sheet Reeksen and
 * as a chart, the last year dark. Years after that of the beschikking are left out; with fewer than two years nothing is shown.
 */
export function zetTerInfo(blad: Bladbouwer, reeksen: readonly Reekscellen[], jaar: number, bron: string): void {
  const tonen = reeksen
    .map((een) => ({ ...een, jaren: een.jaren.filter((punt) => punt.jaar <= jaar) }))
    .filter(({ jaren }) => jaren.filter(({ waarde }) => waarde.getal !== null).length >= 2);
  tonen.forEach((een, plaats) => {
    const deel = blad.deel();
    const kop = deel.rij(plaats === 0 ? 24 : 12);
    kop.bijVolgende = true;
    if (plaats === 0) {
      kop.nieuwePagina = true;
      kop.zet(0, "15  Ter info: eerdere jaren", "kop");
    }
    zetEen(blad, deel, een, bron);
  });
}

function zetEen(blad: Bladbouwer, deel: Bladdeel, { reeks, jaren }: Reekscellen, bron: string): void {
  const naam = reeks.naam.tekst;
  const kop = deel.rij(18);
  kop.zet(KOLOM.jaar, "Jaar", "kolomkopGetal");
  kop.zet(KOLOM.waarde, "Aantal", "kolomkopGetal");
  kop.zet(KOLOM.verschil, "Verschil", "kolomkopGetal");
  kop.zet(KOLOM.procent, "%", "kolomkopGetal");
  kop.zet(HULP.jaar, "Grafiek", "hulp");
  kop.zet(HULP.eerder, "eerdere jaren", "hulp");
  kop.zet(HULP.nu, "laatste jaar", "hulp");
  const laatste = jaren.findLastIndex(({ waarde }) => waarde.getal !== null);
  let vorige: { readonly jaar: number; readonly waarde: Vak } | null = null;
  const regels = jaren.map((punt, plaats) => {
    const rij = deel.rij();
    const regel = zetJaar(rij, punt, vorige, plaats === laatste);
    vorige = { jaar: punt.jaar, waarde: regel.waarde };
    return { ...regel, rij };
  });
  const rijen: Rij[] = [kop, ...regels.map(({ rij }) => rij)];
  while (rijen.length < MINSTE_RIJEN) rijen.push(deel.rij());
  rijen.forEach((rij) => (rij.bijVolgende = true));
  merkNegatief(
    blad,
    regels.map((regel) => regel.verschil),
  );
  merkNegatief(
    blad,
    regels.map((regel) => regel.procent),
  );
  const labels = blokVan(regels.map((regel) => regel.label));
  blad.grafiek({
    soort: "kolom",
    titel: `${naam} per jaar`,
    alternatieveTekst: `Kolomgrafiek ${naam} per jaar, ${jaren[0]!.jaar} tot en met ${jaren.at(-1)!.jaar}. De aantallen staan ook in de tabel ernaast.`,
    reeksen: [
      {
        naam: "eerdere jaren",
        waarden: blokVan(regels.map(({ eerder }) => eerder)),
        labels,
        kleur: KLEUR.grafiekLicht,
      },
      { naam: "laatste jaar", waarden: blokVan(regels.map(({ nu }) => nu)), labels, kleur: KLEUR.blauw },
    ],
    overlap: 100,
    tussenruimte: 60,
    as: { van: 0, tot: null, stap: null, getalvorm: "#,##0", verborgen: true },
    getallenErbij: true,
    legenda: false,
    vanRij: rijen[0]!,
    totRij: rijen.at(-1)!,
    vanKolom: 0,
    totKolom: 1,
  });
  const eenheid = reeks.eenheid?.tekst;
  const wat = eenheid === undefined || eenheid === naam ? naam : `${naam}, ${eenheid}`;
  const noot = `${wat}. Bron: telling van de partner, zie blad ${bron}.`;
  const voet = deel.rij();
  voet.zet(0, noot, "toelichting");
  voet.hoogte = Math.max(hoogteVoor("x", 60), 16.8);
}

interface Jaarregel {
  readonly label: Vak;
  readonly waarde: Vak;
  readonly verschil: Vak;
  readonly procent: Vak;
  readonly eerder: Vak;
  readonly nu: Vak;
}

function zetJaar(
  rij: Rij,
  { jaar, kop, waarde: bron }: Reekscellen["jaren"][number],
  vorige: { readonly jaar: number; readonly waarde: Vak } | null,
  isLaatste: boolean,
): Jaarregel {
  rij.bereken(KOLOM.jaar, gelijk(kop), "tekstRechts");
  const waarde = rij.bereken(KOLOM.waarde, over(bron), getalStijl(bron.waarde));
  const eerder = vorige !== null && vorige.jaar === jaar - 1 ? vorige.waarde : null;
  const uitkomst: Uitkomst = eerder === null ? { formule: f`"${STREEP}"`, waarde: STREEP } : verschil(eerder, waarde);
  const stand = f`IF(ISNUMBER(${waarde}),${waarde},0)`;
  return {
    waarde,
    verschil: rij.bereken(KOLOM.verschil, uitkomst, verschilStijl(uitkomst.waarde)),
    procent: rij.bereken(KOLOM.procent, groei(eerder, waarde), "procent"),
    label: rij.bereken(HULP.jaar, { formule: f`${kop}&""`, waarde: String(jaar) }, "hulp"),
    eerder: rij.bereken(
      HULP.eerder,
      isLaatste ? { formule: f`0`, waarde: 0 } : { formule: stand, waarde: waarde.getal ?? 0 },
      "hulp",
    ),
    nu: rij.bereken(
      HULP.nu,
      isLaatste ? { formule: stand, waarde: waarde.getal ?? 0 } : { formule: f`0`, waarde: 0 },
      "hulp",
    ),
  };
}

/** By how much a year is more (or less) than the year before it; a dash while one of them is unknown, or the first is 0. */
function groei(eerder: Vak | null, nu: Vak): Uitkomst {
  if (eerder === null) return { formule: f`"${STREEP}"`, waarde: STREEP };
  const bekend = eerder.getal !== null && nu.getal !== null && eerder.getal > 0;
  return {
    formule: f`IF(AND(ISNUMBER(${eerder}),ISNUMBER(${nu})),IF(${eerder}>0,(${nu}-${eerder})/${eerder},"–"),"–")`,
    waarde: bekend ? (nu.getal - eerder.getal) / eerder.getal : STREEP,
  };
}
