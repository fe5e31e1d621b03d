import React, { useState } from "react";
import type { Bevinding, Feit, Herstel } from "../../controles/bevinding";
import { adres, bereikNaam } from "../../domein/bereik";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { nederlandseFormule } from "../formule-tonen";
import { controlehulp } from "../lintknoppen";
import { usePaneel } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import type { Getoond } from "../staat/kiezers";
import { strookBij } from "../strook";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Tekstveld } from "../ui/tekstveld";

const ANTWOORD_TOT = 2000;
const CELLEN_TOT = 4;
/** Longer than this is a sentence, not a figure. */
const FEIT_TOT = 12;

/** An open finding: figures first, then why, then what to do, then the user's own explanation. */
export function OpenBevinding({ rij }: { readonly rij: Getoond }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { bevinding, antwoord } = rij;
  const tekst = teksten.bevindingen;
  const heeftHerstel = bevinding.herstel !== null && rij.status === "open";
  return (
    <div className="binnen">
      <Feiten bevinding={bevinding} />
      {t.plaats === "los" && <Cellen bevinding={bevinding} />}
      <p>
        {bevinding.bericht} <Uitleg code={bevinding.code} />
      </p>
      {bevinding.herstelTekst !== null && !bevinding.bericht.includes(bevinding.herstelTekst) && (
        <p className="doen">
          <b>{tekst.watTeDoen}:</b> {bevinding.herstelTekst}
        </p>
      )}
      {heeftHerstel && bevinding.herstel !== null && <Herstelblok bevinding={bevinding} herstel={bevinding.herstel} />}
      <Tekstveld
        key={bevinding.id}
        label={heeftHerstel ? tekst.ofToelichting : tekst.toelichting}
        waarde={antwoord}
        plaatshouder={tekst.waarom}
        hulp={tekst.bewaardHulp}
        langste={ANTWOORD_TOT}
        bewaar={(nieuw) => void daden.bewaarAntwoord(bevinding.id, nieuw)}
      />
    </div>
  );
}

/** A figure with all the decimals that either of the two has. */
function feitTekst(feit: Feit, ander: Feit): string | null {
  if (typeof feit !== "number") return feit;
  const heel = Number.isInteger(feit) && (typeof ander !== "number" || Number.isInteger(ander));
  const centen = !heel && [feit, ander].every((een) => typeof een !== "number" || Math.round(een * 100) === een * 100);
  return centen ? schrijfGetal(feit, 2) : schrijfGetal(feit);
}

function Feiten({ bevinding }: { readonly bevinding: Bevinding }): JSX.Element {
  const { teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  const { gevonden, verwacht, bron, cellen } = bevinding;
  const rest = cellen.length - CELLEN_TOT;
  const blad = cellen[0]?.blad;
  return (
    <dl className={verwacht === null ? "paar alleen" : "paar"}>
      <div>
        <dt>{tekst.gevonden}</dt>
        <dd className={maat(feitTekst(gevonden, verwacht))}>{feitTekst(gevonden, verwacht) ?? tekst.ontbreekt}</dd>
        <dd className="b">
          {cellen.slice(0, CELLEN_TOT).map((cel) => (
            <Link key={bereikNaam(cel)} icoon="cel" onKlik={() => void daden.selecteer(cel)}>
              {bereikNaam(cel)}
            </Link>
          ))}
          {rest > 0 && <span className="tweede">{tekst.meerCellen(rest)}</span>}
        </dd>
      </div>
      {verwacht !== null && (
        <div>
          <dt>{tekst.verwacht}</dt>
          <dd className={maat(feitTekst(verwacht, gevonden))}>{feitTekst(verwacht, gevonden)}</dd>
          <dd className="b tweede">{blad === undefined ? bron : bron.replaceAll(`${blad}!`, "")}</dd>
        </div>
      )}
    </dl>
  );
}

function maat(feit: string | null): string {
  return feit !== null && feit.length > FEIT_TOT ? "w lang" : "w";
}

/** Apart from Excel there is no cell to select: the pane shows what stands around it. */
function Cellen({ bevinding }: { readonly bevinding: Bevinding }): JSX.Element | null {
  const { t, teksten } = usePaneel();
  const plek = bevinding.cellen[0];
  if (plek === undefined || t.inhoud === null || t.herkend === null) return null;
  const strook = strookBij(t.inhoud, t.herkend, plek);
  return strook && <Rasterstrook strook={strook} label={teksten.bevindingen.stuk(strook.blad)} soort="mis" />;
}

function Uitleg({ code }: { readonly code: string }): JSX.Element {
  const { t, teksten } = usePaneel();
  const [open, zetOpen] = useState(false);
  const uitleg = t.gecontroleerd?.uitleg.get(code)?.uitleg;
  if (uitleg === undefined) return <></>;
  return (
    <>
      <Link open={open} onKlik={() => zetOpen(!open)}>
        {teksten.bevindingen.uitleg(code)}
      </Link>
      {open && (
        <span className="uitlegtekst">
          {uitleg}{" "}
          <a className="link" href={controlehulp(code)} target="_blank" rel="noreferrer">
            {teksten.bevindingen.voorbeelden}
          </a>
        </span>
      )}
    </>
  );
}

function Herstelblok({
  bevinding,
  herstel,
}: {
  readonly bevinding: Bevinding;
  readonly herstel: Herstel;
}): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  const plek = adres(herstel.cel);
  const oud = feitTekst(bevinding.gevonden, null) ?? "";
  const nieuw =
    herstel.soort === "formule"
      ? nederlandseFormule(herstel.formule)
      : (feitTekst(herstel.waarde, bevinding.gevonden) ?? "");
  return (
    <section>
      <h2>{herstel.soort === "formule" ? tekst.herstelFormule(plek) : tekst.herstelWaarde(plek)}</h2>
      <div className="herstel">
        <del className="cel oud">{oud}</del>
        <Icoon naam="naar" />
        <span className="alleen-lezer">{tekst.wordt}</span>
        <ins className="cel nieuw">{nieuw}</ins>
        {herstel.soort === "formule" && herstel.uitkomst !== null && (
          <span className="klein">{tekst.geeft(feitTekst(herstel.uitkomst, bevinding.gevonden) ?? "")}</span>
        )}
      </div>
      {t.kanHerstellen ? (
        <Knop soort="hoofd" onKlik={() => void daden.herstel(bevinding)}>
          {tekst.herstellen}
        </Knop>
      ) : (
        <p className="hulp">{tekst.zelf}</p>
      )}
    </section>
  );
}
