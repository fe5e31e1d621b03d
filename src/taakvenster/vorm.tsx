import React, { useEffect, useRef } from "react";
import { Stappenbalk } from "./stappenbalk";

interface VormEigenschappen {
  /** Tells views apart: a new one takes the focus to its heading. */
  readonly sleutel: string;
  readonly kop: string;
  readonly onder?: React.ReactNode;
  readonly children: React.ReactNode;
  /** Stays in sight above the foot. */
  readonly rand?: React.ReactNode;
  /** What the state rests on. */
  readonly stand?: React.ReactNode;
  readonly knop?: React.ReactNode;
}

/** The frame of every view: steps and heading, a body that scrolls, and a foot that tells what the state rests on. */
export function Vorm({ sleutel, kop, onder, children, rand, stand, knop }: VormEigenschappen): JSX.Element {
  const titel = useRef<HTMLHeadingElement>(null);
  const eerste = useRef(true);
  useEffect(() => {
    // At the start the focus stays in Excel.
    if (eerste.current) eerste.current = false;
    else titel.current?.focus();
  }, [sleutel]);
  return (
    <div className="paneel">
      <header className="kop">
        <Stappenbalk />
        <h1 ref={titel} tabIndex={-1}>
          {kop}
        </h1>
        {onder !== undefined && <div className="onder">{onder}</div>}
      </header>
      <main className="inhoud">{children}</main>
      {rand}
      <footer className="voet">
        <div className="stand">{stand}</div>
        {knop}
      </footer>
    </div>
  );
}
