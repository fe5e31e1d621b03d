import type { AfrekeningGroep } from "../domein/afrekening";
import { cent, naarEuro, som, type Cent } from "../domein/geld";
import { naCompensatieFormule } from "./afrekeningmanieren";
import type { Bladdeel } from "./bladbouwer";
import { uit } from "./boek";
import { f, type Formule, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import { gelijk, STREEP } from "./rekenregels";
import { blokVan, type Rij, type Vak } from "./vak";
import type { WatAlsSommen } from "./watalsactiviteiten";
import type { Knopcellen, WatAlsWerk } from "./watalsknoppen";

const KOLOM = {
  groep: 0,
  beschikt: 1,
  tekort: 2,
  over: 6,
  beschikking: 7,
  watals: 8,
  verschil: 9,
  laatste: 9,
} as const;

interface Groepcellen {
  readonly tekort: Vak;
  readonly over: Vak;
  readonly terug: Vak;
}

/** Part 2: what would be paid back per groep and in all, beside what holds by the beschikking (domein.md §4.4–4.5). */
export function maakWatAlsUitkomst(werk: WatAlsWerk, deel: Bladdeel, knoppen: Knopcellen, sommen: WatAlsSommen): void {
  zetKoppen(deel.rij(29.6));
  const verschillen: Vak[] = [];
  const groepen = werk.verrekend.map((groep) => {
    const rij = deel.rij();
    rij.bijVolgende = true;
    const uitkomst = werk.proef.groepen.find(({ code }) => code === groep.code)!;
    const cellen = zetGroep(werk, rij, uitkomst, knoppen, uit(sommen, groep.code));
    verschillen.push(cellen.verschil);
    return cellen;
  });
  verschillen.push(...zetSommen(werk, deel, knoppen, groepen));
  merkNegatief(werk.blad, verschillen);
  deel
    .rij()
    .zet(
      0,
      "Tekort: hoogstens het beschikte bedrag. Verschil: wat als min de beschikking. Een proef is geen voorstel en geen besluit.",
      "toelichting",
    );
  deel.rij(8);
}

function zetKoppen(rij: Rij): void {
  rij.bijVolgende = true;
  rij.zet(KOLOM.groep, "Groep", "kolomkop");
  const koppen = [
    [KOLOM.beschikt, "Maximaal beschikt"],
    [KOLOM.tekort, "Tekort, wat als"],
    [KOLOM.over, "Overproductie, wat als"],
    [KOLOM.beschikking, "Terug volgens beschikking"],
    [KOLOM.watals, "Terug, wat als"],
    [KOLOM.verschil, "Verschil"],
  ] as const;
  for (const [kolom, tekst] of koppen) rij.zet(kolom, tekst, "kolomkopGetal");
  rij.vul(0, KOLOM.laatste, "kolomkop");
}

function zetGroep(
  { delen, keuze }: WatAlsWerk,
  rij: Rij,
  groep: AfrekeningGroep,
  knoppen: Knopcellen,
  bron: { readonly tekort: Vak; readonly over: Vak },
): Groepcellen & { verschil: Vak } {
  rij.zet(KOLOM.groep, `${groep.code} ${groep.naam}`, "tekstEenRegel");
  const beschikt = rij.bereken(KOLOM.beschikt, gelijk(uit(delen.beschikt, groep.code)), "euro");
  const tekort = rij.bereken(
    KOLOM.tekort,
    { formule: f`MIN(${beschikt},${bron.tekort})`, waarde: naarEuro(groep.terug.activiteit!) },
    "euro",
  );
  const over = rij.bereken(KOLOM.over, gelijk(bron.over), "euro");
  const eigen = rij.bereken(KOLOM.beschikking, gelijk(uit(delen.manieren.terugPerGroep, groep.code)), "euro");
  const { compensatie, compensatieMaximumProcent } = knoppen;
  const bedrag = groep.terug[keuze.compensatie];
  const terug = rij.bereken(
    KOLOM.watals,
    {
      formule: f`IF(${compensatie}="activiteit",${tekort},IF(${compensatie}="groep",${naCompensatieFormule(tekort, over, compensatieMaximumProcent)},"–"))`,
      waarde: bedrag === null ? STREEP : naarEuro(bedrag),
    },
    "euro",
  );
  const verschil = rij.bereken(
    KOLOM.verschil,
    {
      formule: f`IF(AND(ISNUMBER(${terug}),ISNUMBER(${eigen})),ROUND(${terug}-${eigen},2),"–")`,
      waarde: bedrag === null || eigen.getal === null ? STREEP : verschilIn(terug, eigen),
    },
    "euro",
  );
  rij.vul(0, KOLOM.laatste, "tekstEenRegel");
  return { tekort, over, terug, verschil };
}

function verschilIn(een: Vak, ander: Vak): number {
  return naarEuro(cent(Math.round((een.getal ?? 0) * 100) - Math.round((ander.getal ?? 0) * 100)));
}

function zetSommen(
  { boek, delen, afrekening, proef }: WatAlsWerk,
  deel: Bladdeel,
  knoppen: Knopcellen,
  groepen: readonly Groepcellen[],
): readonly Vak[] {
  const rij = deel.rij();
  rij.bijVolgende = true;
  rij.zet(KOLOM.groep, "Som terug te betalen", "som");
  const optellen = (kolom: number, wat: "tekort" | "over", bedrag: Cent): Vak =>
    rij.bereken(
      kolom,
      { formule: f`ROUND(SUM(${blokVan(groepen.map((cellen) => cellen[wat]))}),2)`, waarde: naarEuro(bedrag) },
      "somEuro",
    );
  const verrekend = new Set(boek.beschikking.groepen.flatMap(({ code, verrekenen }) => (verrekenen ? [code] : [])));
  const overschot = som(proef.groepen.filter(({ code }) => verrekend.has(code)).map((groep) => groep.over));
  const tekort = optellen(KOLOM.tekort, "tekort", proef.varianten.activiteit);
  const over = optellen(KOLOM.over, "over", overschot);
  const eigen = rij.bereken(KOLOM.beschikking, gelijk(delen.manieren.nu.terug), "somEuro");
  const { compensatie, compensatieMaximumProcent } = knoppen;
  const perGroep: Formule = f`ROUND(SUM(${blokVan(groepen.map(({ terug }) => terug))}),2)`;
  const terug = rij.bereken(
    KOLOM.watals,
    {
      formule: f`IF(${compensatie}="activiteit",${tekort},IF(${compensatie}="groep",${perGroep},${naCompensatieFormule(tekort, over, compensatieMaximumProcent)}))`,
      waarde: naarEuro(proef.totaal.terug),
    },
    "somEuro",
  );
  const min = (van: Vak, af: Vak): Uitkomst => ({ formule: f`ROUND(${van}-${af},2)`, waarde: verschilIn(van, af) });
  const verschil = rij.bereken(KOLOM.verschil, min(terug, eigen), "somEuro");
  rij.vul(0, KOLOM.laatste, "som");
  boek.namen.maak("watals_terug", terug);
  const slot = deel.rij();
  slot.zet(KOLOM.groep, "Vaststelling, bij deze keuzes", "eindsom");
  const vast = slot.bereken(KOLOM.beschikking, gelijk(delen.manieren.nu.vaststelling), "eindsomEuro");
  const proefvast = slot.bereken(
    KOLOM.watals,
    {
      formule: f`ROUND(${delen.reken.beschikt}-${terug},2)`,
      waarde: naarEuro(cent(afrekening.totaal.beschikt - proef.totaal.terug)),
    },
    "eindsomEuro",
  );
  const slotverschil = slot.bereken(KOLOM.verschil, min(proefvast, vast), "eindsomEuro");
  slot.vul(0, KOLOM.laatste, "eindsom");
  boek.namen.maak("watals_vaststelling", proefvast);
  return [verschil, slotverschil];
}
