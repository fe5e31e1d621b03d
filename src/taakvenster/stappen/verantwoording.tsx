import React, { useEffect, useState } from "react";
import type { Activiteit, Groep } from "../../domein/beschikking";
import type { Bereik } from "../../domein/bereik";
import { verbergBsn } from "../../domein/bsn";
import { plekNaam } from "../celtekst";
import { usePaneel } from "../paneel-context";
import { getoond, tellingen } from "../staat/kiezers";
import type { Maakstand } from "../staat/toestand";
import { Bestandsknop } from "../ui/bestandsknop";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Lamp } from "../ui/lamp";
import { Link } from "../ui/link";
import { Melding } from "../ui/melding";
import { Vinkje } from "../ui/vinkje";
import { Vouw } from "../ui/vouw";
import { Vorm } from "../vorm";
import { lampVan } from "./lamp-van";
import { korteNaam } from "./namen";

const BUITEN_TOT = 5;

/** Choose activities, make the sheets, and see what is still to be typed. */
export function Verantwoordingstap(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.verantwoording;
  const beschikking = t.beschikking?.beschikking;
  const { maakstand, gemaakt } = t;
  // Work that failed after a new check leaves this step without what it shows.
  useEffect(() => {
    if (maakstand === null) void daden.vernieuwMaakstand();
  }, [maakstand, daden]);
  if (beschikking === undefined || maakstand === null) return <></>;
  const { activiteiten, groepen } = beschikking;
  const fouten = tellingen(getoond(t)).fout;
  const gekozen = t.gekozen.size;
  return (
    <Vorm
      sleutel={gemaakt === null ? "verantwoording" : "verantwoording gemaakt"}
      kop={gemaakt === null ? tekst.kop : tekst.kopGemaakt(gemaakt.aantalBladen)}
      onder={onderVan()}
      stand={
        fouten > 0 ? (
          <>
            <Icoon naam="fout" />
            <span>{tekst.foutenOpen(fouten)}</span>
          </>
        ) : (
          <>
            <Icoon naam="goed" />
            <span>{tekst.foutenGeen}</span>
          </>
        )
      }
      knop={
        <Knop soort="hoofd" onKlik={() => void daden.maak()} uitReden={gekozen === 0 ? tekst.knopGeen : undefined}>
          {tekst.knop(gekozen)}
        </Knop>
      }
    >
      {gemaakt !== null && (
        <Melding soort="goed">
          <p>{tekst.gemaaktZin}</p>
          {gemaakt.bestand !== null && (
            <p>
              <Link icoon="bestand" onKlik={() => daden.bewaarOpnieuw()}>
                {tekst.opnieuwOpslaan}
              </Link>
            </p>
          )}
        </Melding>
      )}
      <Buitenvakken maakstand={maakstand} />
      <div className="keuzerij alle">
        <Vinkje label={tekst.alle} stand={standVan(activiteiten)} zet={(aan) => kies(activiteiten, aan)} />
        <b>{tekst.alle}</b>
        <span className="klein tweede">{tekst.van(gekozen, activiteiten.length)}</span>
      </div>
      {groepen.map((groep, nummer) => (
        <Groepblok
          key={groep.code}
          groep={groep}
          van={activiteiten.filter((een) => een.groep === groep.code)}
          beginOpen={nummer === 0}
          maakstand={maakstand}
        />
      ))}
      <TeTypen maakstand={maakstand} />
      <section className="kies">
        <h2>{tekst.indienenKop}</h2>
        <p>{tekst.indienenUitleg}</p>
        <Knop onKlik={() => void daden.overdracht().then((werk) => werk.maakKlaar())}>{tekst.indienenKnop}</Knop>
      </section>
      {t.plaats === "los" && gemaakt === null && <Vorige />}
    </Vorm>
  );

  function onderVan(): string {
    const er = maakstand?.bestaand.size ?? 0;
    if (gemaakt !== null && gemaakt !== undefined)
      return gemaakt.bestand === null ? tekst.onderGemaakt.excel : tekst.onderGemaakt.los(gemaakt.bestand);
    return er > 0 ? tekst.onder(er, activiteiten.length) : tekst.onderNieuw;
  }

  function standVan(van: readonly Activiteit[]): "aan" | "uit" | "deels" {
    const aan = van.filter(({ code }) => t.gekozen.has(code)).length;
    return aan === 0 ? "uit" : aan === van.length ? "aan" : "deels";
  }

  function kies(van: readonly Activiteit[], aan: boolean): void {
    daden.kies(
      van.map(({ code }) => code),
      aan,
    );
  }
}

interface GroepEigenschappen {
  readonly groep: Groep;
  readonly van: readonly Activiteit[];
  readonly beginOpen: boolean;
  readonly maakstand: Maakstand;
}

