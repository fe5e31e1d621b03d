import { eenheidInZin } from "../domein/eenheid";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { leesGetalCel } from "../inlezen/getallen";
import { normaliseer } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { procentInZin } from "./cijfers";
import { controle, type Invoer, type Overgeslagen } from "./controle";
import { GEEN_EERDER_JAAR, jaarcijfers, jaarreeksen, reeksNaam } from "./jaarreeks";
import { bronBeschikking, celNamen, identiteit, register, regelNaam, regelsPerTabel, type Identiteit } from "./plaats";
import { rasterVan } from "./plaatsen";
import { toelichtingen, type Toelichtingen } from "./toelichting";
import { VOORBEELDEN_PLA_01 } from "./voorbeelden-pla-01";

type Parameters =
  | {
      readonly soort: "vorig jaar";
      readonly naam: string;
      readonly procent: number;
      readonly vorig: number;
      readonly jaar: number;
    }
  | {
      readonly soort: "afspraak";
      readonly naam: string;
      readonly keer: number;
      readonly aantal: string;
      readonly doel: number;
    };

/** Two years of one count. */
interface Paar {
  readonly naam: string;
  readonly identiteit: Identiteit;
  readonly activiteit: string | null;
  readonly regel: Regel | null;
  readonly nu: number;
  readonly nuGetal: Getal;
  readonly vorig: number;
  readonly vorigGetal: Getal;
  readonly vorigJaar: number;
}

function* uitReeksen({ productie, beschikking, instellingen }: Invoer): Iterable<Paar> {
  for (const reeks of jaarreeksen(productie, instellingen.zekerheidVanaf)) {
    const jaren = jaarcijfers(reeks);
    const nu = beschikking ? jaren.find(({ jaar }) => jaar === beschikking.jaar) : jaren.at(-1);
    const vorig = nu && jaren.find(({ jaar }) => jaar === nu.jaar - 1);
    if (!nu || !vorig) continue;
    yield {
      naam: reeksNaam(reeks),
      identiteit:
        reeks.activiteit === null
          ? { anker: { blad: reeks.blad, wat: `${reeksNaam(reeks)} vorig jaar` } }
          : {
              activiteit: reeks.activiteit,
              ...(reeks.afspraak !== null && { afspraak: reeks.afspraak }),
              veld: "vorig jaar",
            },
      activiteit: reeks.activiteit,
      regel: null,
      nu: nu.waarde,
      nuGetal: nu.getal,
      vorig: vorig.waarde,
      vorigGetal: vorig.getal,
      vorigJaar: vorig.jaar,
    };
  }
}

const RESULTAAT = /\b(?:realisatie|gerealiseerd|resultaat|real|werkelijk|behaald)\b/;
const ANDER_DEEL = /\b(?:halfjaar|kwartaal|q[1-4]|t m|tot en met|ipu|uren|begroot|gepland|afspraak|offerte)\b/;

/** A column beside the realisatie that states the result of the year before: 'Realisatie 2023', 'Resultaat vorig jaar'. */
function* uitKolommen(invoer: Invoer): Iterable<Paar> {
  const { productie, inhoud, beschikking } = invoer;
  const jaar = beschikking?.jaar;
  if (jaar === undefined) return;
  const boek = register(beschikking);
  const vorigeJaar = new RegExp(`\\b(?:${jaar - 1}|(?:vorig|voorgaand) jaar)\\b`);
  for (const tabel of productie.tabellen) {
    if (tabel.soort !== "totalen") continue;
    const kolom = tabel.kolommen.find(({ kop, veld }) => {
      const schoon = normaliseer(kop);
      return vorigeJaar.test(schoon) && veld !== "realisatie" && RESULTAAT.test(schoon) && !ANDER_DEEL.test(schoon);
    });
    const raster = kolom && rasterVan(inhoud, tabel.blad);
    if (!kolom || !raster) continue;
    for (const regel of regelsPerTabel(productie).get(tabel.id) ?? []) {
      const nu = rekenwaarde(regel.realisatie?.telling);
      if (nu === null || regel.realisatie === null) continue;
      const vorigGetal = leesGetalCel(raster, regel.rij, kolom.kolom);
      const vorig = rekenwaarde(vorigGetal.telling);
      if (vorig === null) continue;
      yield {
        naam: [regelNaam(regel, boek), regel.eenheid && `(${regel.eenheid.tekst})`].filter(Boolean).join(" "),
        identiteit: identiteit(regel, "vorig jaar"),
        activiteit: regel.koppeling.activiteit,
        regel,
        nu,
        nuGetal: regel.realisatie,
        vorig,
        vorigGetal,
        vorigJaar: jaar - 1,
      };
    }
  }
}

