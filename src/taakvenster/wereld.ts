import type { VertrouwdeSleutel } from "../domein/handtekening";
import type { Werkboek } from "../werkboek/werkboek";
import { browsergeheugen } from "./geheugen";
import type { Bestand, Wereld } from "./poort";

const VOORBEELD = {
  werkboek: "productie-balans-2024.xlsx",
  beschikking: "beschikking-balans-2024.json",
} as const;

const NAAM = "verantwoord naam";

/** The store of the browser; undefined where it keeps nothing: then a name lasts as long as the page. */
function metOpslag<T>(doe: (opslag: Storage) => T): T | undefined {
  try {
    return doe(window.localStorage);
  } catch {
    return undefined;
  }
}

/** What is the same in Excel and apart from it: the clock, files, and the chunks that load when they are needed. */
const GEDEELD = {
  kern: () => import("./kern"),
  async open({ bytes, naam }: Bestand): Promise<Werkboek> {
    const { WerkboekBestand } = await import("../werkboek/bestand/werkboek-bestand");
    return WerkboekBestand.open(bytes, naam);
  },
  async voorbeeld(): Promise<Bestand & { readonly beschikking: unknown }> {
    const [werkboek, beschikking] = await Promise.all([haal(VOORBEELD.werkboek), haal(VOORBEELD.beschikking)]);
    const bytes = new Uint8Array(await werkboek.arrayBuffer());
    return { naam: VOORBEELD.werkboek, bytes, beschikking: await beschikking.json() };
  },
  async sleutels(): Promise<readonly VertrouwdeSleutel[] | null> {
    try {
      const antwoord = await fetch(new URL("vertrouwde-sleutels.json", document.baseURI), { cache: "no-cache" });
      const { leesSleutelbestand } = await import("../domein/handtekening");
      return antwoord.ok ? leesSleutelbestand(await antwoord.json()) : null;
    } catch {
      return null;
    }
  },
  bewaar: download,
  naam: {
    lees: () => metOpslag((opslag) => opslag.getItem(NAAM) ?? "") ?? "",
    bewaar: (naam: string) => void metOpslag((opslag) => opslag.setItem(NAAM, naam)),
  },
  vraag: (zin: string) => window.confirm(zin),
  nu: () => Date.now(),
  wacht: (milliseconden: number) => new Promise<void>((verder) => setTimeout(verder, milliseconden)),
} as const satisfies Partial<Wereld>;

/** The pane beside an open workbook. */
export function inExcel(werkboek: Werkboek): Wereld {
  return { ...GEDEELD, plaats: "excel", werkboek };
}

/** The pane in any browser: files come from the user and go back as a download. */
export function losVanExcel(): Wereld {
  return { ...GEDEELD, plaats: "los", werkboek: null, geheugen: browsergeheugen(() => window.localStorage) };
}

async function haal(naam: string): Promise<Response> {
  const antwoord = await fetch(new URL(`assets/voorbeeld/${naam}`, document.baseURI));
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
  return antwoord;
}

function download({ bytes, naam }: Bestand): void {
  const werkboek = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const soort = naam.endsWith(".csv") ? "text/csv;charset=utf-8" : werkboek;
  const adres = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: soort }));
  const link = document.createElement("a");
  link.href = adres;
  link.download = naam;
  link.click();
  // Not before the browser took it.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}