function Groepblok({ groep, van, beginOpen, maakstand }: GroepEigenschappen): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.verantwoording;
  const [open, zetOpen] = useState(beginOpen);
  const aan = van.filter(({ code }) => t.gekozen.has(code)).length;
  const naam = `${groep.code} ${groep.naam}`;
  return (
    <section>
      <div className="keuzerij groeprij">
        <Vinkje
          label={tekst.kiesGroep(naam)}
          stand={aan === 0 ? "uit" : aan === van.length ? "aan" : "deels"}
          zet={(alles) =>
            daden.kies(
              van.map(({ code }) => code),
              alles,
            )
          }
        />
        <Vouw open={open} wissel={() => zetOpen(!open)} titel={naam} tweede={tekst.van(aan, van.length)} />
      </div>
      {open &&
        van.map((activiteit) => (
          <Activiteitrij key={activiteit.code} activiteit={activiteit} groep={groep.naam} maakstand={maakstand} />
        ))}
    </section>
  );
}

interface RijEigenschappen {
  readonly activiteit: Activiteit;
  readonly groep: string;
  readonly maakstand: Maakstand;
}

function Activiteitrij({ activiteit, groep, maakstand }: RijEigenschappen): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.verantwoording;
  const { code } = activiteit;
  const naam = korteNaam(activiteit, groep);
  const lamp = lampVan(activiteit, t.gecontroleerd?.dossier.productie ?? null);
  const blad = maakstand.bestaand.get(code);
  const teTypen = maakstand.teTypen.get(code)?.length ?? 0;
  return (
    <div className="keuzerij activiteitrij">
      <Vinkje
        label={tekst.kies(naam)}
        stand={t.gekozen.has(code) ? "aan" : "uit"}
        zet={(aan) => daden.kies([code], aan)}
      />
      <div className="wat">
        <b>{naam}</b>
        <span className="klein onderregel">
          <Lamp kleur={lamp.kleur} tekst={lamp.tekst} />
          <span className="tweede">{teTypen === 0 ? tekst.compleet : tekst.nogTeksten(teTypen)}</span>
        </span>
      </div>
      {blad === undefined ? (
        <span className="klein tweede">{tekst.nieuw}</span>
      ) : t.plaats === "excel" ? (
        <Link icoon="blad" label={tekst.naarBlad(blad)} onKlik={() => void daden.naarBlad(blad)}>
          {tekst.blad}
        </Link>
      ) : (
        <span className="klein tweede">{blad}</span>
      )}
    </div>
  );
}

function TeTypen({ maakstand }: { readonly maakstand: Maakstand }): JSX.Element {
  const { t, teksten } = usePaneel();
  const tekst = teksten.verantwoording;
  const perRubriek = new Map<string, number>();
  for (const [code, rubrieken] of maakstand.teTypen)
    if (t.gekozen.has(code)) for (const naam of rubrieken) perRubriek.set(naam, (perRubriek.get(naam) ?? 0) + 1);
  const totaal = [...perRubriek.values()].reduce((som, aantal) => som + aantal, 0);
  const lijst = [...perRubriek]
    .sort((a, b) => b[1] - a[1])
    .map(([naam, aantal]) => `${naam} (${aantal})`)
    .join(", ");
  return (
    <section className="tetypen">
      <h2 className="ernst">
        <Icoon naam={totaal === 0 ? "goed" : "potlood"} />
        <span>{totaal === 0 ? tekst.nietsTeTypen : tekst.teTypen(totaal)}</span>
      </h2>
      {totaal > 0 && (
        <p className="klein tweede">
          {lijst}. {tekst.opHetBlad}
        </p>
      )}
    </section>
  );
}

/** What people changed outside our input cells: it would not be in the next output. */
function Buitenvakken({ maakstand }: { readonly maakstand: Maakstand }): JSX.Element | null {
  const { t, teksten } = usePaneel();
  const tekst = teksten.verantwoording;
  const { buiten } = maakstand;
  if (buiten.length === 0 || t.gemaakt !== null) return null;
  const rest = buiten.length - BUITEN_TOT;
  return (
    <Melding soort="waarschuwing" kop={tekst.buitenKop(buiten.length)}>
      <p>{tekst.buiten}</p>
      <ul className="foutregels klein">
        {buiten.slice(0, BUITEN_TOT).map(({ blad, cel, waarde }) => (
          <li key={`${blad} ${cel}`}>
            {cel === null ? verbergBsn(blad) : `${bladnaam(blad)}!${cel}`}
            {waarde !== null && `: ${String(waarde).slice(0, 60)}`}
          </li>
        ))}
        {rest > 0 && <li>{teksten.fouten.nog(rest)}</li>}
      </ul>
    </Melding>
  );
}

function bladnaam(blad: string): string {
  const plek: Bereik = { blad, rij: 0, kolom: 0, totRij: 0, totKolom: 0 };
  return plekNaam(plek).replace(/!A1$/, "");
}

/** Apart from Excel the earlier verantwoording is another file. */
function Vorige(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.verantwoording;
  return (
    <section className="kies">
      <h2>{tekst.vorigeKop}</h2>
      <p>{t.vorige === null ? tekst.vorigeUitleg : tekst.vorigeGekozen(t.vorige)}</p>
      <Bestandsknop
        tekst={tekst.vorigeKnop}
        accepteert=".xlsx"
        kies={(bestanden) => void daden.kiesBestanden(bestanden)}
      />
    </section>
  );
}
