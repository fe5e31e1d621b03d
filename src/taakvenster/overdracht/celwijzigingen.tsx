import React, { useState } from "react";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { celNaam, type Cijferwijziging } from "../../verantwoording/indiening";
import { leesBereik } from "../../werkboek/adressen";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

const EERST = 8;

/** Cells with what stood there and what stands there now; each leads to its cell. */
export function Celwijzigingen({ wijzigingen }: { readonly wijzigingen: readonly Cijferwijziging[] }): JSX.Element {
  const { tekst, daden } = useOverdracht();
  const [alles, zetAlles] = useState(false);
  const zichtbaar = alles ? wijzigingen : wijzigingen.slice(0, EERST);
  const toon = (cijfer: string | null): string => cijferTekst(cijfer, tekst.indiening.leeg);
  return (
    <ul className="celwijzigingen">
      {zichtbaar.map((een) => {
        const plek = leesBereik(een.blad, een.cel);
        const naam = celNaam(een);
        return (
          <li key={naam}>
            <span className="waar">
              {plek === null ? (
                naam
              ) : (
                <Link icoon="cel" onKlik={() => void daden.selecteer(plek)}>
                  {naam}
                </Link>
              )}
            </span>
            <span className="alleen-lezer">{tekst.indiening.wordt(naam, toon(een.oud), toon(een.nu))}</span>
            <s aria-hidden="true" className="klein tweede">
              {toon(een.oud)}
            </s>
            <Icoon naam="naar" />
            <b aria-hidden="true" className="klein">
              {toon(een.nu)}
            </b>
          </li>
        );
      })}
      {wijzigingen.length > zichtbaar.length && (
        <li>
          <Link onKlik={() => zetAlles(true)}>{tekst.indiening.meer(wijzigingen.length - zichtbaar.length)}</Link>
        </li>
      )}
    </ul>
  );
}

/** A sealed figure, which is a text with a decimal point, as people read it. */
function cijferTekst(cijfer: string | null, leeg: string): string {
  if (cijfer === null) return leeg;
  return /^-?\d+(\.\d+)?$/.test(cijfer) ? schrijfGetal(Number(cijfer)) : cijfer;
}
