import React, { useState } from "react";
import { bereikNaam } from "../../domein/bereik";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { useOverdracht } from "./gebruik";
import type { Openbaar } from "./werk";

/** The version for everybody: made when asked for, with what was left out of it; first looked at where it may still name a person. */
export function Openbaarblok(): JSX.Element {
  const { tekst, doe } = useOverdracht();
  const [openbaar, zetOpenbaar] = useState<Openbaar | null>(null);
  const [gegeven, zetGegeven] = useState(false);
  const maak = (): void =>
    doe(async (werk) => {
      const nieuw = await werk.maakOpenbaar();
      zetOpenbaar(nieuw);
      zetGegeven(nieuw?.scan.length === 0);
    });
  const geef = (wat: Openbaar): void => doe(async (werk) => zetGegeven(await werk.geefOpenbaar(wat)));
  return (
    <section className="kies">
      <h2>{tekst.indienen.openbaar}</h2>
      <p>{tekst.indienen.openbaarUitleg}</p>
      <Knop onKlik={maak}>{tekst.indienen.openbaarKnop}</Knop>
      {openbaar !== null && (
        <div role="status" className="klein weggelaten">
          {openbaar.scan.length > 0 && <Scan openbaar={openbaar} gegeven={gegeven} geef={geef} />}
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

interface Scandelen {
  readonly openbaar: Openbaar;
  readonly gegeven: boolean;
  readonly geef: (openbaar: Openbaar) => void;
}

/** Where something of a person may still stand: nothing is written before the user looked at it. */
function Scan({ openbaar, gegeven, geef }: Scandelen): JSX.Element {
  const { tekst } = useOverdracht();
  return (
    <>
      <p className="ernst">
        <Icoon naam="waarschuwing" />
        <span>{tekst.indienen.openbaarScan(openbaar.scan.length)}</span>
      </p>
      <ul lang="nl">
        {openbaar.scan.map(({ code, plek, bericht }, nummer) => (
          <li key={`${nummer} ${code}`}>{[plek && bereikNaam(plek), bericht].filter(Boolean).join(": ")}</li>
        ))}
      </ul>
      {!gegeven && <Knop onKlik={() => geef(openbaar)}>{tekst.indienen.openbaarToch}</Knop>}
    </>
  );
}
