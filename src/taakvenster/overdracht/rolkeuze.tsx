import React from "react";
import { laatsteIndiening } from "../../verantwoording/indiening";
import { openVragen } from "../../verantwoording/gesprek";
import { momentTekst } from "../../verantwoording/momenttekst";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

/** Tells that this workbook was handed in, and lets the user say that they judge it. Nobody is taken for somebody unasked. */
export default function Rolkeuze(): JSX.Element | null {
  const { o, tekst, doe, daden } = useOverdracht();
  const laatste = laatsteIndiening(o.indieningen);
  if (laatste === null) return null;
  const vragen = openVragen(o.gesprek, []).length;
  return (
    <section className="rolkeuze">
      <h2 className="ernst">
        <Icoon naam="zegel" />
        <span>{tekst.rol.kop(tekst.versie(tekst.rapport[laatste.soort], laatste.versie))}</span>
      </h2>
      <p>{tekst.rol.zin(momentTekst(laatste.moment), laatste.door)}</p>
      <Knop onKlik={() => doe((werk) => werk.kiesRol("accounthouder"))}>{tekst.rol.beoordeel}</Knop>
      <p className="hulp">{tekst.rol.uitleg}</p>
      {vragen > 0 && (
        <p className="ernst">
          <Icoon naam="vraag" />
          <span>
            {tekst.rol.vragen(vragen)}{" "}
            <Link onKlik={() => void daden.naarStap("bevindingen")}>{tekst.rol.naarVragen}</Link>
          </span>
        </p>
      )}
    </section>
  );
}
