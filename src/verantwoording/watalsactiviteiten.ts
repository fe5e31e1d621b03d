import type { AfrekeningRegel } from "../domein/afrekening";
import { naarEuro, som, type Cent } from "../domein/geld";
import { kop } from "./afrekeningdelen";
import type { Postcellen } from "./afrekeningregels";
import type { Bladdeel } from "./bladbouwer";
import { groepkoprij, korteNaam, sleutel } from "./boek";
import { f, type Formule, type Uitkomst } from "./formule";
import { getalStijl, gelijk, over, STREEP } from "./rekenregels";
import { hoogteVoor } from "./tekstmaat";
import { Blok, blokVan, type Rij, type Vak } from "./vak";
import { teltinvoer } from "./watalsinvoer";
import type { Knopcellen, WatAlsWerk } from "./watalsknoppen";

export const WATALS_KOLOM = {
  naam: 0,
  eenheid: 1,
  tarief: 2,
  afspraak: 3,
  realisatie: 4,
  telt: 5,
  tekort: 6,
  over: 7,
  gevolg: 8,
  laatste: 9,
} as const;
const KOLOM = WATALS_KOLOM;

/** Of each groep the sums that take part. */
export type WatAlsSommen = ReadonlyMap<string, { readonly tekort: Vak; readonly over: Vak }>;

/** Part 3: per settled afspraak whether its activity takes part, and with what amounts (domein.md §4.1–4.2). */
export function maakWatAlsActiviteiten(werk: WatAlsWerk, deel: Bladdeel, knoppen: Knopcellen): WatAlsSommen {
  const { blad, boek, delen, proef, verrekend } = werk;
  kop(deel, "3  Per activiteit").nieuwePagina = true;
  const tikken = new Map<string, Vak>();
  const sommen = new Map<string, { tekort: Vak; over: Vak }>();
  for (const groep of verrekend) {
    const koprij = groepkoprij(deel, groep, { hoogte: 16, ruimte: blad.breedte(0), totKolom: KOLOM.laatste });
    zetKoppen(koprij);
    const rijen = (delen.posten.get(groep.code) ?? []).map((post) =>
      zetPost(werk, deel, korteNaam(post.activiteit, groep.naam), post, knoppen, tikken),
    );
    const regels = proef.regels.filter((regel) => regel.groep === groep.code);
    const rij = deel.rij();
    rij.zet(0, `Som ${groep.code} ${groep.naam}`, "som");
    const optellen = (wat: "tekort" | "over"): Vak =>
      rij.bereken(
        KOLOM[wat],
        {
          formule: f`ROUND(SUM(${blokVan(rijen.map((cellen) => cellen[wat]))}),2)`,
          waarde: naarEuro(som(regels.map((regel) => regel[wat]))),
        },
        "somEuro",
      );
    sommen.set(groep.code, { tekort: optellen("tekort"), over: optellen("over") });
    rij.vul(0, KOLOM.laatste, "som");
  }
  for (const vak of tikken.values()) {
    blad.valideer(new Blok(vak, vak), {
      soort: { lijst: ["ja", "nee"] },
      titel: "Telt mee",
      uitleg: "nee: het tekort en de overproductie van deze activiteit blijven buiten de verrekening.",
    });
  }
  const buiten = boek.beschikking.groepen.filter(({ code }) => !sommen.has(code));
  if (buiten.length > 0) {
    const namen = buiten.map(({ code, naam }) => `${code} ${naam}`).join(", ");
    deel.rij().zet(0, `Wordt niet verrekend: ${namen}.`, "toelichting");
  }
  return sommen;
}

function zetKoppen(rij: Rij): void {
  rij.zet(KOLOM.eenheid, "Eenheid", "groepkop");
  const koppen = [
    [KOLOM.tarief, "Tarief"],
    [KOLOM.afspraak, "Afspraak"],
    [KOLOM.realisatie, "Realisatie"],
    [KOLOM.telt, "Telt mee"],
    [KOLOM.tekort, "Tekort"],
    [KOLOM.over, "Overproductie"],
  ] as const;
  for (const [kolom, tekst] of koppen) rij.zet(kolom, tekst, "groepkopGetal");
  rij.zet(KOLOM.gevolg, "Gevolg", "groepkopIngesprongen");
  rij.vul(0, KOLOM.laatste, "groepkop");
}

