import React from "react";
import type { TweedeBestand } from "../tweede-bestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Vorm } from "../vorm";
import { useOverdracht } from "./gebruik";

/** A second file beside the open workbook: what it is, and what the user wants with it. Nothing is taken along unasked. */
export default function Tweedevraag({ tweede }: { readonly tweede: TweedeBestand }): JSX.Element {
  const { t, tekst, daden } = useOverdracht();
  const { naam, partner, kenmerk, ingediend, andere } = tweede;
  const open = t.werkboek ?? "";
  return (
    <Vorm
      sleutel="tweede"
      kop={tekst.tweede.kop}
      onder={tekst.tweede.onder(naam)}
      stand={
        <>
          <Icoon naam="slot" />
          <span>{tekst.tweede.stand}</span>
        </>
      }
      knop={<Knop onKlik={() => void daden.kiesTweede("niets")}>{tekst.tweede.niets}</Knop>}
    >
      <p>
        {tekst.tweede.is(partner, kenmerk)} {ingediend && tekst.tweede.ingediend}
      </p>
      {andere && <p>{tekst.tweede.andere(open)}</p>}
      <section className="kies eerste">
        <p>{tekst.tweede.openenUitleg(open)}</p>
        <Knop soort="hoofd" onKlik={() => void daden.kiesTweede("openen")}>
          {tekst.tweede.openen}
        </Knop>
      </section>
      {!andere && (
        <section className="kies">
          <p>{tekst.tweede.eerdereUitleg(open)}</p>
          <Knop onKlik={() => void daden.kiesTweede("eerdere")}>{tekst.tweede.eerdere}</Knop>
        </section>
      )}
    </Vorm>
  );
}
