import { schrijfGetal, schrijfProcent } from "../domein/notatie-schrijven";
import { ingekort } from "../inlezen/tekst";
import { bereikNaam, cel } from "../domein/bereik";
import type { Verhaal } from "../domein/verhaal";
import { controle, type Invoer } from "./controle";
import { celNamen, identiteit, register, regelNaam } from "./plaats";
import { verkeerdeProcenten } from "./procentkolom";
import { leesTekstenMetCijfers } from "./teksten-met-cijfers";
import { verhoudingsfouten, type Tekstfout } from "./verhouding-in-tekst";
import { KOP } from "./voorbeeld-delen";

type Parameters =
  | {
      readonly soort: "kolom";
      readonly naam: string;
      readonly realisatie: number;
      readonly afspraak: number;
      readonly gevonden: number;
      readonly verwacht: number;
    }
  | { readonly soort: "tekst"; readonly fout: Tekstfout };

const KOP_PROCENT = [...KOP, "%"];
const KOP_TEKST = [...KOP, "Toelichting"];

/** A percentage with at most one digit behind the comma. */
function procent(waarde: number): string {
  const rond = Math.round(waarde * 10) / 10;
  return schrijfProcent(rond, Number.isInteger(rond) ? 0 : 1);
}

function tekstBericht(fout: Tekstfout): string {
  const citaat = `U schrijft '${ingekort(fout.fragment, 90)}', maar`;
  if (fout.soort === "een op")
    return `${citaat} ${schrijfGetal(fout.deel)} op de ${schrijfGetal(fout.geheel)} is ${procent(fout.procent)}.`;
  const [van, naar] = [fout.van, fout.naar].map((getal) => `${schrijfGetal(getal)}${fout.procenten ? "%" : ""}`);
  if (!fout.procenten) return `${citaat} ${van} → ${naar} is ${procent(fout.procent ?? 0)}.`;
  return `${citaat} ${van} → ${naar} is ${schrijfGetal(fout.punten)} procentpunt, ofwel ${procent(fout.procent ?? 0)}.`;
}

function verwachtInTekst(fout: Tekstfout): string {
  if (fout.soort === "een op" || !fout.procenten) return procent(fout.procent ?? 0);
  return `${schrijfGetal(fout.punten)} procentpunt`;
}

/** The texts with a wrong ratio, wherever they stand: also beside tables that say nothing about an activity. */
function losseTeksten(inhoud: Invoer["inhoud"]): Pick<Verhaal, "activiteit" | "blad" | "rubriek" | "tekst">[] {
  const fout = leesTekstenMetCijfers(inhoud, (tekst) =>
    tekst.length > 20 && verhoudingsfouten(tekst).length > 0 ? tekst : null,
  );
  if (fout.size === 0) return [];
  return inhoud.rasters.flatMap((raster) => {
    const gevonden: Pick<Verhaal, "activiteit" | "blad" | "rubriek" | "tekst">[] = [];
    raster.voorElkeCel((rij, kolom, soort, nummer) => {
      const tekst = soort === "tekst" ? fout.get(nummer) : undefined;
      if (tekst === undefined) return;
      const { blad } = raster;
      gevonden.push({ activiteit: null, blad, rubriek: "notitie", tekst: { tekst, cellen: [cel(blad, rij, kolom)] } });
    });
    return gevonden;
  });
}

