import React, { lazy, Suspense, useState } from "react";
import { herstellenVan, type Bevinding, type Feit } from "../../controles/bevinding";
import { herstelvoorstellen, type Herstelvoorstel } from "../../controles/herstelvoorstellen";
import { adres, bereikNaam } from "../../domein/bereik";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { celTekst, plekNaam } from "../celtekst";
import { controlehulp } from "../lintknoppen";
import { usePaneel } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import { getoond, type Getoond } from "../staat/kiezers";
import { strookBij } from "../strook";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Antwoordveld } from "./antwoordveld";
import { Wordt } from "./herstelblik";

const Gesprekbij = lazy(() => import("../overdracht/gesprekbij"));

const CELLEN_TOT = 4;
/** Longer than this is a sentence, not a figure. */
const FEIT_TOT = 12;

/** An open finding: figures first, then why, then what to do, then the user's own explanation. */
export function OpenBevinding({ rij }: { readonly rij: Getoond }): JSX.Element {
  const { t, teksten } = usePaneel();
  const { bevinding } = rij;
  const tekst = teksten.bevindingen;
  const beoordeelt = t.overdracht.rol === "accounthouder";
  const gesproken = t.overdracht.gesprek.regels.some((regel) => regel.bevinding === bevinding.id);
  const voorstellen = t.inhoud === null || beoordeelt ? [] : herstelvoorstellen([bevinding], t.inhoud);
  const heeftHerstel = voorstellen.length > 0;
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
      {heeftHerstel && <Herstelblok bevinding={bevinding} voorstellen={voorstellen} />}
      {!beoordeelt && <Antwoordveld rij={rij} label={heeftHerstel ? tekst.ofToelichting : tekst.toelichting} />}
      {(beoordeelt || gesproken) && (
        <Suspense fallback={null}>
          <Gesprekbij key={bevinding.id} bevinding={bevinding} />
        </Suspense>
      )}
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
              {plekNaam(cel)}
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

interface Herstelblokdelen {
  readonly bevinding: Bevinding;
  readonly voorstellen: readonly Herstelvoorstel[];
}

/** The one repair of a finding, before and after; where there are more of its kind they are looked at together. */
function Herstelblok({ bevinding, voorstellen }: Herstelblokdelen): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  const [eerste] = voorstellen;
  const soort = getoond(t).flatMap((een) =>
    een.bevinding.code === bevinding.code && een.status === "open" ? herstellenVan(een.bevinding) : [],
  ).length;
  const enige = voorstellen.length === 1 && eerste !== undefined;
  return (
    <section>
      {enige && <Voorstel voorstel={eerste} gevonden={bevinding.gevonden} />}
      {t.kanHerstellen && enige && (
        <Knop soort="hoofd" onKlik={() => void daden.herstel(bevinding)}>
          {tekst.herstellen}
        </Knop>
      )}
      {t.kanHerstellen && soort > 1 && (
        <p className="meerherstel">
          <Link onKlik={() => daden.bekijkHerstel(bevinding.code)}>{tekst.herstelMeer(soort)}</Link>
        </p>
      )}
      {!t.kanHerstellen && <p className="hulp">{tekst.zelf}</p>}
    </section>
  );
}

function Voorstel({
  voorstel,
  gevonden,
}: {
  readonly voorstel: Herstelvoorstel;
  readonly gevonden: Feit;
}): JSX.Element {
  const { teksten } = usePaneel();
  const tekst = teksten.bevindingen;
  const { cel, stond, inhoud, uitkomst, twijfel } = voorstel;
  const plek = adres(cel);
  return (
    <>
      <h2>{inhoud.soort === "formule" ? tekst.herstelFormule(plek) : tekst.herstelWaarde(plek)}</h2>
      <Wordt oud={celTekst(stond)} nieuw={celTekst(inhoud)} />
      {inhoud.soort === "formule" && typeof uitkomst === "number" && (
        <span className="klein">{tekst.geeft(feitTekst(uitkomst, gevonden) ?? "")}</span>
      )}
      {twijfel !== null && <p className="klein twijfel">{twijfel}</p>}
    </>
  );
}