function* metVorigJaar(paren: readonly Paar[], invoer: Invoer, uitleg: Toelichtingen): Iterable<Melding<Parameters>> {
  const { trendProcent, toelichtingVanafAantal } = invoer.instellingen;
  for (const paar of paren) {
    const verschil = paar.nu - paar.vorig;
    const procent = paar.vorig > 0 ? (100 * verschil) / paar.vorig : 0;
    if (Math.abs(procent) < trendProcent || Math.abs(verschil) < toelichtingVanafAantal) continue;
    yield {
      ...paar.identiteit,
      cellen: [...paar.nuGetal.cellen, ...paar.vorigGetal.cellen],
      gevonden: paar.nu,
      verwacht: paar.vorig,
      bron: `${celNamen(paar.vorigGetal)} (${paar.vorigJaar})`,
      toelichting: paar.regel
        ? uitleg.voor(paar.activiteit ?? "", paar.regel)
        : (uitleg.van(paar.activiteit ?? "").find(({ tekst }) => tekst.length > 15) ?? null),
      parameters: { soort: "vorig jaar", naam: paar.naam, procent, vorig: paar.vorig, jaar: paar.vorigJaar },
    };
  }
}

function* metAfspraak(invoer: Invoer, uitleg: Toelichtingen): Iterable<Melding<Parameters>> {
  const { productie, beschikking, instellingen } = invoer;
  const boek = register(beschikking);
  for (const { activiteit, afspraak: id, regel, realisatie } of productie.prestaties) {
    const afspraak = boek.afspraak(activiteit, id);
    const waarde = rekenwaarde(realisatie?.telling);
    // Of a minimum it is no surprise that more was done.
    const doel = afspraak?.streefwaarde.soort === "getal" ? streefgetal(afspraak.streefwaarde) : null;
    if (!beschikking || !afspraak || !regel || !realisatie || waarde === null || doel === null || doel <= 0) continue;
    if (waarde < instellingen.onaannemelijkFactor * doel || waarde - doel < instellingen.toelichtingVanafAantal)
      continue;
    yield {
      activiteit,
      afspraak: id,
      veld: "realisatie",
      cellen: realisatie.cellen,
      gevonden: waarde,
      verwacht: doel,
      bron: bronBeschikking(beschikking),
      toelichting: uitleg.voor(activiteit, regel),
      parameters: {
        soort: "afspraak",
        naam: boek.activiteit(activiteit)?.naam ?? activiteit,
        keer: waarde / doel,
        aantal: eenheidInZin(waarde, afspraak.eenheid),
        doel,
      },
    };
  }
}

export const onaannemelijkGrootVerschil = controle<Parameters>({
  code: "PLA-01",
  naam: "Onaannemelijk groot verschil",
  ernst: "waarschuwing",
  grondslag: "de realisatie tegenover die van vorig jaar, en een veelvoud van de afspraak",
  uitleg:
    "Een getal dat veel hoger of lager is dan vorig jaar, kan kloppen. Vaak is het een typefout, of is iets anders geteld. Ook een realisatie " +
    "van een paar keer de afspraak is zelden gewoon. Kijk het getal na. Klopt het, leg dan uit hoe het komt.",
  instellingen: ["trendProcent", "onaannemelijkFactor", "toelichtingVanafAantal", "zekerheidVanaf"],
  *controleer(invoer): Iterable<Melding<Parameters> | Overgeslagen> {
    const uitleg = toelichtingen(invoer);
    const paren = [...uitReeksen(invoer), ...uitKolommen(invoer)];
    yield* metVorigJaar(paren, invoer, uitleg);
    yield* metAfspraak(invoer, uitleg);
    if (paren.length === 0) yield { nietGecontroleerd: GEEN_EERDER_JAAR };
  },
  bericht: (parameters) => {
    if (parameters.soort === "afspraak") {
      const { naam, keer, aantal, doel } = parameters;
      return `${naam}: ${aantal} is ${schrijfGetal(Math.floor(keer * 10) / 10)} keer de afspraak van ${schrijfGetal(doel)}. Klopt dit getal?`;
    }
    const { naam, procent, vorig, jaar } = parameters;
    const richting = procent > 0 ? "meer" : "minder";
    return `${naam}: ${procentInZin(Math.abs(procent))} ${richting} dan vorig jaar (${schrijfGetal(vorig)} in ${jaar}). Klopt dit getal?`;
  },
  herstelTekst: () => "Kijk het getal na. Klopt het, leg dan uit hoe het verschil komt.",
  voorbeelden: VOORBEELDEN_PLA_01,
});
