import React, { lazy, Suspense, useEffect, useMemo, useReducer } from "react";
import type { Teksten } from "../teksten/teksten";
import type { Daden } from "./daden";
import { PaneelContext } from "./paneel-context";
import type { Opslag } from "./staat/opslag";
import type { Toestand } from "./staat/toestand";
import { Beschikkingstap } from "./stappen/beschikking";
import { BezigWeergave } from "./stappen/bezig";
import { Foutweergave, Wachtweergave } from "./stappen/fout";

/** The views after the first screen: loaded while the user reads that one. */
const haalVerder = () => import("./stappen/verder");
const Verder = lazy(haalVerder);
const Tweedevraag = lazy(() => import("./overdracht/tweedevraag"));

interface PaneelEigenschappen {
  readonly opslag: Opslag;
  readonly daden: Daden;
  readonly teksten: Teksten;
}

/** The pane: one state, one view at a time. */
export function Paneel({ opslag, daden, teksten }: PaneelEigenschappen): JSX.Element {
  const [, teken] = useReducer((keer: number) => keer + 1, 0);
  useEffect(() => opslag.volg(teken), [opslag]);
  useEffect(() => void haalVerder(), []);
  const t = opslag.toestand();
  const gegevens = useMemo(() => ({ t, teksten, daden, stuur: opslag.stuur }), [t, teksten, daden, opslag]);
  return (
    <PaneelContext.Provider value={gegevens}>
      <Weergave t={t} />
      <div className="alleen-lezer" role="status" aria-live="polite" key={t.bericht.nummer % 2}>
        {t.bericht.tekst}
      </div>
    </PaneelContext.Provider>
  );
}

function Weergave({ t }: { readonly t: Toestand }): JSX.Element {
  if (t.fout !== null) return <Foutweergave fout={t.fout} />;
  const heeftLijst = t.stap === "bevindingen" && t.gecontroleerd !== null;
  if (t.wacht && !heeftLijst) return <Wachtweergave />;
  const toonBezig = t.bezig !== null && t.bezig.fasen.length > 0 && !t.wacht;
  if (t.bezig !== null && toonBezig && (t.bezig.zichtbaar || (t.stap === "bevindingen" && !heeftLijst)))
    return <BezigWeergave bezig={t.bezig} />;
  if (t.tweede !== null) {
    return (
      <Suspense fallback={null}>
        <Tweedevraag tweede={t.tweede} />
      </Suspense>
    );
  }
  if (t.stap === "beschikking") return <Beschikkingstap />;
  return (
    <Suspense fallback={null}>
      <Verder stap={t.stap} />
    </Suspense>
  );
}
