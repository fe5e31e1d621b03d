import type { Bereik } from "../domein/bereik";
import type { Tekst } from "../domein/productie";
import { ingekort, normaliseer } from "../inlezen/tekst";
import { afwijkingen, vraagtToelichting } from "./afwijking";
import { begrotingsafwijkingen } from "./begrotingsafwijking";
import { controle, type InvoerMetBeschikking } from "./controle";
import { celSleutel } from "./optelling";
import { register } from "./plaats";
import { isGeschreven, nietsZeggend, toelichtingen, type NietsZeggend, type Toelichtingen } from "./toelichting";
import { activiteit, KOP_TOELICHTING, pe, sport } from "./voorbeeld-delen";

interface Parameters {
  readonly namen: readonly string[];
  readonly tekst: string;
  readonly waarom: NietsZeggend | "overgenomen";
}

/** From so many activities on, one text for all of them explains none in particular. */
const KEER_OVERGENOMEN = 3;

/** Activities with a deviation that asks for an explanation, each once. */
function metAfwijking(invoer: InvoerMetBeschikking): readonly string[] {
  const codes = new Set<string>();
  for (const afwijking of afwijkingen(invoer)) {
    if (vraagtToelichting(afwijking, invoer.instellingen)) codes.add(afwijking.activiteit.code);
  }
  return [...codes];
}

/** A text without its figures: what stays the same when only the numbers were filled in. */
function zonderCijfers(tekst: string): string {
  return normaliseer(tekst.replace(/\d+/g, " "));
}

interface Kopie {
  readonly tekst: string;
  readonly codes: readonly string[];
  readonly cellen: readonly Bereik[];
}

/** Texts that stand, near identical, in the cells of three activities or more. One (merged) cell for several is no copy. */
function kopieen(codes: readonly string[], uitleg: Toelichtingen): readonly Kopie[] {
  const per = new Map<string, Map<string, { readonly code: string; readonly tekst: Tekst }>>();
  for (const code of codes) {
    for (const tekst of uitleg.van(code)) {
      const eerste = tekst.cellen[0];
      const sleutel = zonderCijfers(tekst.tekst);
      if (!eerste || nietsZeggend(tekst.tekst) !== null) continue;
      const cellen = per.get(sleutel) ?? new Map<string, { code: string; tekst: Tekst }>();
      if (!cellen.has(celSleutel(eerste))) cellen.set(celSleutel(eerste), { code, tekst });
      per.set(sleutel, cellen);
    }
  }
  return [...per.values()].flatMap((cellen) => {
    const plekken = [...cellen.values()];
    const anders = [...new Set(plekken.map(({ code }) => code))];
    const eerste = plekken[0];
    if (!eerste || anders.length < KEER_OVERGENOMEN) return [];
    return [{ tekst: eerste.tekst.tekst, codes: anders, cellen: plekken.flatMap(({ tekst }) => tekst.cellen) }];
  });
}

const WAAROM: Readonly<Record<NietsZeggend, string>> = {
  leeg: "Daar staat geen uitleg.",
  "te kort": "Dat is te kort om een oorzaak te noemen.",
  "verwijst alleen": "Dat verwijst alleen, en noemt geen oorzaak.",
  sjabloontekst: "Dat is een tekst om in te vullen, geen toelichting.",
  "geen oorzaak": "Deze toelichting noemt geen oorzaak.",
};

