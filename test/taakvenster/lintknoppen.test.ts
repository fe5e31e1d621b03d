import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HULPADRES, lintknoppen, verbindLint, type Lint, type LintOffice } from "../../src/taakvenster/lintknoppen";

const MANIFEST = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");

/** A pane that writes down what was asked of it. */
function proef(paneel: "gaat open" | "blijft dicht" = "gaat open") {
  const gedaan: string[] = [];
  const acties = new Map<string, (gebeurtenis: Office.AddinCommands.Event) => void>();
  const lint: Lint = {
    naar: (stap) => gedaan.push(`naar ${stap}`),
    controleer: () => gedaan.push("controleer"),
    maak: () => gedaan.push("maak"),
    controleerActiviteit: () => gedaan.push("controleer activiteit"),
  };
  const office: LintOffice = {
    actions: { associate: (naam, actie) => acties.set(naam, actie) },
    addin: {
      showAsTaskpane: async () => {
        gedaan.push("toon");
        if (paneel === "blijft dicht") throw new Error("no pane");
      },
    },
  };
  verbindLint(lint, office, (adres) => gedaan.push(`open ${adres}`));
  const klik = (naam: string): Promise<void> =>
    new Promise((completed) => acties.get(naam)!({ completed } as unknown as Office.AddinCommands.Event));
  return { gedaan, acties, klik, lint };
}

test("every button of the manifest does something, and everything that was connected has a button", () => {
  const gevraagd = [...MANIFEST.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, naam]) => naam);
  const { acties, lint } = proef();
  expect(gevraagd.length).toBeGreaterThan(3);
  expect([...new Set(gevraagd)].sort()).toEqual([...acties.keys()].sort());
  expect(Object.keys(lintknoppen(lint)).sort()).toEqual([...acties.keys()].sort());
});

test.each([
  ["controleer", ["toon", "controleer"]],
  ["bevindingen", ["toon", "naar bevindingen"]],
  ["maakVerantwoording", ["toon", "maak"]],
  ["controleerActiviteit", ["toon", "controleer activiteit"]],
  ["hulp", [`open ${HULPADRES}`]],
])("the button %s does %j and then lets Excel go on", async (naam, verwacht) => {
  const { gedaan, klik } = proef();
  await klik(naam);
  expect(gedaan).toEqual(verwacht);
});

test("a button works and lets Excel go on when the pane cannot be shown", async () => {
  const { gedaan, klik } = proef("blijft dicht");
  await klik("controleer");
  expect(gedaan).toEqual(["toon", "controleer"]);
});
