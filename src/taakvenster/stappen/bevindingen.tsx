import React, { lazy, Suspense, useEffect } from "react";
import { ERNSTEN } from "../../controles/bevinding";
import { herstelvoorstellen } from "../../controles/herstelvoorstellen";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel } from "../paneel-context";
import { gefilterd, getoond, isVerouderd, tellingen, type Getoond } from "../staat/kiezers";
import type { Gecontroleerd } from "../staat/toestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Menuknop } from "../ui/menuknop";
import { Zoekveld } from "../ui/zoekveld";
import { Vorm } from "../vorm";
import { Wachtband } from "./fout";
import { GeenFouten } from "./geen-fouten";
import { Herstelband } from "./hersteld";
import { Herstelweergave } from "./herstelblik";
import { Lijst } from "./lijst";
import { NietGecontroleerdBalk } from "./niet-gecontroleerd";

const Losgesprek = lazy(() => import("../overdracht/losgesprek"));

/** The findings: how many must be solved, a filter, the list, and always in sight what was not checked. */
export function Bevindingenstap(): JSX.Element {
  const { t, teksten, stuur } = usePaneel();
  const { gecontroleerd } = t;
  useEffect(() => {
    const naarZoeken = (toets: KeyboardEvent): void => {
      const inVeld = toets.target instanceof HTMLInputElement || toets.target instanceof HTMLTextAreaElement;
      if (toets.key !== "/" || inVeld) return;
      toets.preventDefault();
      stuur({ soort: "gezocht", tekst: "" });
    };
    document.addEventListener("keydown", naarZoeken);
    return () => document.removeEventListener("keydown", naarZoeken);
  }, [stuur]);
  if (gecontroleerd === null) return <></>;
  if (t.herstelblik !== null) return <Herstelweergave blik={t.herstelblik} />;
  const alle = getoond(t);
  const telling = tellingen(alle);
  const rijen = gefilterd(t, alle);
  const klaar =
    telling.fout + telling.waarschuwing + telling.info === 0 && gecontroleerd.dossier.status === "plausibel";
  const open = telling.fout + telling.waarschuwing + telling.info;
  return (
    <Vorm
      sleutel="bevindingen"
      kop={kopVan(teksten, gecontroleerd, telling)}
      onder={klaar ? onderKlaar(teksten, gecontroleerd) : <Ondertitel open={open} />}
      rand={<NietGecontroleerdBalk niet={gecontroleerd.dossier.uitslag.nietGecontroleerd} />}
      stand={<Stand gecontroleerd={gecontroleerd} />}
      knop={<Opnieuwknop />}
    >
      {t.wacht && <Wachtband />}
      {gecontroleerd.dossier.status === "niet te beoordelen" && (
        <p className="uitleg">{teksten.bevindingen.nietsZin}</p>
      )}
      <Herstelband />
      {klaar && <GeenFouten gecontroleerd={gecontroleerd} rijen={alle} />}
      {alle.length > 0 && <Filter rijen={alle} />}
      <p className="alleen-lezer" aria-live="polite">
        {rijen.length === alle.length ? "" : teksten.bevindingen.getoond(rijen.length, alle.length)}
      </p>
      {rijen.length === 0 && alle.length > 0 && <p className="uitleg">{teksten.bevindingen.nietsGevonden}</p>}
      {t.overdracht.rol === "partner" && t.overdracht.gesprek.regels.length > 0 && (
        <Suspense fallback={null}>
          <Losgesprek />
        </Suspense>
      )}
      <Lijst rijen={rijen} />
      <Onder rijen={alle} />
    </Vorm>
  );
}

/** What can be done with the whole list: look at all repairs, and take it along as a list of what is to be done. */
function Onder({ rijen }: { readonly rijen: readonly Getoond[] }): JSX.Element | null {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  if (rijen.length === 0) return null;
  const bevindingen = rijen.map(({ bevinding }) => bevinding);
  const herstel =
    t.overdracht.rol === "partner" && t.kanHerstellen && t.inhoud !== null
      ? herstelvoorstellen(bevindingen, t.inhoud).length
      : 0;
  const keuze = (vorm: "blad" | "xlsx" | "csv", woord: string) => ({
    sleutel: vorm,
    tekst: woord,
    aan: false,
    kies: () => void daden.takenlijst(vorm),
  });
  const vormen =
    t.plaats === "excel"
      ? [keuze("blad", tekst.takenAlsBlad)]
      : [keuze("xlsx", tekst.takenAlsXlsx), keuze("csv", tekst.takenAlsCsv)];
  return (
    <div className="lijstonder">
      {herstel > 1 && <Link onKlik={() => daden.bekijkHerstel(null)}>{tekst.herstelAllesLink(herstel)}</Link>}
      <Menuknop tekst={tekst.taken} label={tekst.taken} delen={[vormen]} />
    </div>
  );
}

