import React from "react";
import { plekNaam } from "../celtekst";
import { schrijfGetal, schrijfVerschil } from "../../domein/notatie-schrijven";
import { laatsteIndiening } from "../../verantwoording/indiening";
import { activiteitNaam } from "../stappen/namen";
import { Bestandsknop } from "../ui/bestandsknop";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";
import { Vorm } from "../vorm";
import { Celwijzigingen } from "./celwijzigingen";
import { useOverdracht } from "./gebruik";
import type { Vergelijking, Vergelijkrij } from "./vergelijken";

/** This workbook beside its version before, or beside another workbook. */
export function Vergelijkstap(): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const laatste = laatsteIndiening(o.indieningen);
  return (
    <Vorm
      sleutel="vergelijken"
      kop={tekst.vergelijken.kop}
      onder={tekst.vergelijken.onder}
      stand={
        <>
          <Icoon naam="slot" />
          <span>{tekst.vergelijken.stand}</span>
        </>
      }
    >
      <section className="kies eerste">
        <h2>{tekst.vergelijken.kiesKop}</h2>
        <p>{t.beschikking === null ? tekst.vergelijken.zonder : tekst.vergelijken.kiesUitleg}</p>
        {t.beschikking !== null && (
          <Bestandsknop
            tekst={tekst.vergelijken.kies}
            accepteert=".xlsx,.xlsm"
            kies={([bestand]) => bestand && doe((werk) => werk.vergelijkMet(bestand))}
          />
        )}
      </section>
      {o.vergelijking !== null && <Uitkomst vergelijking={o.vergelijking} />}
      {laatste !== null && laatste.versie > 1 && (
        <>
          <h2 className="sectie">{tekst.vergelijken.vorige(laatste.versie - 1)}</h2>
          {laatste.wijzigingen.length === 0 ? (
            <p className="tweede">{tekst.vergelijken.vorigeNiets}</p>
          ) : (
            <Celwijzigingen wijzigingen={laatste.wijzigingen} />
          )}
        </>
      )}
    </Vorm>
  );
}

function Uitkomst({ vergelijking }: { readonly vergelijking: Vergelijking }): JSX.Element {
  const { tekst } = useOverdracht();
  const { naam, rijen, gelijk } = vergelijking;
  return (
    <>
      <h2 className="sectie">{tekst.vergelijken.met(naam)}</h2>
      {rijen.length > 0 && (
        <table className="afr vergelijk">
          <thead>
            <tr>
              <th scope="col">{tekst.vergelijken.afspraak}</th>
              <th scope="col">{tekst.vergelijken.toen}</th>
              <th scope="col">{tekst.vergelijken.nu}</th>
              <th scope="col">{tekst.vergelijken.verschil}</th>
            </tr>
          </thead>
          <tbody>
            {rijen.map((rij) => (
              <Rij key={`${rij.activiteit} ${rij.afspraak}`} rij={rij} />
            ))}
          </tbody>
        </table>
      )}
      <p className="hulp">{tekst.vergelijken.gelijk(gelijk)}</p>
    </>
  );
}

function Rij({ rij }: { readonly rij: Vergelijkrij }): JSX.Element {
  const { t, tekst, daden } = useOverdracht();
  const { activiteit, eenheid, toen, nu, verschil, cel } = rij;
  const getal = (waarde: number | null): string => (waarde === null ? tekst.vergelijken.geen : schrijfGetal(waarde));
  return (
    <tr>
      <th scope="row">
        {activiteitNaam(t, activiteit)}
        <span className="tweede eenheid">{eenheid}</span>
        {cel !== null && (
          <Link icoon="cel" onKlik={() => void daden.selecteer(cel)}>
            {plekNaam(cel)}
          </Link>
        )}
      </th>
      <td>{getal(toen)}</td>
      <td>{getal(nu)}</td>
      <td>
        <b>{verschil === null ? "" : schrijfVerschil(verschil)}</b>
      </td>
    </tr>
  );
}