export const percentageOfVerhoudingKloptNiet = controle<Parameters>({
  code: "REK-05",
  naam: "Percentage of verhouding klopt niet",
  ernst: "waarschuwing",
  grondslag: "percentages en verhoudingen nagerekend, in kolommen en in teksten",
  uitleg:
    "We rekenen percentages na. In een kolom met percentages hoort de realisatie gedeeld door de afspraak te staan, of de afwijking daarvan. " +
    "In een tekst letten we op het verschil tussen procent en procentpunt: van 40% naar 50% is 10 procentpunt erbij, maar 25% meer. " +
    "Ook '1 op de 5' moet passen bij het percentage dat u noemt. Bij een afspraak van 0 is er geen percentage te berekenen.",
  *controleer({ inhoud, productie, beschikking }) {
    const boek = register(beschikking);
    for (const rij of verkeerdeProcenten(inhoud, productie, boek)) {
      const { regel, realisatie, afspraak, gevonden, verwacht } = rij;
      yield {
        ...identiteit(regel, "procent"),
        cellen: rij.procent.cellen,
        gevonden: procent(gevonden),
        verwacht: procent(verwacht),
        bron: regel.realisatie ? celNamen(regel.realisatie) : "",
        parameters: { soort: "kolom", naam: regelNaam(regel, boek), realisatie, afspraak, gevonden, verwacht },
      };
    }
    const bekend = new Set(productie.verhalen.flatMap(({ tekst }) => tekst.cellen.map(bereikNaam)));
    const los = losseTeksten(inhoud).filter(({ tekst }) => !tekst.cellen.some((een) => bekend.has(bereikNaam(een))));
    for (const { activiteit, blad, rubriek, tekst } of [...productie.verhalen, ...los]) {
      for (const fout of verhoudingsfouten(tekst.tekst)) {
        yield {
          ...(activiteit === null
            ? { anker: { blad, wat: fout.fragment } }
            : { activiteit, veld: `${rubriek} verhouding` }),
          cellen: tekst.cellen,
          gevonden: ingekort(fout.fragment, 90),
          verwacht: verwachtInTekst(fout),
          bron: "de getallen in dezelfde zin",
          parameters: { soort: "tekst", fout },
        };
      }
    }
  },
  bericht: (parameters) => {
    if (parameters.soort === "tekst") return tekstBericht(parameters.fout);
    const { naam, realisatie, afspraak, gevonden, verwacht } = parameters;
    const som = `${schrijfGetal(realisatie)} bij een afspraak van ${schrijfGetal(afspraak)}`;
    return `${naam}: ${som} is ${procent(verwacht)}; er staat ${procent(gevonden)}.`;
  },
  herstelTekst: (parameters) =>
    parameters.soort === "kolom"
      ? "Zet een formule in de cel: realisatie gedeeld door afspraak."
      : "Verbeter het getal, of kies het goede woord: procent of procentpunt.",
  voorbeelden: {
    goed: [
      {
        titel: "het deel van de afspraak dat is gehaald, ook afgerond",
        bladen: {
          Jeugd: [
            KOP_PROCENT,
            ["Sport", "Klokuur activiteit", 152, 190, { getal: 1.25, vorm: "0%" }],
            ["Sport", "Aantal deelnemers", 1000, 1046, "105%"],
          ],
        },
      },
      {
        titel: "de afwijking van de afspraak in plaats van het deel",
        bladen: {
          Jeugd: [
            [...KOP, "Afwijking %"],
            ["Sport", "Klokuur activiteit", 152, 190, 25],
            ["Sport", "Aantal deelnemers", 1000, 900, -10],
          ],
        },
      },
      {
        titel: "een afspraak van nul: niet te berekenen",
        bladen: { Jeugd: [KOP_PROCENT, ["Sport", "Klokuur activiteit", 0, 190, "100%"]] },
      },
      {
        titel: "procent en procentpunt goed gebruikt",
        bladen: {
          Jeugd: [
            KOP_TEKST,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              190,
              "De tevredenheid ging van 40% naar 50%, een stijging van 10 procentpunt. Dat is 1 op de 2 (50%). Het aantal ouders ging van 80 naar 100: een groei van 25%.",
            ],
          ],
        },
      },
      {
        titel: "ongeveer goed is goed genoeg",
        bladen: {
          Jeugd: [
            KOP_TEKST,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              190,
              "Het aantal inwoners ging van 152 naar 185, een stijging van ruim 20%. Dat is 1 op de 7 (15%).",
            ],
          ],
        },
      },
      {
        titel: "een afspraak van nul met n.v.t. of 100%, en een aandeel van het geheel",
        bladen: {
          Jeugd: [
            [...KOP, "%"],
            ["Sport", "Klokuur activiteit", 152, 190, "125%"],
            ["Sport", "Aantal deelnemers", 0, 40, "n.v.t."],
          ],
          Groen: [
            [...KOP, "%"],
            ["Sport", "Klokuur activiteit", 152, 190, "125%"],
            ["Sport", "Aantal deelnemers", 0, 40, "100%"],
          ],
          Deel: [
            [...KOP, "Aandeel"],
            ["Sport", "Klokuur activiteit", 100, 200, "80%"],
            ["Coaching", "Klokuur activiteit", 60, 50, "20%"],
          ],
        },
      },
      {
        titel: "1 op de 3 is 33%, en bijna 1 op de 4 is 23%",
        bladen: {
          Jeugd: [
            [...KOP, "Toelichting"],
            [
              "Sport",
              "Klokuur activiteit",
              152,
              190,
              "1 op de 3 (33%) kwam via school. Bijna 1 op de 4 (23%) kwam via de wijk.",
            ],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een percentage dat niet volgt uit de getallen",
        bladen: {
          Jeugd: [
            KOP_PROCENT,
            ["Sport", "Klokuur activiteit", 152, 190, "152%"],
            ["Sport", "Aantal deelnemers", 1000, 1040, "104%"],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: "152%",
            verwacht: "125%",
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: 190 bij een afspraak van 152 is 125%; er staat 152%.",
          },
        ],
      },
      {
        titel: "procent waar het procentpunt is",
        bladen: {
          Jeugd: [
            KOP_TEKST,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              190,
              "Het deel dat wekelijks sport ging van 40% naar 50%, een stijging van 10%.",
            ],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            verwacht: "10 procentpunt",
            bericht:
              "U schrijft 'van 40% naar 50%, een stijging van 10%', maar 40% → 50% is 10 procentpunt, ofwel 25%.",
          },
        ],
      },
      {
        titel: "1 op de 5 is geen 25%",
        bladen: {
          Jeugd: [
            KOP_TEKST,
            ["Sport", "Klokuur activiteit", 152, 190, "Van de jongeren is 1 op de 5 (25%) lid van een club."],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "1 op de 5 (25%", verwacht: "20%" }],
      },
      {
        titel: "een groei die niet uit de aantallen volgt",
        bladen: {
          Jeugd: [
            KOP_TEKST,
            ["Sport", "Klokuur activiteit", 152, 190, "Het aantal groepen ging van 8 naar 12, een groei van 33%."],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], verwacht: "50%" }],
      },
    ],
  },
});
