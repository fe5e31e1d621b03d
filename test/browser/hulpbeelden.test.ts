import type { Browser, Page } from "playwright-core";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { BEELDMAP } from "../maak/hulppaginas";
import { beeldbestand, neemBeelden, OPNIEUW } from "../hulpbeelden/hulpbeelden";
import { pngTekst } from "../hulpbeelden/png";
import type { Opname } from "../hulpbeelden/toestel";
import { verschil } from "../hulpbeelden/vergelijk";
import { openBrowser } from "./browser";

/** Letters and their edges differ from machine to machine; a panel that is not there, or another colour, is more than this. */
const SPELING = 0.06;

let opnamen: readonly Opname[];
let browser: Browser;
let pagina: Page;

beforeAll(async () => {
  opnamen = await neemBeelden({ scherp: false });
  browser = await openBrowser();
  pagina = await browser.newPage();
}, 240_000);

afterAll(() => browser?.close());

/** What no longer is as the committed picture shows it, each with how to make the picture anew. */
async function verouderd({ naam, tekst, png }: Opname): Promise<string | null> {
  const bestand = beeldbestand(naam);
  const advies = `Kijk of het klopt, en maak de plaatjes van de handleiding opnieuw: ${OPNIEUW}`;
  if (!existsSync(bestand)) return `assets/hulp/${naam}.png is er niet. ${advies}`;
  const bewaard = readFileSync(bestand);
  const anders = regelverschil(pngTekst(bewaard) ?? "", tekst);
  if (anders !== null) return `assets/hulp/${naam}.png toont niet meer wat er nu staat. ${anders} ${advies}`;
  const afstand = await verschil(pagina, bewaard, png);
  return afstand > SPELING ? `assets/hulp/${naam}.png ziet er anders uit (${afstand.toFixed(3)}). ${advies}` : null;
}

function regelverschil(toen: string, nu: string): string | null {
  const [oud, nieuw] = [toen.split("\n"), nu.split("\n")];
  const plek = Array.from({ length: Math.max(oud.length, nieuw.length) }).findIndex((_, i) => oud[i] !== nieuw[i]);
  return plek < 0 ? null : `Toen: '${oud[plek] ?? ""}'. Nu: '${nieuw[plek] ?? ""}'.`;
}

test("each picture of the manuals shows what the product shows now", async () => {
  expect(opnamen.length).toBeGreaterThan(20);
  const zinnen = await Promise.all(opnamen.map(verouderd));
  expect(zinnen.filter((zin) => zin !== null)).toEqual([]);
}, 60_000);

test("a picture that shows something else is told with the line that differs and the command that renews it", async () => {
  const [een, ander] = opnamen;
  expect(await verouderd({ ...een!, tekst: `${een!.tekst}\nNog een regel` })).toMatch(
    /Nu: 'Nog een regel'\..*npm run beelden/,
  );
  expect(await verouderd({ ...een!, png: ander!.png })).toMatch(/ziet er anders uit/);
  expect(await verouderd({ ...een!, naam: "bestaat-niet" })).toMatch(/is er niet/);
});

test("every picture that is kept is taken by a story", () => {
  const genomen = opnamen.map(({ naam }) => `${naam}.png`);
  expect(readdirSync(BEELDMAP).sort()).toEqual([...genomen].sort());
});
