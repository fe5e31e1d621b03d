import React from "react";
import type { Strook } from "./strook";

interface StrookEigenschappen {
  readonly strook: Strook;
  readonly label: string;
  readonly soort: "mis" | "vraag";
  readonly leeg?: string;
}

/** A piece of the worksheet: the only box that the pane draws. */
export function Rasterstrook({ strook, label, soort, leeg = "" }: StrookEigenschappen): JSX.Element {
  const gekozen = (nummer: number): boolean => strook.rijen.some((rij) => rij.cellen[nummer]?.gemerkt);
  return (
    <table className={`raster ${soort}`} aria-label={label}>
      <thead>
        <tr>
          <td className="rijkop" />
          {strook.kolommen.map((letters, nummer) => (
            <th key={letters} scope="col" className={gekozen(nummer) ? "gekozen" : undefined}>
              {letters}
            </th>
          ))}
        </tr>
        {strook.velden !== undefined && (
          <tr className="veldrij">
            <td className="rijkop" />
            {strook.velden.map((veld, nummer) => (
              <td key={strook.kolommen[nummer]} title={veld}>
                {veld}
              </td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {strook.rijen.map((rij) => (
          <tr key={rij.nummer} className={rij.kop ? "koprij" : undefined}>
            <th scope="row">{rij.nummer}</th>
            {rij.cellen.map((cel, nummer) => (
              <td
                key={strook.kolommen[nummer]}
                className={`${cel.getal ? "getal" : ""} ${cel.gemerkt ? "gemerkt" : ""}`}
              >
                {cel.tekst === "" && cel.gemerkt ? leeg : cel.tekst}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
