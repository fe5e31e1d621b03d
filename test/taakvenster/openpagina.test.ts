/** @jest-environment jsdom */
import { HULPADRES, openPagina } from "../../src/taakvenster/lintknoppen";

const HEEL = new URL(HULPADRES, document.baseURI).href;

/** An Excel that has, or has not, a way of its own to open a browser. */
function excel(kan: boolean): { geopend: string[] } {
  const geopend: string[] = [];
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: { isSetSupported: (naam: string) => kan && naam === "OpenBrowserWindowApi" },
        ui: { openBrowserWindow: (adres: string) => geopend.push(`excel ${adres}`) },
      },
    },
  });
  return { geopend };
}

function venster(): string[] {
  const geopend: string[] = [];
  window.open = (adres, naam, keuzes) => {
    geopend.push(`${String(adres)} ${naam} ${keuzes}`);
    return null;
  };
  return geopend;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test("Excel on a computer opens the help in the browser of the user, by its whole address", () => {
  const tabs = venster();
  const { geopend } = excel(true);
  openPagina(HULPADRES);
  expect(geopend).toEqual([`excel ${HEEL}`]);
  expect(tabs).toEqual([]);
});

test.each([
  ["Excel in a browser", true],
  ["a page without Excel", false],
])("%s opens the help in a tab that cannot reach back", (_waar, inExcel) => {
  const tabs = venster();
  if (inExcel) excel(false);
  openPagina(HULPADRES);
  expect(tabs).toEqual([`${HEEL} _blank noopener`]);
});