function zetPost(
  { blad, boek, proef }: WatAlsWerk,
  deel: Bladdeel,
  naam: string,
  post: Postcellen,
  knoppen: Knopcellen,
  tikken: Map<string, Vak>,
): { tekort: Vak; over: Vak } {
  const { activiteit, afspraak } = post;
  const rij = deel.rij(
    Math.max(hoogteVoor(naam, blad.breedte(KOLOM.naam)), hoogteVoor(afspraak.eenheid, blad.breedte(KOLOM.eenheid))),
  );
  rij.bijVolgende = true;
  rij.zet(KOLOM.naam, naam, "tekst");
  rij.zet(KOLOM.eenheid, afspraak.eenheid, "tekst");
  rij.bereken(KOLOM.tarief, gelijk(post.tarief), "tarief");
  const A = rij.bereken(KOLOM.afspraak, gelijk(post.A), getalStijl(post.A.waarde));
  const R = rij.bereken(KOLOM.realisatie, over(post.R), getalStijl(post.R.waarde));
  const tik = zetTik(boek, rij, activiteit.code, tikken);
  const regel = proef.regels.find(
    (een) => sleutel(een.activiteit, een.afspraak) === sleutel(activiteit.code, afspraak.id),
  );
  const telt = f`${tik}="nee"`;
  const teltNiet = f`OR(${telt},ROUND(100*(${A}-${R})-${knoppen.drempelOnderProcent}*${A},6)<=0)`;
  const bedrag = (bron: Vak, formule: Formule, wat: "tekort" | "over"): Uitkomst => ({
    formule: f`IF(ISNUMBER(${bron}),${formule},"–")`,
    waarde: post.regel === null || post.regel.gerealiseerd === null ? STREEP : naarEuro(bedragVan(regel, wat)),
  });
  const { onder, over: meer } = post.cellen;
  const tekort = rij.bereken(KOLOM.tekort, bedrag(onder, f`IF(${teltNiet},0,-${onder})`, "tekort"), "euro");
  const overVak = rij.bereken(KOLOM.over, bedrag(meer, f`IF(${telt},0,${meer})`, "over"), "euro");
  rij.bereken(KOLOM.gevolg, gevolg(telt, onder, tekort, regel, post), "tekstIngesprongenEenRegel");
  rij.vul(0, KOLOM.laatste, "tekstEenRegel");
  return { tekort, over: overVak };
}

/** An activity that was left out has no row in the trial: nothing of it counts. */
function bedragVan(regel: AfrekeningRegel | undefined, wat: "tekort" | "over"): Cent {
  return regel?.[wat] ?? (0 as Cent);
}

/** The input cell stands in the first row of an activity; the other rows follow it. */
function zetTik(boek: WatAlsWerk["boek"], rij: Rij, code: string, tikken: Map<string, Vak>): Vak {
  const eerste = tikken.get(code);
  if (eerste) {
    return rij.bereken(
      KOLOM.telt,
      { formule: f`IF(${eerste}="","",${eerste})`, waarde: eerste.waarde ?? "" },
      "tekstRechts",
    );
  }
  const wat = teltinvoer(code);
  const vak = rij.zet(KOLOM.telt, boek.invoer.waarde(wat, "ja"), "invoerRechtsInRij");
  const naam = boek.namen.maak(`watals_telt_${code}`, vak);
  boek.invoer.meld(wat, vak, "ja", naam.naam);
  tikken.set(code, vak);
  return vak;
}

function gevolg(
  telt: Formule,
  onder: Vak,
  tekort: Vak,
  regel: AfrekeningRegel | undefined,
  post: Postcellen,
): Uitkomst {
  const onbekend = post.regel === null || post.regel.gerealiseerd === null;
  const uitgezet = regel === undefined;
  const drempel = !onbekend && !uitgezet && regel.onder < 0 && regel.tekort === 0;
  return {
    formule: f`IF(NOT(ISNUMBER(${onder})),"niet bekend",IF(${telt},"telt niet mee",IF(AND(${onder}<0,${tekort}=0),"onder de drempel","")))`,
    waarde: onbekend ? "niet bekend" : uitgezet ? "telt niet mee" : drempel ? "onder de drempel" : "",
  };
}
