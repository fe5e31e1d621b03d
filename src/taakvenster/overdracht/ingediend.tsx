import React from "react";
import { laatsteIndiening } from "../../verantwoording/indiening";
import type { Ingediend } from "../staat/overdracht";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Melding } from "../ui/melding";
import { Vorm } from "../vorm";
import { Celwijzigingen } from "./celwijzigingen";
import { useOverdracht } from "./gebruik";
import { Kopieerknop } from "./kopieerknop";
import { Openbaarblok } from "./openbaarblok";
import { Tekstwijzigingen } from "./tekstwijzigingen";

/** What was handed in a moment ago, and what to do with it. */
export function Ingediendweergave({ ingediend }: { readonly ingediend: Ingediend }): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const { versie, soort, bestand } = ingediend;
  const laatste = laatsteIndiening(o.indieningen);
  return (
    <Vorm
      sleutel="ingediend"
      kop={tekst.indienen.kopIngediend(versie)}
      onder={tekst.versie(tekst.rapport[soort], versie)}
      stand={
        <>
          <Icoon naam="zegel" />
          <span>{tekst.indienen.standIngediend}</span>
        </>
      }
      knop={
        t.plaats === "los" && <Knop onKlik={() => doe((werk) => werk.bewaarBestand())}>{tekst.indienen.nogEens}</Knop>
      }
    >
      <Melding soort="goed">
        <p>{tekst.indienen.onderIngediend[t.plaats]}</p>
      </Melding>
      <h2 className="sectie eerste">{tekst.indienen.bestand}</h2>
      <p className="bestandsvoorstel">
        <code>{bestand}</code>
        <Kopieerknop wat={bestand} />
      </p>
      <p className="hulp">{tekst.indienen.bestandHulp[t.plaats]}</p>
      <Openbaarblok />
      {versie > 1 && laatste !== null && (
        <>
          <h2 className="sectie">{tekst.indienen.gewijzigdSinds(versie - 1)}</h2>
          <p>{laatste.reden}</p>
          {laatste.wijzigingen.length === 0 ? (
            <p className="tweede">{tekst.indienen.geenGewijzigd}</p>
          ) : (
            <Celwijzigingen wijzigingen={laatste.wijzigingen} />
          )}
          <Tekstwijzigingen teksten={laatste.tekstwijzigingen ?? []} />
        </>
      )}
    </Vorm>
  );
}
