import React from "react";
import { gesprekspunten } from "../../verantwoording/gesprek";
import { getoond } from "../staat/kiezers";
import { useOverdracht } from "./gebruik";
import { Gesprekslijst } from "./gesprekslijst";

/** For the partner: what was said about the whole, and about findings that are not there any more. The rest stands with its finding. */
export default function Losgesprek(): JSX.Element | null {
  const { t, o, tekst } = useOverdracht();
  const bevindingen = getoond(t).map(({ bevinding }) => bevinding);
  const punten = gesprekspunten(o.gesprek, bevindingen).filter(({ bevinding }) => bevinding === null);
  if (punten.length === 0) return null;
  return (
    <section>
      <h2 className="sectie">{tekst.gesprek.losKop}</h2>
      <Gesprekslijst punten={punten} />
    </section>
  );
}
