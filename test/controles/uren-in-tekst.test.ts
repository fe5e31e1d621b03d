import { readFileSync } from "node:fs";
import { join } from "node:path";
import { controleer } from "../../src/controles/controleer";
import { urenOfBedragWijkenAf } from "../../src/controles/idb-04-uren-of-bedrag-wijken-af";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { invoerVan } from "./voorbeeld-invoer";

const BESTAND = join(__dirname, "..", "..", "assets", "voorbeeld", "beschikking-balans-2024.json");
const lezing = leesBeschikking(JSON.parse(readFileSync(BESTAND, "utf8")));
if (!lezing.ok) throw new Error("Het voorbeeld klopt niet.");
const { beschikking } = lezing;

/** What IDB-04 says when this text stands under Ureninzet on the sheet of this activity. */
function gevonden(code: string, tekst: string): readonly (readonly unknown[])[] {
  const rijen = [
    ["Activiteit", code],
    ["Inhoud", "Wat er is gedaan."],
    ["Doelgroep", "Inwoners"],
    ["Samenwerking", "Scholen"],
    ["Tevredenheid", "Niet gemeten, want er waren te weinig deelnemers."],
    ["Ureninzet", tekst],
  ];
  const { bevindingen } = controleer(invoerVan(inhoudUit({ Blad: rijen }), beschikking), [urenOfBedragWijkenAf]);
  return bevindingen.map(({ activiteit, gevonden: wat, verwacht }) => [activiteit, wat, verwacht]);
}

describe("uren in de tekst van een activiteit", () => {
  test.each([
    ["JGD-GROEP", "1828 uur inzet voor 875 uur activiteit (PE)"],
    ["JGD-DIGI", "In totaal 550 uur inzet gepland"],
    ["JGD-SPORT", "Planning was inzet van 243 uur"],
    ["JGD-VOORL-BO", "122 uur ingezet om 56 uur les te geven"],
    ["JGD-VOORL-VO", "176 uur ingezet om 80 uur les te geven"],
    ["JGD-HUISWERK", "720 uur ingezet om 465 uur huiswerkbegeleiding te bieden"],
    ["JGD-COACH", "Gemiddeld 15 uur per traject"],
    ["JGD-GEZIN", "15 uur per gezin; 19 x = 285 uur"],
    ["JGD-AANDACHT", "146 uur op jaarbasis om 100 klokuur begeleiding/coaching te geven"],
    ["JGD-ADVIES", "386 uur advies, minimaal 200 adviezen"],
    ["JGD-AMBULANT", "800 uur op straat (270 Jonge Jeugd, 530 jongerenwerk); 516 uur voor jongeren op locatie"],
    ["JGD-VREEDZAAM", "Er is 150 uur gepland"],
    ["GRN-OPEN", "2600 uur dierverzorging om 2200 uur open te zijn"],
    ["GRN-EDUCATIE", "800 uur inzet voor 600 uur activiteit"],
    ["GRN-NME", "958 uur per jaar door de gemeente, 173 uur door de scholen"],
    ["VLW-TAALHULP", "Wekelijks 8-12 uur coördinator; veel uren vrijwillige docenten"],
    ["VLW-BEMIDDELING", "Ca. 27 uur per week"],
    ["VLW-ACS", "Per week ca. 12 uur voor twee middagen; per maand rond 50 uur"],
    ["VLW-BEWONERS", "815 uur sociaal makelaars om minimaal 900 uur activiteit mogelijk te maken"],
    ["VLW-ADVIES", "225 uur voor 200 uur advies"],
    ["VLW-DIGI", "120 uur per jaar door sociaal makelaars"],
    ["VLW-MAATJES", "Begroot op 237 uur per jaar, wisselend per week"],
    ["BEH-PLANTAGE", "36 uur per week (1 fte beheer)"],
    ["BEH-PLANTAGE", "ruim 1.300 uur inzet gepland"],
  ])("%s: '%s' past bij de beschikking", (code, tekst) => {
    expect(gevonden(code, tekst)).toEqual([]);
  });

  test.each([
    ["JGD-GROEP", "1882 uur inzet voor 875 uur activiteit (PE)", 1882, 1828],
    ["JGD-GROEP", "1828 uur inzet voor 785 uur activiteit (PE)", 785, 875],
    ["JGD-DIGI", "Er is dit jaar in totaal 500 uur inzet gepland.", 500, 550],
    ["JGD-SPORT", "Planning was inzet van 342 uur", 342, 243],
    ["JGD-VOORL-BO", "222 uur ingezet om 56 uur les te geven", 222, 122],
    ["GRN-NME", "985 uur per jaar door de gemeente", 985, 958],
    ["VLW-ADVIES", "225 uur voor 300 uur advies", 300, 200],
  ])("%s: '%s' past niet", (code, tekst, wat, verwacht) => {
    expect(gevonden(code, tekst)).toEqual([[code, wat, verwacht]]);
  });
});