type Telling = ReturnType<typeof tellingen>;

function kopVan({ bevindingen: tekst }: Teksten, { dossier }: Gecontroleerd, { fout, waarschuwing }: Telling): string {
  if (dossier.status === "niet te beoordelen") return tekst.kopNiets;
  if (fout > 0) return tekst.kop(fout);
  if (waarschuwing > 0) return tekst.kopWaarschuwing(waarschuwing);
  return dossier.uitslag.bevindingen.some(({ ernst }) => ernst === "fout") ? tekst.kopBeantwoord : tekst.kopGeen;
}

/** The clock as people write it: "14.32". */
export function tijd(moment: number): string {
  const klok = new Date(moment);
  return `${klok.getHours()}.${String(klok.getMinutes()).padStart(2, "0")}`;
}

function onderKlaar(teksten: Teksten, { dossier, aantalControles, moment }: Gecontroleerd): string {
  const gevonden = new Set(dossier.productie.regels.flatMap(({ koppeling }) => koppeling.activiteit ?? [])).size;
  return teksten.bevindingen.onderGeen(aantalControles, gevonden, tijd(moment));
}

function Ondertitel({ open }: { readonly open: number }): JSX.Element {
  const { t, teksten, stuur } = usePaneel();
  const tekst = teksten.bevindingen;
  const { zoek, groepering } = t.lijst;
  const groeperingen = (["ernst", "activiteit"] as const).map((een) => ({
    sleutel: een,
    tekst: tekst[`per ${een}`],
    aan: een === groepering,
    kies: () => stuur({ soort: "groepering gekozen", groepering: een }),
  }));
  const vanzelf = {
    sleutel: "vanzelf",
    tekst: tekst.vanzelf,
    aan: t.vanzelf,
    kies: () => stuur({ soort: "vanzelf gewisseld" }),
  };
  return (
    <>
      <div className="metzoek">
        <span>{tekst.open(open)} ·</span>
        <Menuknop
          tekst={tekst[`per ${groepering}`]}
          label={`${tekst.weergave}: ${tekst[`per ${groepering}`]}`}
          delen={[groeperingen, ...(t.plaats === "excel" ? [[vanzelf]] : [])]}
        />
        <button
          type="button"
          className="zoekknop"
          aria-label={zoek === null ? tekst.zoeken : tekst.zoekSluiten}
          title={`${zoek === null ? tekst.zoeken : tekst.zoekSluiten} ( / )`}
          aria-expanded={zoek !== null}
          onClick={() => stuur({ soort: "gezocht", tekst: zoek === null ? "" : null })}
        >
          <Icoon naam={zoek === null ? "zoek" : "kruis"} />
        </button>
      </div>
      {zoek !== null && (
        <Zoekveld
          label={tekst.zoekLabel}
          waarde={zoek}
          onWijzig={(woord) => stuur({ soort: "gezocht", tekst: woord })}
          onEscape={() => stuur({ soort: "gezocht", tekst: zoek === "" ? null : "" })}
        />
      )}
    </>
  );
}

function Filter({ rijen }: { readonly rijen: readonly Getoond[] }): JSX.Element {
  const { t, teksten, stuur } = usePaneel();
  const telling = tellingen(rijen);
  return (
    <div className="filter" role="group" aria-label={teksten.bevindingen.filter}>
      {ERNSTEN.map((ernst) => (
        <button
          key={ernst}
          type="button"
          aria-pressed={t.lijst.filter.has(ernst)}
          onClick={() => stuur({ soort: "filter gewisseld", ernst })}
        >
          <Icoon naam={ernst} />
          <span>
            {teksten.bevindingen.ernst[ernst]} <b>{telling[ernst]}</b>
          </span>
        </button>
      ))}
    </div>
  );
}

function Stand({ gecontroleerd }: { readonly gecontroleerd: Gecontroleerd }): JSX.Element {
  const { t, teksten } = usePaneel();
  const tekst = teksten.bevindingen;
  if (!isVerouderd(t)) return <span>{tekst.gecontroleerdOm(tijd(gecontroleerd.moment))}</span>;
  return (
    <>
      <Icoon naam="klok" />
      <span role="status">
        <b>{tekst.verouderd}</b>
        <br />
        {t.gewijzigd > 0 ? tekst.cellen(t.gewijzigd) : tekst.opnieuwNodig}
      </span>
    </>
  );
}

function Opnieuwknop(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  if (t.wacht) return <Knop onKlik={() => daden.stop()}>{teksten.wacht.niet}</Knop>;
  return (
    <Knop soort={isVerouderd(t) ? "hoofd" : "gewoon"} onKlik={() => void daden.controleer()}>
      {teksten.bevindingen.opnieuw}
    </Knop>
  );
}
