/** @jest-environment jsdom */
import React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act } from "react-dom/test-utils";
import { cel } from "../../src/domein/bereik";
import { Formuleherstelblok } from "../../src/taakvenster/formuleherstel";
import { FormuleherstelContext } from "../../src/taakvenster/formuleherstel-context";
import type { Formuleherstel, GebrokenFormule } from "../../src/werkboek/formuleherstel";

const gebroken = (rij: number, reden: string | null = null): GebrokenFormule => ({
  cel: cel("Jeugd", rij, 3),
  oud: "=_xldudf_LAMPKLEUR(C1,B1)",
  nieuw: "=LAMPKLEUR(C1,B1)",
  reden,
});

let vlak: HTMLElement;
beforeEach(() => document.body.appendChild((vlak = document.createElement("div"))));
afterEach(() => {
  unmountComponentAtNode(vlak);
  vlak.remove();
});

function toon(herstel: Formuleherstel | null, taal = "nl"): void {
  act(() => {
    render(
      <FormuleherstelContext.Provider value={herstel === null ? null : () => Promise.resolve(herstel)}>
        <Formuleherstelblok taal={taal} />
      </FormuleherstelContext.Provider>,
      vlak,
    );
  });
}

async function klik(naam: string): Promise<void> {
  const knop = [...vlak.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(naam));
  if (!knop) throw new Error(`No button ${naam} in: ${vlak.textContent}`);
  await act(async () => {
    knop.click();
    for (let beurt = 0; beurt < 5; beurt++) await Promise.resolve();
  });
}

test("shows what it found, changes nothing until the user agrees, and tells what became of it", async () => {
  const lijst = [gebroken(0), gebroken(1), gebroken(2, "Het blad is beveiligd.")];
  const gevraagd: (readonly GebrokenFormule[])[] = [];
  toon({
    zoek: () => Promise.resolve(lijst),
    herstel: (welke) => {
      gevraagd.push(welke);
      return Promise.resolve({
        hersteld: [lijst[0]!],
        nogOnbekend: [lijst[1]!],
        overgeslagen: [{ ...lijst[2]!, reden: "Het blad is beveiligd." }],
      });
    },
  });
  await klik("Herstel formules");
  await klik("Formules zoeken");
  expect(vlak.textContent).toContain("3 formules gevonden");
  expect(vlak.textContent).toContain("Jeugd!D1 =LAMPKLEUR(C1;B1)");
  expect(gevraagd).toEqual([]);
  await klik("Herstel 2 formules");
  expect(gevraagd).toEqual([lijst]);
  const status = vlak.querySelector('[role="status"]')?.textContent ?? "";
  expect(status).toMatch(/^1 formule hersteld\.1 formule toont nog #NAAM\?.*Jeugd!D3.*Het blad is beveiligd\.$/);
});

test("the user can look and leave it", async () => {
  toon({ zoek: () => Promise.resolve([gebroken(0)]), herstel: () => Promise.reject(new Error("Not asked for.")) });
  await klik("Herstel formules");
  await klik("Formules zoeken");
  await klik("Niet doen");
  expect(vlak.textContent).not.toContain("Jeugd!D1");
});

test("nothing found, a failure, English", async () => {
  toon({ zoek: () => Promise.resolve([]), herstel: () => Promise.reject(new Error("Not asked for.")) }, "en");
  await klik("Repair formulas");
  await klik("Look for formulas");
  expect(vlak.textContent).toContain("There are no formulas to repair.");
  unmountComponentAtNode(vlak);
  toon({ zoek: () => Promise.reject(new Error("Druk op Enter.")), herstel: () => Promise.reject(new Error("x")) });
  await klik("Herstel formules");
  await klik("Formules zoeken");
  expect(vlak.querySelector('[role="status"]')?.textContent).toBe("Druk op Enter.");
});

test("apart from Excel there is nothing to mend", () => {
  toon(null);
  expect(vlak.innerHTML).toBe("");
});
