import React from "react";
import { plekNaam } from "../celtekst";
import { usePaneel } from "../paneel-context";
import { getoond, tellingen } from "../staat/kiezers";
import type { PaneelFout } from "../staat/toestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Melding } from "../ui/melding";
import { Vorm } from "../vorm";

const REGELS_TOT = 6;

/** What failed, that nothing was changed, why, and how it does work. */
export function Foutweergave({ fout }: { readonly fout: PaneelFout }): JSX.Element {
  const { t, teksten, daden, stuur } = usePaneel();
  const tekst = teksten.fouten;
  const uitweg = tekst.uitwegen[fout.code in tekst.uitwegen ? (fout.code as keyof typeof tekst.uitwegen) : "anders"];
  const rest = fout.details.length - REGELS_TOT;
  const over = tellingen(getoond(t)).fout;
  return (
    <Vorm
      sleutel={`fout ${fout.taak} ${fout.code}`}
      kop={tekst.kop[fout.taak]}
      onder={tekst.nietsGewijzigd}
      stand={over > 0 && <span>{teksten.verantwoording.foutenOpen(over)}</span>}
      knop={
        <Knop soort="hoofd" onKlik={() => void daden.opnieuw()}>
          {tekst.opnieuw}
        </Knop>
      }
    >
      <Melding soort="fout" kop={uitweg.titel}>
        <p>{fout.bericht}</p>
        {fout.details.length > 0 && (
          <ul className="foutregels">
            {fout.details.slice(0, REGELS_TOT).map((regel) => (
              <li key={regel}>{regel}</li>
            ))}
            {rest > 0 && <li>{tekst.nog(rest)}</li>}
          </ul>
        )}
        {fout.cel !== null && (
          <p className="cellink">
            <Icoon naam="cel" />
            <span>{plekNaam(fout.cel)}</span>
          </p>
        )}
      </Melding>
      <h2 className="sectie">{tekst.zoWel}</h2>
      <ol className="tel">
        {uitweg.stappen.map((stap) => (
          <li key={stap}>
            <span>{stap}</span>
          </li>
        ))}
      </ol>
      {fout.metDeHand !== null && fout.cel !== null && <MetDeHand formule={fout.metDeHand} cel={plekNaam(fout.cel)} />}
      <section className="kies">
        <h2>{tekst.liever}</h2>
        <p>{tekst.lieverZin}</p>
        <Link onKlik={() => stuur({ soort: "fout weg" })}>{tekst.overslaan}</Link>
      </section>
    </Vorm>
  );
}

function MetDeHand({ formule, cel }: { readonly formule: string; readonly cel: string }): JSX.Element {
  const { teksten, stuur } = usePaneel();
  const tekst = teksten.fouten;
  const kopieer = async (): Promise<void> => {
    await navigator.clipboard.writeText(formule);
    stuur({ soort: "bericht", tekst: tekst.gekopieerd });
  };
  return (
    <section>
      <h2 className="sectie">{tekst.zelf}</h2>
      <p>{tekst.typ(cel)}</p>
      <div className="herstel">
        <code className="cel heel">{formule}</code>
        <Knop onKlik={() => void kopieer().catch(() => undefined)}>{tekst.kopieer}</Knop>
      </div>
    </section>
  );
}

/** Excel waits until the user leaves a cell; the pane goes on by itself. */
export function Wachtband(): JSX.Element {
  const { teksten } = usePaneel();
  const tekst = teksten.wacht;
  return (
    <Melding soort="waarschuwing" kop={tekst.kop}>
      <p>
        {tekst.voor} <b>Enter</b> {tekst.of} <b>Esc</b>. {tekst.na}
      </p>
      <p className="klein tweede wachtregel">
        <span className="draai" aria-hidden="true" />
        {tekst.bezig}
      </p>
    </Melding>
  );
}

/** The same where there is no list yet to stay readable. */
export function Wachtweergave(): JSX.Element {
  const { teksten, daden } = usePaneel();
  return (
    <Vorm
      sleutel="wacht"
      kop={teksten.wacht.bezig}
      knop={<Knop onKlik={() => daden.stop()}>{teksten.wacht.niet}</Knop>}
    >
      <Wachtband />
    </Vorm>
  );
}
