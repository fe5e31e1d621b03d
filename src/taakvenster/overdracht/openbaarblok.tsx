import React from "react";
import { plekNaam } from "../celtekst";
import type { Openbaar } from "../staat/overdracht";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { useOverdracht } from "./gebruik";

/** The version for everybody: made when asked for, with what was left out of it; first looked at where it may still name a person. */
export function Openbaarblok(): JSX.Element {
  const { o, tekst, doe } = useOverdracht();
  const { openbaar } = o;
  return (
    <section className="kies">
      <h2>{tekst.indienen.openbaar}</h2>
      <p>{tekst.indienen.openbaarUitleg}</p>
      <Knop onKlik={() => doe((werk) => werk.maakOpenbaar())}>{tekst.indienen.openbaarKnop}</Knop>
      {openbaar !== null && (
        <div role="status" className="klein weggelaten">
          {openbaar.scan.length > 0 && <Scan openbaar={openbaar} />}
          {openbaar.scan.length === 0 && <p>{tekst.indienen.openbaarScanNiets}</p>}
          {openbaar.weggelaten.length === 0 ? tekst.indienen.openbaarNiets : tekst.indienen.openbaarWeg}
          <ul lang="nl">
            {openbaar.weggelaten.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where something of a person may still stand: nothing is written before the user looked at it. */
function Scan({ openbaar }: { readonly openbaar: Openbaar }): JSX.Element {
  const { tekst, doe } = useOverdracht();
  return (
    <>
      <p className="ernst">
        <Icoon naam="waarschuwing" />
        <span>{tekst.indienen.openbaarScan(openbaar.scan.length)}</span>
      </p>
      <ul lang="nl">
        {openbaar.scan.map(({ code, plek, bericht }, nummer) => (
          <li key={`${nummer} ${code}`}>{[plek && plekNaam(plek), bericht].filter(Boolean).join(": ")}</li>
        ))}
      </ul>
      {!openbaar.gegeven && (
        <Knop onKlik={() => doe((werk) => werk.geefOpenbaar(openbaar))}>{tekst.indienen.openbaarToch}</Knop>
      )}
    </>
  );
}
