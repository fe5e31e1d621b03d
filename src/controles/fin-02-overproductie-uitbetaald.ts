import { bedragUitCel, cent, naarEuro, som, type Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { COMPENSATIES, type Beschikking } from "../domein/beschikking";
import { cel, type Bereik } from "../domein/bereik";
import type { AfrekeningTabelRij, Productie } from "../domein/productie";
import { normaliseer } from "../inlezen/tekst";
import type { Inhoud } from "../werkboek/raster";
import { afrekenrijen, bedrag, berekendeTerug, vanafTolerantie, type Afrekenrij } from "./afrekentabel";
import { controle, type InvoerMetBeschikking } from "./controle";
import { bronBeschikking, register, type Register } from "./plaats";
import { KOP_AFREKENING, urenSport } from "./voorbeeld-delen";

type Soort = "uitbetaald" | "vaststelling" | "meer dan het maximum terug";

interface Parameters {
  readonly soort: Soort;
  readonly naam: string;
  readonly gevonden: Cent;
  readonly maximum: Cent;
}

interface Vondst {
  readonly soort: Soort;
  readonly cellen: readonly Bereik[];
  readonly gevonden: Cent;
  readonly verwacht: Cent;
}

const KOP_VASTSTELLING = [...KOP_AFREKENING, "Vaststelling"];
const VASTSTELLING = /\b(vaststelling|vast te stellen|vastgesteld|vastgestelde|definitieve subsidie)\b/;

/** The columns in which settlement tables state what is to be granted in the end, by table. */
function vaststelkolommen({
  tabellen,
}: Productie): ReadonlyMap<string, { readonly blad: string; readonly kolom: number }> {
  return new Map(
    tabellen.flatMap((tabel) => {
      if (tabel.soort !== "afrekening") return [];
      const kolom = tabel.kolommen.find(
        ({ veld, kop }) => (veld === null || veld === "overig") && VASTSTELLING.test(normaliseer(kop)),
      );
      return kolom ? [[tabel.id, { blad: tabel.blad, kolom: kolom.kolom }] as const] : [];
    }),
  );
}

/** What may be granted at most: the beschikking, for a groep that it does not know the table itself. */
function maximum(rij: AfrekeningTabelRij, boek: Register, { groepen }: Beschikking): Cent | null {
  if (rij.soort === "totaal") return som(groepen.map((groep) => groep.beschikt));
  return boek.groep(rij.groep)?.beschikt ?? bedrag(rij.beschikt);
}

/** A negative amount is either a payment to the partner, or a repayment that is written with a minus: that is right. */
function isMinteken(rij: AfrekeningTabelRij, terug: Cent, { afrekening, instellingen }: InvoerMetBeschikking): boolean {
  return COMPENSATIES.some((wijze) => {
    const berekend = berekendeTerug(rij, afrekening, wijze);
    return berekend !== null && berekend > 0 && !vanafTolerantie(cent(berekend + terug), instellingen.tolerantie);
  });
}

function* vondsten(
  { tabel, rij }: Afrekenrij,
  hoogste: Cent,
  kolommen: ReturnType<typeof vaststelkolommen>,
  inhoud: Inhoud,
  invoer: InvoerMetBeschikking,
): Iterable<Vondst> {
  const { tolerantie } = invoer.instellingen;
  const terug = bedrag(rij.terug);
  if (rij.terug !== null && terug !== null) {
    if (vanafTolerantie(cent(Math.min(terug, 0)), tolerantie) && !isMinteken(rij, terug, invoer)) {
      yield { soort: "uitbetaald", cellen: rij.terug.cellen, gevonden: terug, verwacht: cent(0) };
    }
    if (vanafTolerantie(cent(Math.max(terug - hoogste, 0)), tolerantie)) {
      yield { soort: "meer dan het maximum terug", cellen: rij.terug.cellen, gevonden: terug, verwacht: hoogste };
    }
  }
  const plek = kolommen.get(tabel);
  const waarde = plek && inhoud.rasters.find((raster) => raster.blad === plek.blad)?.waarde(rij.rij, plek.kolom);
  const vastgesteld = typeof waarde === "number" ? bedragUitCel(waarde) : null;
  if (!plek || vastgesteld === null) return;
  if (!vanafTolerantie(cent(Math.max(vastgesteld - hoogste, 0)), tolerantie)) return;
  yield {
    soort: "vaststelling",
    cellen: [cel(plek.blad, rij.rij, plek.kolom)],
    gevonden: vastgesteld,
    verwacht: hoogste,
  };
}

const BERICHT: Readonly<Record<Soort, (parameters: Parameters) => string>> = {
  uitbetaald: ({ naam, gevonden }) =>
    `${naam}: hier staat dat de gemeente ${schrijfEuro(cent(-gevonden))} bijbetaalt. Overproductie wordt niet uitbetaald.`,
  vaststelling: ({ naam, gevonden, maximum: hoogste }) =>
    `${naam}: de vaststelling (${schrijfEuro(gevonden)}) is hoger dan het beschikte maximum (${schrijfEuro(hoogste)}).`,
  "meer dan het maximum terug": ({ naam, gevonden, maximum: hoogste }) =>
    `${naam}: er staat dat u ${schrijfEuro(gevonden)} terugbetaalt; dat is meer dan het beschikte bedrag (${schrijfEuro(hoogste)}).`,
};

export const overproductieUitbetaald = controle<Parameters>({
  code: "FIN-02",
  naam: "Overproductie uitbetaald",
  ernst: "fout",
  grondslag: "vaststelling ≤ beschikt bedrag",
  uitleg:
    "De gemeente stelt nooit meer vast dan het bedrag in de beschikking. Overproductie laat u zien, maar zij wordt niet uitbetaald. " +
    "U betaalt ook nooit meer terug dan u hebt gekregen. Verbeter het bedrag in de afrekentabel.",
  instellingen: ["tolerantie"],
  nodig: "beschikking",
  *controleer(invoer) {
    const boek = register(invoer.beschikking);
    const kolommen = vaststelkolommen(invoer.productie);
    for (const regel of afrekenrijen(invoer.productie)) {
      const hoogste = maximum(regel.rij, boek, invoer.beschikking);
      if (hoogste === null) continue;
      const naam = regel.rij.naam.tekst;
      for (const { soort, cellen, gevonden, verwacht } of vondsten(regel, hoogste, kolommen, invoer.inhoud, invoer)) {
        yield {
          anker: { blad: cellen[0]?.blad ?? "", wat: `${soort} ${regel.rij.groep ?? naam}` },
          cellen,
          gevonden: naarEuro(gevonden),
          verwacht: naarEuro(verwacht),
          bron: bronBeschikking(invoer.beschikking),
          parameters: { soort, naam, gevonden, maximum: hoogste },
        };
      }
    }
  },
  bericht: (parameters) => BERICHT[parameters.soort](parameters),
  herstelTekst: () => "Verbeter het bedrag: de vaststelling is nooit hoger dan het beschikte bedrag.",
  voorbeelden: {
    goed: [
      {
        titel: "niets af te rekenen bij overproductie",
        bladen: { Jeugd: urenSport(190), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0]] },
      },
      {
        titel: "een terugbetaling, met een minteken geschreven",
        bladen: {
          Jeugd: urenSport(147),
          Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28981.05, 0, -985.75, -985.75]],
        },
      },
      {
        titel: "de vaststelling is precies het maximum",
        bladen: {
          Jeugd: urenSport(190),
          Afrekening: [KOP_VASTSTELLING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0, 29966.8]],
        },
      },
      {
        titel: "het maximum op hele euro's afgerond: onder de tolerantie",
        bladen: { Jeugd: urenSport(152), Afrekening: [KOP_AFREKENING, ["Jeugd", 29967, 29967, 0, 0, 0]] },
      },
    ],
    fout: [
      {
        titel: "de overproductie als bedrag om te ontvangen",
        bladen: {
          Jeugd: urenSport(190),
          Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, -7491.7]],
        },
        bevindingen: [
          {
            cellen: ["Afrekening!F2"],
            gevonden: -7491.7,
            verwacht: 0,
            bericht:
              "Jeugd: hier staat dat de gemeente €\u00a07.491,70 bijbetaalt. Overproductie wordt niet uitbetaald.",
          },
        ],
      },
      {
        titel: "de vaststelling is hoger dan het maximum",
        bladen: {
          Jeugd: urenSport(190),
          Afrekening: [KOP_VASTSTELLING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0, 37458.5]],
        },
        bevindingen: [{ cellen: ["Afrekening!G2"], gevonden: 37458.5, verwacht: 29966.8 }],
      },
      {
        titel: "meer terug dan er is gekregen",
        bladen: { Jeugd: urenSport(0), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 0, 0, -29966.8, 39966.8]] },
        bevindingen: [{ cellen: ["Afrekening!F2"], gevonden: 39966.8, verwacht: 29966.8 }],
      },
    ],
  },
});
