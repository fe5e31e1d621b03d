import React, { useState } from "react";
import type { Buiten } from "../../verantwoording/eerder";
import { leesBereik } from "../../werkboek/adressen";
import { plekNaam } from "../celtekst";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

const EERST = 5;

/** Cells of the sheets of the verantwoording that are not as they were made, each leading to its cell. */
export function Eigenbladen({ cellen }: { readonly cellen: readonly Buiten[] }): JSX.Element {
  const { tekst, daden } = useOverdracht();
  const [alles, zetAlles] = useState(false);
  const zichtbaar = alles ? cellen : cellen.slice(0, EERST);
  return (
    <>
      <span className="ernst">
        <Icoon naam="waarschuwing" />
        <span>{tekst.indiening.eigenBladen(cellen.length)}</span>
      </span>
      <ul className="celwijzigingen">
        {zichtbaar.map(({ blad, cel }) => {
          const plek = cel === null ? null : leesBereik(blad, cel);
          return (
            <li key={`${blad} ${cel ?? ""}`}>
              {plek === null ? (
                blad
              ) : (
                <Link icoon="cel" onKlik={() => void daden.selecteer(plek)}>
                  {plekNaam(plek)}
                </Link>
              )}
            </li>
          );
        })}
        {cellen.length > zichtbaar.length && (
          <li>
            <Link onKlik={() => zetAlles(true)}>{tekst.indiening.meer(cellen.length - zichtbaar.length)}</Link>
          </li>
        )}
      </ul>
    </>
  );
}