export const toelichtingZegtNiets = controle<Parameters>({
  code: "TOE-02",
  naam: "Toelichting zegt niets",
  ernst: "waarschuwing",
  grondslag: "de tekst van de toelichting bij een afwijking",
  uitleg:
    "Bij deze afwijking hoort een toelichting die een oorzaak noemt. " +
    "'Zie resultaat', 'nvt', een vraagteken of een heel korte tekst doet dat niet. " +
    "Ook een tekst die bij drie of meer activiteiten hetzelfde is, legt geen ervan uit. " +
    "Schrijf per activiteit op wat de oorzaak is, wat het gevolg is en wat u eraan doet.",
  instellingen: ["toelichtingVanafProcent", "toelichtingVanafAantal", "toelichtingVanafBedrag"],
  nodig: "beschikking",
  *controleer(invoer) {
    const uitleg = toelichtingen(invoer);
    const codes = metAfwijking(invoer);
    const boek = register(invoer.beschikking);
    const naam = (code: string): string => boek.activiteit(code)?.naam ?? code;
    for (const code of codes) {
      const teksten = uitleg.van(code);
      const eerste = teksten[0];
      const waarom = eerste ? nietsZeggend(eerste.tekst) : null;
      if (!eerste || waarom === null || teksten.some(({ tekst }) => nietsZeggend(tekst) === null)) continue;
      yield {
        activiteit: code,
        veld: "toelichting",
        cellen: eerste.cellen,
        gevonden: eerste.tekst,
        verwacht: null,
        bron: "de afwijking van de afspraak",
        parameters: { namen: [naam(code)], tekst: ingekort(eerste.tekst), waarom },
      };
    }
    for (const { tabel, post, toelichting } of begrotingsafwijkingen(invoer)) {
      const waarom = isGeschreven(toelichting) ? nietsZeggend(toelichting.tekst) : null;
      if (toelichting === null || waarom === null) continue;
      yield {
        anker: { blad: tabel.blad, wat: `toelichting ${post.soort} ${post.naam.tekst}` },
        cellen: toelichting.cellen,
        gevonden: toelichting.tekst,
        verwacht: null,
        bron: "de afwijking van de begroting",
        parameters: { namen: [post.naam.tekst], tekst: ingekort(toelichting.tekst), waarom },
      };
    }
    for (const { tekst, codes: anders, cellen } of kopieen(codes, uitleg)) {
      yield {
        anker: { blad: cellen[0]?.blad ?? "", wat: `zelfde toelichting ${zonderCijfers(tekst).slice(0, 40)}` },
        cellen,
        gevonden: tekst,
        verwacht: null,
        bron: "de toelichtingen onderling",
        parameters: { namen: anders.map(naam), tekst: ingekort(tekst), waarom: "overgenomen" },
      };
    }
  },
  bericht: ({ namen, tekst, waarom }) =>
    waarom === "overgenomen"
      ? `Bij ${namen.length} activiteiten staat dezelfde toelichting ('${tekst}'): ${namen.join(", ")}. Zo blijft onduidelijk wat er bij elke activiteit aan de hand was.`
      : `${namen.join(", ")}: de toelichting is '${tekst}'. ${WAAROM[waarom]}`,
  herstelTekst: () => "Schrijf op: wat is de oorzaak, wat is het gevolg, en wat doet u eraan?",
  voorbeelden: {
    goed: [
      {
        titel: "een oorzaak, kort maar duidelijk",
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Extra lessen op verzoek van scholen."]],
        },
      },
      {
        titel: "geen afwijking, dus geen toelichting nodig",
        bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 152, "nvt"]] },
      },
      {
        titel: "de ene rij zegt niets, de andere van dezelfde activiteit wel",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 190, "Extra lessen op verzoek van scholen."],
            ["Sport", "Aantal deelnemers", 1000, 2375, "zie boven"],
          ],
        },
      },
      {
        titel: "twee activiteiten met dezelfde oorzaak",
        beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 52, "De begeleider was een half jaar ziek."],
            ["Huiswerk", "Klokuur activiteit", 465, 301, "De begeleider was een half jaar ziek."],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "zie resultaat",
        bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Zie resultaat"]] },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: "Zie resultaat",
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: de toelichting is 'Zie resultaat'. Dat verwijst alleen, en noemt geen oorzaak.",
          },
        ],
      },
      {
        titel: "een rij van een begroting",
        bladen: {
          Begroting: [
            ["Uitgaven", "Begroting", "Realisatie", "Toelichting"],
            ["Huur", 10000, 12500, "zie verschil"],
            ["Totaal uitgaven", 10000, 12500, null],
          ],
        },
        bevindingen: [{ cellen: ["Begroting!D2"], gevonden: "zie verschil" }],
      },
      {
        titel: "een vraagteken",
        bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 52, "?"]] },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "?" }],
      },
      {
        titel: "de tekst van het sjabloon",
        bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 52, "Vul hier uw toelichting in"]] },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "Vul hier uw toelichting in" }],
      },
      {
        titel: "dezelfde tekst bij drie activiteiten, op het getal na",
        beschikking: {
          activiteiten: [
            sport(pe(100)),
            activiteit("Huiswerk", "Huiswerkgroepen", [pe(100)]),
            activiteit("Coaching", "Jongerencoaching", [pe(100)]),
          ],
        },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 100, 52, "Er was 48 uur minder vraag dan verwacht."],
            ["Huiswerk", "Klokuur activiteit", 100, 60, "Er was 40 uur minder vraag dan verwacht."],
            ["Coaching", "Klokuur activiteit", 100, 70, "Er was 30 uur minder vraag dan verwacht."],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!E2", "Jeugd!E3", "Jeugd!E4"], gevonden: "Er was 48 uur minder vraag dan verwacht." },
        ],
      },
    ],
  },
});
