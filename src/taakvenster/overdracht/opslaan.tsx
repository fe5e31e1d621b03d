import React from "react";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

/** Apart from Excel: what was said is in no file before the user saves the workbook. */
export function Opslaan(): JSX.Element | null {
  const { o, tekst, doe } = useOverdracht();
  if (o.onopgeslagen === 0) return null;
  return (
    <p className="klein">
      {tekst.indiening.voetLos(o.onopgeslagen)}{" "}
      <Link onKlik={() => doe((werk) => werk.bewaarBestand())}>{tekst.indiening.bewaren}</Link>
    </p>
  );
}
