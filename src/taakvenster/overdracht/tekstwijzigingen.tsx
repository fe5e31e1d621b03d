import React, { useState } from "react";
import type { Tekstwijziging } from "../../verantwoording/zegelteksten";
import { leesBereik } from "../../werkboek/adressen";
import { plekNaam } from "../celtekst";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

const EERST = 4;

/** Texts with what stood there above what stands there now; each leads to its cell. */
export function Tekstwijzigingen({ teksten }: { readonly teksten: readonly Tekstwijziging[] }): JSX.Element {
  const { tekst, daden } = useOverdracht();
  const [alles, zetAlles] = useState(false);
  const zichtbaar = alles ? teksten : teksten.slice(0, EERST);
  const { leeg, tekstWas, tekstNu, tekstNietBewaard } = tekst.indiening;
  return (
    <ul className="openlijst tekstwijzigingen">
      {zichtbaar.map((een) => {
        const plek = een.blad === null || een.cel === null ? null : leesBereik(een.blad, een.cel);
        return (
          <li key={`${een.waar} ${een.cel ?? ""}`}>
            <div>
              <b lang="nl">{een.waar}</b>
              {plek !== null && (
                <Link icoon="cel" onKlik={() => void daden.selecteer(plek)}>
                  {plekNaam(plek)}
                </Link>
              )}
              <span className="klein tweede regel">
                {tekstWas} {een.bewaard ? (een.oud ?? leeg) : tekstNietBewaard}
              </span>
              <span className="klein regel">
                {tekstNu} {een.nu ?? leeg}
              </span>
            </div>
          </li>
        );
      })}
      {teksten.length > zichtbaar.length && (
        <li>
          <Link onKlik={() => zetAlles(true)}>{tekst.indiening.meer(teksten.length - zichtbaar.length)}</Link>
        </li>
      )}
    </ul>
  );
}
