import { GEEN_KEUZES } from "../../inlezen/keuzes";
import type { Gebeurtenis } from "./gebeurtenis";
import { lijstNa } from "./lijst-reducer";
import { GEEN_OVERDRACHT } from "./overdracht";
import { overdrachtNa } from "./overdracht-reducer";
import { LEGE_LIJST, type Toestand } from "./toestand";

/** What is known of a workbook, forgotten when another one takes its place. */
const NIETS_BEKEND = {
  inhoud: null,
  herkend: null,
  gecontroleerd: null,
  gewijzigd: 0,
  verouderd: false,
  maakstand: null,
  gekozen: new Set<string>(),
  gemaakt: null,
  herstelblik: null,
  lijst: LEGE_LIJST,
} as const satisfies Partial<Toestand>;

/** The state of the pane after something happened. Pure. */
export function na(t: Toestand, wat: Gebeurtenis): Toestand {
  switch (wat.soort) {
    case "filter gewisseld":
    case "groepering gekozen":
    case "gezocht":
    case "groep gewisseld":
    case "bevinding geopend":
    case "meer getoond":
    case "niet gecontroleerd gewisseld":
      return { ...t, lijst: lijstNa(t.lijst, wat) };
    case "werkboek geopend":
      return {
        ...t,
        ...NIETS_BEKEND,
        werkboek: wat.naam,
        kanHerstellen: wat.kanHerstellen,
        keuzes: GEEN_KEUZES,
        tabelOpen: null,
        antwoorden: new Map(),
        hersteld: [],
        vorige: null,
        tweede: null,
        overdracht: GEEN_OVERDRACHT,
        fout: null,
      };
    case "overdracht gelezen":
    case "rol gekozen":
    case "opgave gezet":
    case "ingediend":
    case "openbaar gemaakt":
    case "gezegd":
    case "overdracht opgeslagen":
    case "zegel bekeken":
    case "oordeel voorgenomen":
    case "vergeleken":
      return { ...t, overdracht: overdrachtNa(t.overdracht, wat) };
    case "delen gelezen":
      return { ...t, keuzes: wat.keuzes, antwoorden: wat.antwoorden };
    case "beschikking geladen":
      return { ...t, ...NIETS_BEKEND, inhoud: t.inhoud, beschikking: wat.beschikking, zonder: false, fout: null };
    case "zonder beschikking":
      return { ...t, ...NIETS_BEKEND, inhoud: t.inhoud, beschikking: null, zonder: true };
    case "beschikking losgelaten":
      return { ...t, ...NIETS_BEKEND, inhoud: t.inhoud, beschikking: null, zonder: false, stap: "beschikking" };
    case "naar stap":
      return { ...t, stap: wat.stap, herstelblik: null, fout: null };
    case "herkend":
      return { ...t, inhoud: wat.inhoud, herkend: wat.productie };
    case "tabel geopend":
      return { ...t, tabelOpen: wat.tabel };
    case "keuzes bewaard":
      return { ...t, keuzes: wat.keuzes, verouderd: t.gecontroleerd !== null };
    case "gecontroleerd":
      return naControle(t, wat);
    case "maakstand":
      return { ...t, maakstand: wat.maakstand };
    case "van blad gelezen":
      return { ...t, antwoorden: wat.antwoorden };
    case "antwoord gegeven":
      // An emptied answer stays as an empty one: it takes the place of what stands on the sheet.
      return { ...t, antwoorden: new Map(t.antwoorden).set(wat.id, wat.antwoord), gemaakt: null };
    case "naam gegeven":
      return { ...t, naam: wat.naam };
    case "herstelblik geopend":
      return { ...t, herstelblik: wat.blik };
    case "herstel gekozen":
      return t.herstelblik === null
        ? t
        : { ...t, herstelblik: { ...t.herstelblik, aan: metKeuze(t.herstelblik.aan, wat.sleutels, wat.aan) } };
    case "hersteld":
      return { ...t, hersteld: [wat.cellen, ...t.hersteld] };
    case "teruggezet":
      return {
        ...t,
        hersteld: t.hersteld.map((beurt) =>
          beurt.map((een) => (wat.cellen.includes(een) ? { ...een, terug: true } : een)),
        ),
      };
    case "antwoorden geplaatst":
      return {
        ...t,
        antwoorden: new Map([...t.antwoorden].map(([id, antwoord]) => [id, { ...antwoord, nieuw: false }])),
      };
    case "gekozen":
      return { ...t, gekozen: metKeuze(t.gekozen, wat.codes, wat.aan), gemaakt: null };
    case "gemaakt":
      return { ...t, gemaakt: wat.gemaakt };
    case "vorige geopend":
      return { ...t, vorige: wat.naam, gemaakt: null, fout: null };
    case "tweede bestand":
      return { ...t, tweede: wat.tweede };
    case "gewijzigd":
      return t.gecontroleerd === null ? t : { ...t, gewijzigd: t.gewijzigd + wat.aantal };
    case "vanzelf gewisseld":
      return { ...t, vanzelf: !t.vanzelf };
    case "bezig":
      return { ...t, bezig: { ...wat.bezig, zichtbaar: t.bezig?.zichtbaar ?? wat.bezig.zichtbaar }, fout: null };
    case "bezig zichtbaar":
      return t.bezig === null ? t : { ...t, bezig: { ...t.bezig, zichtbaar: true } };
    case "gestopt":
      return { ...terug(t), bezig: null, wacht: false, verouderd: t.verouderd || wasControle(t) };
    case "klaar":
      return { ...t, bezig: null, wacht: false };
    case "mislukt":
      return { ...t, bezig: null, wacht: false, fout: wat.fout };
    case "fout weg":
      return { ...terug(t), fout: null };
    case "wacht":
      return { ...t, wacht: wat.wacht };
    case "bericht":
      return { ...t, bericht: { nummer: t.bericht.nummer + 1, tekst: wat.tekst } };
  }
}

/** Without a result there is nothing to show under Bevindingen: back to what is known. */
function terug(t: Toestand): Toestand {
  if (t.stap !== "bevindingen" || t.gecontroleerd !== null) return t;
  return { ...t, stap: t.herkend === null ? "beschikking" : "herkend" };
}

function wasControle(t: Toestand): boolean {
  return t.gecontroleerd !== null && t.bezig?.taak === "controleren";
}

function naControle(t: Toestand, { uitslag }: Extract<Gebeurtenis, { soort: "gecontroleerd" }>): Toestand {
  const { dossier } = uitslag;
  const open = dossier.uitslag.bevindingen.some(({ id }) => id === t.lijst.open) ? t.lijst.open : null;
  const codes = dossier.beschikking?.activiteiten.map(({ code }) => code) ?? [];
  return {
    ...t,
    gecontroleerd: uitslag,
    herkend: dossier.productie,
    gewijzigd: 0,
    verouderd: false,
    gemaakt: null,
    maakstand: null,
    gekozen: t.gecontroleerd === null ? new Set(codes) : t.gekozen,
    lijst: { ...t.lijst, open },
  };
}

function metKeuze(van: ReadonlySet<string>, codes: readonly string[], aan: boolean): ReadonlySet<string> {
  const nieuw = new Set(van);
  for (const code of codes) {
    if (aan) nieuw.add(code);
    else nieuw.delete(code);
  }
  return nieuw;
}
