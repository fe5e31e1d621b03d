import React from "react";
import { FUNCTIETEKSTEN, type FunctieTekst } from "../teksten/functies";
import type { Omgeving } from "./omgeving";
import { Melding } from "./ui/melding";

const MELDINGEN: Readonly<Record<Omgeving, string | null>> = {
  excel: null,
  los: "Dit venster is niet in Excel geopend. U kunt hier lezen wat de functies doen; rekenen doen ze in Excel.",
  "geen antwoord": "Excel antwoordt niet. Sluit dit venster en open het opnieuw met de knop Paneel.",
};

/** The pane: what the add-in is, and which functions it gives to Excel. */
export function Paneel({ omgeving }: { readonly omgeving: Omgeving }): JSX.Element {
  const melding = MELDINGEN[omgeving];
  return (
    <div className="paneel">
      <main className="inhoud">
        <h1>Reken mee met de beschikking</h1>
        <p className="inleiding">
          Verantwoord geeft Excel functies voor de verantwoording van een subsidie. Typ een formule in een cel, zoals u
          dat gewend bent.
        </p>
        {melding !== null && <Melding>{melding}</Melding>}
        <h2>Functies</h2>
        <ul className="functies">
          {FUNCTIETEKSTEN.map((functie) => (
            <Functie key={functie.naam} functie={functie} />
          ))}
        </ul>
        <p className="hulp">
          <a href="hulp/functies.html" target="_blank" rel="noreferrer">
            Uitleg over de functies
          </a>
        </p>
      </main>
      <footer className="voet">
        <Slot />
        <p>Uw gegevens blijven in dit werkboek. Een uitkomst is een voorstel: de gemeente beslist.</p>
      </footer>
    </div>
  );
}

function Functie({ functie }: { readonly functie: FunctieTekst }): JSX.Element {
  return (
    <li>
      <h3>{functie.naam}</h3>
      <p>{functie.uitleg}</p>
      <dl className="voorbeeld">
        <dt>Formule</dt>
        <dd>
          <code>{functie.formule}</code>
        </dd>
        <dt>Uitkomst</dt>
        <dd>{functie.uitkomst ?? "een tabel"}</dd>
      </dl>
    </li>
  );
}

function Slot(): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <rect x="2.75" y="7" width="10.5" height="6.75" rx="1" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 7V4.75a3 3 0 0 1 6 0V7" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
