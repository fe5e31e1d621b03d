import React, { useState } from "react";
import type { Afrekening, AfrekeningGroep } from "../../domein/afrekening";
import { COMPENSATIES, type Compensatie } from "../../domein/beschikking";
import { cent, naarEuro, som, type Cent } from "../../domein/geld";
import { schrijfEuro, schrijfGetal } from "../../domein/notatie-schrijven";
import { usePaneel } from "../paneel-context";
import { Knop } from "../ui/knop";
import { Vouw } from "../ui/vouw";
import { Vorm } from "../vorm";

const bedrag = (waarde: Cent): string => schrijfGetal(naarEuro(waarde), 2);

/** The settlement: three modes side by side, always as a proposal; the lines of a groep add up visibly. */
export function Afrekeningstap(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.afrekening;
  const afrekening = t.gecontroleerd?.dossier.afrekening;
  if (!afrekening) return <></>;
  const { totaal, groepen, compensatie, voorschot } = afrekening;
  const onbekend = groepen.flatMap((groep) => groep.onbekend);
  const blad = t.plaats === "excel" ? t.gemaakt?.afrekeningblad : undefined;
  return (
    <Vorm
      sleutel="afrekening"
      kop={totaal.terug === 0 ? tekst.kopNiets : tekst.kopTerug(schrijfEuro(totaal.terug))}
      onder={
        <p>
          <span className="merk">{tekst.voorstel}</span> {tekst.beslist}
        </p>
      }
      stand={
        <span>
          {tekst.vaststelling}
          <br />
          <b className="bedrag">{schrijfEuro(totaal.vaststelling)}</b>
        </span>
      }
      knop={
        <Knop
          soort="hoofd"
          onKlik={() => void (blad === undefined ? daden.naarStap("verantwoording") : daden.naarBlad(blad))}
        >
          {blad === undefined ? tekst.maken : tekst.naarBlad}
        </Knop>
      }
    >
      <h2 className="sectie eerste">{tekst.tabel}</h2>
      <Manieren afrekening={afrekening} />
      <p className="hulp">{tekst.zegt[compensatie]}</p>
      {voorschot !== null && (
        <p className="hulp">
          {tekst.voorschot} {schrijfEuro(voorschot.betaald)}. {tekst.terug}: {schrijfEuro(voorschot.terugTeBetalen)}.{" "}
          {tekst.nogTeOntvangen}: {schrijfEuro(voorschot.nogTeOntvangen)}.
        </p>
      )}
      {onbekend.length > 0 && <p className="hulp">{tekst.onbekend(onbekend.join(", "))}</p>}
      <div className="groepbedragen">
        {groepen.map((groep, nummer) => (
          <Groepbedragen key={groep.code} groep={groep} compensatie={compensatie} beginOpen={nummer === 0} />
        ))}
      </div>
    </Vorm>
  );
}

function Manieren({ afrekening }: { readonly afrekening: Afrekening }): JSX.Element {
  const { teksten } = usePaneel();
  const tekst = teksten.afrekening;
  const { groepen, compensatie, varianten } = afrekening;
  const klasse = (manier: Compensatie): string | undefined => (manier === compensatie ? "dit" : undefined);
  return (
    <table className="afr">
      <thead>
        <tr>
          <th scope="col">{tekst.verrekend}</th>
          {COMPENSATIES.map((manier) => (
            <th key={manier} scope="col" className={klasse(manier)}>
              {manier === compensatie && <span className="bron">{tekst.gekozen}</span>}
              {tekst.manier[manier]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groepen.map((groep, nummer) => (
          <tr key={groep.code}>
            <th scope="row">{groep.naam}</th>
            {COMPENSATIES.map((manier) => {
              const terug = groep.terug[manier];
              if (terug !== null)
                return (
                  <td key={manier} className={klasse(manier)}>
                    {bedrag(terug)}
                  </td>
                );
              return nummer > 0 ? null : (
                <td key={manier} rowSpan={groepen.length} className={`tweede midden ${klasse(manier) ?? ""}`}>
                  {tekst.nietPerGroep}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{tekst.totaal}</th>
          {COMPENSATIES.map((manier) => (
            <td key={manier} className={klasse(manier)}>
              {bedrag(varianten[manier])}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

interface GroepEigenschappen {
  readonly groep: AfrekeningGroep;
  readonly compensatie: Compensatie;
  readonly beginOpen: boolean;
}

function Groepbedragen({ groep, compensatie, beginOpen }: GroepEigenschappen): JSX.Element {
  const { teksten } = usePaneel();
  const tekst = teksten.afrekening;
  const [open, zetOpen] = useState(beginOpen);
  const { over, onder, geleverd, beschikt, afronding } = groep;
  const terug = groep.terug[compensatie];
  const vast = terug === null ? null : som([beschikt, cent(-terug)]);
  return (
    <section>
      <Vouw
        open={open}
        wissel={() => zetOpen(!open)}
        titel={`${groep.code} ${groep.naam}`}
        rechts={open ? undefined : bedrag(vast ?? beschikt)}
      />
      {open && (
        <>
          <dl className="som">
            <Regel naam={tekst.afspraken} waarde={som([beschikt, afronding])} />
            <Regel naam={tekst.over} waarde={over} />
            <Regel naam={tekst.onder} waarde={onder} />
            <Regel naam={tekst.geleverd} waarde={geleverd} eind />
            <Regel naam={tekst.maximum} waarde={beschikt} ruimte />
            {terug !== null && <Regel naam={tekst.terug} waarde={terug} />}
            {vast !== null && <Regel naam={tekst.vaststelling} waarde={vast} eind />}
          </dl>
          <p className="hulp">
            {afronding < 0 && `${tekst.meer(schrijfEuro(cent(-afronding)))} `}
            {afronding > 0 && `${tekst.minder(schrijfEuro(afronding))} `}
            {tekst.nooit}
          </p>
        </>
      )}
    </section>
  );
}

interface RegelEigenschappen {
  readonly naam: string;
  readonly waarde: Cent;
  readonly eind?: true;
  readonly ruimte?: true;
}

function Regel({ naam, waarde, eind, ruimte }: RegelEigenschappen): JSX.Element {
  const klasse = [eind && "eind", ruimte && "ruimte"].filter(Boolean).join(" ") || undefined;
  return (
    <>
      <dt className={klasse}>{naam}</dt>
      <dd className={klasse}>{bedrag(waarde)}</dd>
    </>
  );
}
