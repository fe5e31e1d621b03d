import type { Afspraak, AfspraakSoort, Beschikking } from "../domein/beschikking";
import { naarEuro } from "../domein/geld";
import type { Echtheid } from "../domein/handtekening";
import type { Getal, Regel } from "../domein/productie";
import type { Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { uitkomstStreef } from "../domein/uitkomstlamp";
import type { Ernst } from "../controles/bevinding";
import { eenheidMetFinancier, sleutel } from "./boek";
import type { Dossier, DossierStatus } from "./dossier";
import { eigenToelichting } from "./voorzetten";

/** What is agreed and delivered of one afspraak, as a line of the list of all partners. */
export interface Afspraakregel {
  readonly code: string;
  readonly activiteit: string;
  /** Names of the opgaven that the activity serves; empty where the beschikking names none, or there is none. */
  readonly opgaven: readonly string[];
  readonly soort: AfspraakSoort;
  readonly eenheid: string;
  readonly streefwaarde: Streefwaarde | null;
  /** Null: not known. */
  readonly realisatie: number | null;
  readonly lampschema: "vijf" | "drie";
  /** The partner's own words; "" for none. On the first line of an activity only. */
  readonly toelichting: string;
}

/** Amounts in euro; `terug` and `vaststelling` are a proposal (Awb 4:46). */
export interface Partnergeld {
  readonly compensatie: Beschikking["instellingen"]["compensatie"];
  readonly beschikt: number;
  readonly geleverd: number;
  readonly over: number;
  readonly onder: number;
  readonly terug: number;
  readonly vaststelling: number;
  /** How many settled agreements have no known realisatie: the amounts are without them. */
  readonly onbekend: number;
}

/** One workbook of one partner, as the overview of a municipality shows it: figures and words, no cells of the workbook. */
export interface Partner {
  readonly bestand: string;
  /** Of the beschikking, else as the workbook itself says; null where it says nothing. */
  readonly partner: string | null;
  readonly beschikking: Pick<Beschikking, "kenmerk" | "versie" | "jaar" | "gemeente"> | null;
  readonly integriteit: Echtheid["uitkomst"] | "geen beschikking";
  readonly status: DossierStatus;
  readonly telling: Readonly<Record<Ernst, { readonly alle: number; readonly open: number }>>;
  readonly afspraken: readonly Afspraakregel[];
  /** Null without a beschikking. */
  readonly geld: Partnergeld | null;
  /** Names of activities of the beschikking of which nothing was reported. */
  readonly ontbreekt: readonly string[];
  readonly nietGecontroleerd: readonly { readonly code: string; readonly reden: string }[];
}

/** What the overview needs of a dossier. Money in euro, counts as they were read; nothing is rounded. */
export function partnerUit(dossier: Dossier): Partner {
  const { inhoud, productie, beschikking, uitslag, status, omstandigheden } = dossier;
  return {
    bestand: inhoud.naam,
    partner: beschikking?.partner ?? productie.kop.partner?.tekst ?? null,
    beschikking: beschikking && {
      kenmerk: beschikking.kenmerk,
      versie: beschikking.versie,
      jaar: beschikking.jaar,
      gemeente: beschikking.gemeente,
    },
    integriteit: omstandigheden.echtheid?.uitkomst ?? "geen beschikking",
    status,
    telling: { fout: tel(dossier, "fout"), waarschuwing: tel(dossier, "waarschuwing"), info: tel(dossier, "info") },
    afspraken: [
      ...(beschikking === null ? uitWerkboek(dossier) : uitBeschikking(dossier, beschikking)),
      ...uitLocaties(dossier),
    ],
    geld: geldVan(dossier),
    ontbreekt: beschikking === null ? [] : ontbrekend(dossier, beschikking),
    nietGecontroleerd: uitslag.nietGecontroleerd.map(({ code, reden }) => ({ code, reden })),
  };
}

function tel({ uitslag: { bevindingen } }: Dossier, ernst: Ernst): { alle: number; open: number } {
  const eigen = bevindingen.filter((b) => b.ernst === ernst);
  return { alle: eigen.length, open: eigen.filter(({ status }) => status === "open").length };
}

function geldVan({ afrekening }: Dossier): Partnergeld | null {
  if (afrekening === null) return null;
  const { totaal, compensatie, groepen } = afrekening;
  return {
    compensatie,
    beschikt: naarEuro(totaal.beschikt),
    geleverd: naarEuro(totaal.geleverd),
    over: naarEuro(totaal.over),
    onder: naarEuro(totaal.onder),
    terug: naarEuro(totaal.terug),
    vaststelling: naarEuro(totaal.vaststelling),
    onbekend: groepen.flatMap(({ onbekend }) => onbekend).length,
  };
}

function realisaties({ productie }: Dossier): ReadonlyMap<string, Getal | null> {
  return new Map(productie.prestaties.map((p) => [sleutel(p.activiteit, p.afspraak), p.realisatie]));
}

/** Who pays an afspraak of another financier need not report it: its silence is no gap. */
function hoeftNiet({ soort, verrekenbaar, financier }: Afspraak): boolean {
  return soort === "PE" && !verrekenbaar && financier !== null;
}

function ontbrekend(dossier: Dossier, beschikking: Beschikking): string[] {
  const bekend = realisaties(dossier);
  return beschikking.activiteiten
    .filter(({ afspraken }) => afspraken.some((afspraak) => !hoeftNiet(afspraak)))
    .filter(({ code, afspraken }) => afspraken.every(({ id }) => (bekend.get(sleutel(code, id)) ?? null) === null))
    .map(({ naam }) => naam);
}

function uitBeschikking(dossier: Dossier, { activiteiten }: Beschikking): Afspraakregel[] {
  const bekend = realisaties(dossier);
  return activiteiten.flatMap(({ code, naam, opgaven, afspraken }) =>
    afspraken.map((afspraak, nummer) => ({
      code,
      activiteit: naam,
      opgaven,
      soort: afspraak.soort,
      eenheid: eenheidMetFinancier(afspraak),
      streefwaarde: afspraak.streefwaarde,
      realisatie: rekenwaarde(bekend.get(sleutel(code, afspraak.id))?.telling),
      lampschema: dossier.instellingen.lampschema,
      toelichting: nummer === 0 ? eigenToelichting(code, dossier.productie) : "",
    })),
  );
}

function uitWerkboek({ productie, instellingen }: Dossier): Afspraakregel[] {
  return productie.regels.flatMap((regel) =>
    regel.naam === null
      ? []
      : [
          {
            code: regel.naam.tekst,
            activiteit: regel.naam.tekst,
            opgaven: [],
            soort: regel.soort ?? "PE",
            eenheid: regel.eenheid?.tekst ?? "",
            streefwaarde: vermeld(regel),
            realisatie: rekenwaarde(regel.realisatie?.telling),
            lampschema: instellingen.lampschema,
            toelichting: regel.toelichting?.tekst ?? "",
          },
        ],
  );
}

function vermeld({ afspraak }: Regel): Streefwaarde | null {
  const waarde = rekenwaarde(afspraak?.telling);
  return waarde === null ? null : { soort: "getal", waarde };
}

function uitLocaties({ productie, instellingen }: Dossier): Afspraakregel[] {
  return productie.uitkomsten
    .filter(({ activiteit }) => activiteit === null)
    .map((uitkomst) => ({
      code: uitkomst.code,
      activiteit: `${uitkomst.label.tekst}, ${uitkomst.locatie.tekst}`,
      opgaven: [],
      soort: "TE",
      eenheid: uitkomst.eenheid?.tekst ?? uitkomst.label.tekst,
      streefwaarde: uitkomstStreef(uitkomst),
      realisatie: rekenwaarde(uitkomst.resultaat.telling),
      lampschema: instellingen.lampschema,
      toelichting: "",
    }));
}
