/** @jest-environment jsdom */
import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { vulLegeVormAan } from "../../src/taakvenster/lege-vorm";
import { maakOpslag } from "../../src/taakvenster/staat/opslag";
import { begin } from "../../src/taakvenster/staat/toestand";
import { maakExcel } from "../excel-host/maak-excel";
import { startOffice } from "../excel-host/start/office";

async function rust(): Promise<void> {
  for (let beurt = 0; beurt < 30; beurt++) await new Promise((verder) => setTimeout(verder));
}

test("behind the real office.js a typed formula is completed, by the columns as the user named them", async () => {
  const host = maakExcel({
    bladen: {
      Jeugd: [
        ["Activiteit", "Offerte", "Stand"],
        ["Sport", 5, 6],
      ],
      Groen: [
        ["Activiteit", "Offerte", "Stand"],
        ["Tuin", 5, 6],
      ],
    },
  });
  host.uitkomst((formule) => (formule.startsWith("=OVERPRODUCTIE") ? "#N/A" : undefined));
  await startOffice(host);
  const keuzes = { ...GEEN_KEUZES, kolommen: [{ blad: "Jeugd", kop: "Stand", veld: "realisatie" as const }] };
  await vulLegeVormAan(maakOpslag({ ...begin("excel"), keuzes }));
  host.wijzig("Jeugd", "D2", [["=OVERPRODUCTIE()"]]);
  host.wijzig("Groen", "D2", [["=OVERPRODUCTIE()"]]);
  await rust();
  expect(host.blad("Jeugd").cel("D2").formule).toBe("=OVERPRODUCTIE(B2,C2)");
  expect(host.blad("Groen").cel("D2").formule).toBe("=OVERPRODUCTIE()");
});

test("an Excel that cannot listen leaves the pane as it was", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  host.storing({ bij: 1, code: "ApiNotFound" });
  await expect(vulLegeVormAan(maakOpslag(begin("excel")))).resolves.toBeUndefined();
});
