import React, { useState } from "react";
import type { NietGecontroleerd } from "../../controles/bevinding";
import { usePaneel } from "../paneel-context";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";

const EERST = 3;

/** What was not checked, and why: always in sight, also with zero findings. */
export function NietGecontroleerdBalk({ niet }: { readonly niet: readonly NietGecontroleerd[] }): JSX.Element {
  const { t, teksten, stuur } = usePaneel();
  const [alles, zetAlles] = useState(false);
  const tekst = teksten.bevindingen;
  const { nietOpen } = t.lijst;
  const perReden = [...new Map(niet.map((een) => [een.reden, een])).values()];
  const zichtbaar = alles ? perReden : perReden.slice(0, EERST);
  return (
    <section className="nietblok" aria-label={tekst.niet}>
      <button
        type="button"
        className="nietgec"
        aria-expanded={nietOpen}
        onClick={() => stuur({ soort: "niet gecontroleerd gewisseld" })}
      >
        <Icoon naam="niet" />
        <span>{tekst.niet}</span>
        <span className="tweede">{perReden.length}</span>
        <Icoon naam={nietOpen ? "omlaag" : "omhoog"} klasse="pijl" />
      </button>
      {nietOpen && (
        <ul className="klein">
          {perReden.length === 0 && <li>{tekst.nietNiets}</li>}
          {zichtbaar.map(({ code, reden }) => (
            <li key={reden}>
              <span>{t.gecontroleerd?.uitleg.get(code)?.naam ?? code}</span>
              <span className="tweede">{reden}</span>
            </li>
          ))}
          {perReden.length > zichtbaar.length && (
            <li>
              <Link onKlik={() => zetAlles(true)}>{tekst.nog(perReden.length - zichtbaar.length)}</Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
