import React, { useEffect, useState } from "react";
import { usePaneel } from "../paneel-context";
import type { Bezig, Fase } from "../staat/toestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Voortgangsbalk } from "../ui/voortgangsbalk";
import { Vorm } from "../vorm";

/** Between two messages that are read aloud. */
const RUST = 2000;

/** Long work: what is done now, what was found so far, and always a way out. */
export function BezigWeergave({ bezig }: { readonly bezig: Bezig }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.bezig;
  const { gevonden, gedaan, totaal } = bezig;
  const deel = totaal === null || totaal === 0 ? null : gedaan / totaal;
  return (
    <div
      className="bezigvlak"
      onKeyDown={(toets) => {
        if (toets.key === "Escape") daden.stop();
      }}
    >
      <Vorm
        sleutel={`bezig ${bezig.taak}`}
        kop={tekst.kop[bezig.taak]}
        onder={totaal !== null && bezig.taak === "controleren" ? tekst.controles(gedaan, totaal) : tekst.even}
        stand={<span>{t.plaats === "excel" ? tekst.voet : tekst.voetLos}</span>}
        knop={<Knop onKlik={() => daden.stop()}>{tekst.stoppen}</Knop>}
      >
        <Voortgangsbalk label={tekst.voortgang} deel={deel} />
        <ol className="fasen">
          {bezig.fasen.map((fase) => (
            <Faseregel key={fase.naam} fase={fase} />
          ))}
        </ol>
        {gevonden !== null && (
          <section>
            <h2 className="sectie">{tekst.totNu}</h2>
            <p className="totnu">
              <span className="ernst">
                <Icoon naam="fout" />
                {tekst.fouten(gevonden.fout)}
              </span>
              <span className="ernst">
                <Icoon naam="waarschuwing" />
                {tekst.waarschuwingen(gevonden.waarschuwing)}
              </span>
            </p>
            <p className="klein tweede">{tekst.inEenKeer}</p>
          </section>
        )}
        <Omroep bezig={bezig} />
      </Vorm>
    </div>
  );
}

function Faseregel({ fase }: { readonly fase: Fase }): JSX.Element {
  const { teksten } = usePaneel();
  const { naam, staat, detail } = fase;
  return (
    <li className={`fase ${staat}`}>
      {staat === "bezig" ? (
        <span className="draai" aria-hidden="true" />
      ) : (
        <Icoon naam={staat === "klaar" ? "goed" : "straks"} />
      )}
      <span>
        <span className="naam">{teksten.bezig.fase[naam]}</span>
        {detail !== null && <span className="klein tweede">{detail}</span>}
      </span>
      <span className="klein tweede">{teksten.bezig[staat]}</span>
    </li>
  );
}

/** Reads aloud where the work is, at most once in two seconds. */
function Omroep({ bezig }: { readonly bezig: Bezig }): JSX.Element {
  const { teksten } = usePaneel();
  const nu = bezig.fasen.find(({ staat }) => staat === "bezig");
  const zin = nu === undefined ? "" : `${teksten.bezig.fase[nu.naam]}${nu.detail === null ? "" : `, ${nu.detail}`}`;
  const laatste = React.useRef(zin);
  laatste.current = zin;
  const [gezegd, zeg] = useState(zin);
  useEffect(() => {
    const klok = setInterval(() => zeg(laatste.current), RUST);
    return () => clearInterval(klok);
  }, []);
  return (
    <p className="alleen-lezer" aria-live="polite">
      {gezegd}
    </p>
  );
}
