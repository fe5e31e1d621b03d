import React from "react";
import { render } from "react-dom";
import { tekstenVoor, type Teksten } from "../teksten/teksten";
import type { Formuleherstel } from "../werkboek/formuleherstel";
import { maakDaden, type Daden } from "./daden";
import { vulLegeVormAan } from "./lege-vorm";
import { verbindLint } from "./lintknoppen";
import { FormuleherstelContext } from "./formuleherstel-context";
import { bepaalOmgeving, type Omgeving } from "./omgeving";
import { bewaakSluiten } from "./onbewaard";
import { Paneel } from "./paneel";
import { maakOpslag } from "./staat/opslag";
import { begin } from "./staat/toestand";
import { volgThema } from "./thema";
import { laadThema } from "./ui/fabric-thema";
import { registreerIconen } from "./ui/iconen";
import { Melding } from "./ui/melding";
import { inExcel, losVanExcel } from "./wereld";
import type { Wereld } from "./poort";

const WACHTTIJD = 8_000;

/** Starts the pane where it stands: on the workbook that is open in Excel, or on files in any browser. */
export async function start(vlak: Element | null): Promise<void> {
  laadThema();
  registreerIconen();
  volgThema();
  const omgeving = await bepaalOmgeving(WACHTTIJD);
  volgThema();
  const teksten = await tekstenVoor(taalVan(omgeving));
  document.documentElement.lang = teksten.taal;
  if (omgeving === "geen antwoord" || omgeving === "geen officejs") {
    render(<GeenExcel omgeving={omgeving} teksten={teksten} />, vlak);
    return;
  }
  const wereld = omgeving === "excel" ? await wereldInExcel() : losVanExcel();
  const opslag = maakOpslag(begin(wereld.plaats));
  const daden = maakDaden(opslag, wereld, teksten);
  render(
    <FormuleherstelContext.Provider value={omgeving === "excel" ? formuleherstel : null}>
      <Paneel opslag={opslag} daden={daden} teksten={teksten} />
    </FormuleherstelContext.Provider>,
    vlak,
  );
  if (omgeving === "excel") verbindLint(lintVan(daden));
  else bewaakSluiten(opslag);
  await daden.begin();
  if (omgeving === "excel") await vulLegeVormAan(opslag);
}

/** The one place that knows which adapter is behind the port. */
async function wereldInExcel(): Promise<Wereld> {
  const { WerkboekExcel } = await import("../werkboek/excel/werkboek-excel");
  return {
    ...inExcel(new WerkboekExcel()),
    openNieuw: ({ bytes }) =>
      Excel.createWorkbook(base64Van(bytes)).then(
        () => true,
        () => false,
      ),
  };
}

function base64Van(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (een) => String.fromCharCode(een)).join(""));
}

/** Loaded when the user asks for it. */
async function formuleherstel(): Promise<Formuleherstel> {
  const [{ FormuleherstelExcel }, { FUNCTIETEKSTEN }] = await Promise.all([
    import("../werkboek/excel/herstel-formules"),
    import("../teksten/functies"),
  ]);
  return new FormuleherstelExcel(FUNCTIETEKSTEN.map(({ naam }) => naam));
}

function taalVan(omgeving: Omgeving): string {
  return omgeving === "excel" ? Office.context.displayLanguage : navigator.language;
}

function lintVan(daden: Daden): Parameters<typeof verbindLint>[0] {
  return {
    naar: (stap) => void daden.naarStap(stap),
    controleer: () => void daden.controleer(),
    maak: () => void daden.naarStap("verantwoording"),
    controleerActiviteit: () => void daden.controleerActiviteit(),
  };
}

interface GeenExcelEigenschappen {
  readonly omgeving: "geen antwoord" | "geen officejs";
  readonly teksten: Teksten;
}

/** Where Excel cannot be reached: what is wrong, and the way out. */
function GeenExcel({ omgeving, teksten }: GeenExcelEigenschappen): JSX.Element {
  const { uitwegen, officejs, zoWel } = teksten.fouten;
  const { titel, stappen } = uitwegen[omgeving === "geen officejs" ? omgeving : "sessie verloren"];
  return (
    <div className="paneel">
      <header className="kop">
        <h1>{titel}</h1>
      </header>
      <main className="inhoud">
        {omgeving === "geen officejs" && (
          <Melding soort="fout">
            <p>{officejs}</p>
          </Melding>
        )}
        <h2 className="sectie">{zoWel}</h2>
        <ol className="tel">
          {stappen.map((stap) => (
            <li key={stap}>
              <span>{stap}</span>
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
