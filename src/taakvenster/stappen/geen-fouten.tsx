import React from "react";
import { schrijfEuro } from "../../domein/notatie-schrijven";
import { usePaneel } from "../paneel-context";
import type { Getoond } from "../staat/kiezers";
import type { Gecontroleerd } from "../staat/toestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Melding } from "../ui/melding";

interface GeenFoutenEigenschappen {
  readonly gecontroleerd: Gecontroleerd;
  readonly rijen: readonly Getoond[];
}

/** A quiet result: what was done, and the next step. */
export function GeenFouten({ gecontroleerd, rijen }: GeenFoutenEigenschappen): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.geenFouten;
  const toegelicht = rijen.filter(({ status }) => status !== "open").length;
  const terug = gecontroleerd.dossier.afrekening?.totaal.terug;
  return (
    <>
      <Melding soort="goed">
        <p>
          {t.beschikking === null ? tekst.zonder : tekst.past}
          {toegelicht > 0 && ` ${tekst.toegelicht(toegelicht)}`}
        </p>
      </Melding>
      {t.beschikking !== null && (
        <section>
          <h2 className="sectie">{tekst.volgende}</h2>
          <p className="tweede">{tekst.volgendeZin}</p>
          <div className="knoppen">
            <Knop soort="hoofd" onKlik={() => void daden.naarStap("verantwoording")}>
              {tekst.maken}
            </Knop>
          </div>
          <button type="button" className="verderrij" onClick={() => void daden.naarStap("afrekening")}>
            <span>
              <b>{tekst.afrekening}</b>
              {terug !== undefined && (
                <span className="klein tweede">{terug === 0 ? tekst.niets : tekst.terug(schrijfEuro(terug))}</span>
              )}
            </span>
            <Icoon naam="rechts" klasse="pijl" />
          </button>
        </section>
      )}
    </>
  );
}
