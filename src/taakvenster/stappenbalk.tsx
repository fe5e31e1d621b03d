import React from "react";
import { usePaneel } from "./paneel-context";
import { drempelVoor, getoond, tellingen } from "./staat/kiezers";
import { STAPPEN, STAPPEN_ACCOUNTHOUDER, type Stap, type Toestand } from "./staat/toestand";
import { Icoon } from "./ui/icoon";

/** The steps of who looks at it: done, now, or later; one that cannot be reached yet says why. */
export function Stappenbalk(): JSX.Element {
  const { t, teksten } = usePaneel();
  const fouten = tellingen(getoond(t)).fout;
  return (
    <nav aria-label={teksten.stappen.label}>
      <ol className="stappen">
        {stappenVan(t).map((stap, nummer) => (
          <li key={stap}>
            <Stapknop stap={stap} nummer={nummer + 1} fouten={fouten} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stappenVan({ overdracht }: Toestand): readonly Stap[] {
  return overdracht.rol === "accounthouder" ? STAPPEN_ACCOUNTHOUDER : STAPPEN;
}

function Stapknop({ stap, nummer, fouten }: { stap: Stap; nummer: number; fouten: number }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { stappen } = teksten;
  const naam = stappen[stap];
  const hier: Stap = t.stap === "indienen" ? "verantwoording" : t.stap;
  if (stap === hier) {
    return (
      <button type="button" className="stap nu" aria-current="step" onClick={() => void daden.naarStap(stap)}>
        {nummer} <span>{naam}</span>
      </button>
    );
  }
  const drempel = drempelVoor(t, stap);
  // Going past the making is not making.
  const zonderBladen = stap === "verantwoording" && t.gemaakt === null && (t.maakstand?.bestaand.size ?? 0) === 0;
  const klaar = nummer <= stappenVan(t).indexOf(hier) && !zonderBladen;
  const metFouten = t.overdracht.rol === "partner" && klaar && stap === "bevindingen" && fouten > 0;
  const label =
    drempel !== null
      ? stappen.nogNiet(naam, stappen[drempel])
      : metFouten
        ? stappen.metFouten(naam, fouten)
        : klaar
          ? stappen.klaar(naam)
          : naam;
  return (
    <button
      type="button"
      className={`stap ${metFouten ? "metfout" : klaar ? "klaar" : ""}`}
      aria-label={`${nummer} ${label}`}
      title={label}
      aria-disabled={drempel !== null}
      onClick={() => void daden.naarStap(stap)}
    >
      {metFouten ? <Icoon naam="fout" /> : klaar ? <Icoon naam="vink" /> : nummer}
    </button>
  );
}
