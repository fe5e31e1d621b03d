import React, { useState } from "react";
import type { Bereik } from "../../domein/bereik";
import { verbergBsn } from "../../domein/bsn";
import { euro as naarCent } from "../../domein/geld";
import { plekNaam } from "../celtekst";
import { schrijfEuro, schrijfGetal, schrijfVerschil } from "../../domein/notatie-schrijven";
import { laatsteIndiening } from "../../verantwoording/indiening";
import { isAnders, type Vergelijkregel } from "../../verantwoording/vergelijk";
import { leesBereik } from "../../werkboek/adressen";
import type { Vergelijking } from "../staat/overdracht";
import { Bestandsknop } from "../ui/bestandsknop";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";
import { Vorm } from "../vorm";
import { Celwijzigingen } from "./celwijzigingen";
import { useOverdracht } from "./gebruik";
import { Tekstwijzigingen } from "./tekstwijzigingen";

/** So many lines are shown at first, and added by 'tonen'. */
const EERST = 15;

/** This workbook beside its version before, or beside another workbook. */
export function Vergelijkstap(): JSX.Element {
  const { o, tekst, doe } = useOverdracht();
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
        <p>{tekst.vergelijken.kiesUitleg}</p>
        <Bestandsknop
          tekst={tekst.vergelijken.kies}
          accepteert=".xlsx,.xlsm"
          kies={([bestand]) => bestand && doe((werk) => werk.vergelijkMet(bestand))}
        />
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
          <Tekstwijzigingen teksten={laatste.tekstwijzigingen ?? []} />
        </>
      )}
    </Vorm>
  );
}

function Uitkomst({ vergelijking }: { readonly vergelijking: Vergelijking }): JSX.Element {
  const { tekst, doe } = useOverdracht();
  const [tot, zetTot] = useState(EERST);
  const anders = vergelijking.regels.filter(isAnders);
  return (
    <>
      <h2 className="sectie">{tekst.vergelijken.met(vergelijking.naam)}</h2>
      {anders.length > 0 && (
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
            {anders.slice(0, tot).map((regel, nummer) => (
              <Rij key={`${nummer} ${regel.naam}`} regel={regel} />
            ))}
          </tbody>
        </table>
      )}
      {anders.length > tot && (
        <p className="meer">
          <Link onKlik={() => zetTot(tot + EERST)}>{tekst.indiening.meer(anders.length - tot)}</Link>
        </p>
      )}
      <p className="hulp">{tekst.vergelijken.gelijk(vergelijking.regels.length - anders.length)}</p>
      <p className="naarlijst">
        <Link icoon="bestand" onKlik={() => doe((werk) => werk.bewaarVergelijking(vergelijking))}>
          {tekst.vergelijken.bewaar}
        </Link>
      </p>
    </>
  );
}

function Rij({ regel }: { readonly regel: Vergelijkregel }): JSX.Element {
  const { tekst, daden } = useOverdracht();
  const { naam, eenheid, wijze, eerste, tweede, verschil, euro, plekTweede } = regel;
  const plek = plekUit(plekTweede);
  const getal = (waarde: number | null): string => (waarde === null ? tekst.vergelijken.geen : schrijfGetal(waarde));
  return (
    <tr>
      <th scope="row">
        {verbergBsn(naam)}
        <span className="tweede eenheid">{eenheid}</span>
        {wijze === "alleen in de eerste" && <span className="tweede eenheid">{tekst.vergelijken.alleenToen}</span>}
        {wijze === "alleen in de tweede" && <span className="tweede eenheid">{tekst.vergelijken.alleenNu}</span>}
        {plek !== null && (
          <Link icoon="cel" onKlik={() => void daden.selecteer(plek)}>
            {plekNaam(plek)}
          </Link>
        )}
      </th>
      <td>{getal(eerste)}</td>
      <td>{getal(tweede)}</td>
      <td>
        <b>{verschil === null ? "" : schrijfVerschil(verschil)}</b>
        {euro !== null && euro !== 0 && <span className="tweede eenheid">{schrijfEuro(naarCent(euro))}</span>}
      </td>
    </tr>
  );
}

/** The first place that "'Jeugd 2'!F7 en 2 meer" names; null where it names none. */
function plekUit(tekst: string): Bereik | null {
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+\d+(?::[A-Z]+\d+)?)/.exec(tekst);
  const blad = delen?.[1]?.replaceAll("''", "'") ?? delen?.[2];
  return blad === undefined || delen === null ? null : leesBereik(blad, delen[3]!);
}
