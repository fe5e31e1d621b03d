import React from "react";
import type { Gespreksregel } from "../../verantwoording/gesprek";
import { momentTekst } from "../../verantwoording/momenttekst";
import { useOverdracht } from "./gebruik";

/** What was said, in its order: who, when, and what it was. */
export function Zinnen({ regels }: { readonly regels: readonly Gespreksregel[] }): JSX.Element {
  const { tekst } = useOverdracht();
  return (
    <ol className="zinnen">
      {regels.map(({ wie, soort, door, moment, tekst: woorden }, nummer) => (
        <li key={`${nummer} ${moment}`} className={wie === "gemeente" ? "zin gemeente" : "zin"}>
          <span className="wie">
            {[
              tekst.gesprek.wie[wie],
              door,
              moment === "" ? "" : momentTekst(moment.slice(0, 10)),
              soort === "toelichting" ? "" : tekst.gesprek.soort[soort],
            ]
              .filter((deel) => deel !== "")
              .join(" · ")}
          </span>
          {woorden}
        </li>
      ))}
    </ol>
  );
}
