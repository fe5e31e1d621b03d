import React, { useState } from "react";
import { schrijfDatum } from "../../domein/notatie-datum";
import { schrijfEuro } from "../../domein/notatie-schrijven";
import { som } from "../../domein/geld";
import { Formuleherstelblok } from "../formuleherstel";
import { usePaneel } from "../paneel-context";
import type { GeladenBeschikking } from "../staat/toestand";
import { Bestandsknop } from "../ui/bestandsknop";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Melding } from "../ui/melding";
import { Vorm } from "../vorm";
import { bewijszin, ECHT } from "./echtheid";
import { Leeg, Sleepvlak } from "./leeg";
import { Rolband } from "./rolband";

/** The first step: nothing yet, the beschikking in short, or going on without one. */
export function Beschikkingstap(): JSX.Element {
  const { t } = usePaneel();
  if (t.werkboek === null) return <Leeg />;
  if (t.beschikking !== null) return <Samenvatting geladen={t.beschikking} />;
  return t.zonder && t.herkend !== null ? <Zonder /> : <Leeg />;
}

function Samenvatting({ geladen }: { readonly geladen: GeladenBeschikking }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { beschikking, bewijs, vingerafdruk, herkomst } = geladen;
  const echtheid = bewijs.uitkomst;
  const tekst = teksten.beschikking;
  const afspraken = beschikking.activiteiten.reduce((aantal, een) => aantal + een.afspraken.length, 0);
  return (
    <Sleepvlak>
      <Vorm
        sleutel={`beschikking ${beschikking.kenmerk}`}
        kop={tekst.kop(beschikking.kenmerk)}
        onder={tekst.herkomst[herkomst]}
        stand={
          <>
            <Icoon naam={ECHT[echtheid]} />
            <span>{tekst.voet}</span>
          </>
        }
        knop={
          <Knop soort="hoofd" onKlik={() => void daden.naarStap("herkend")}>
            {tekst.verder}
          </Knop>
        }
      >
        {echtheid === "gewijzigd" && (
          <Melding soort="fout" kop={tekst.gewijzigdKop}>
            <p>{bewijs.handtekening === "past niet" ? tekst.bewijs.pastNiet : tekst.gewijzigd}</p>
          </Melding>
        )}
        <Rolband />
        <dl className="feiten">
          {t.plaats === "los" && <Feit naam={tekst.werkboek}>{t.werkboek}</Feit>}
          <Feit naam={tekst.partner}>{beschikking.partner}</Feit>
          <Feit naam={tekst.gemeente}>{beschikking.gemeente}</Feit>
          <Feit naam={tekst.periode}>
            {schrijfDatum(beschikking.periode.van)} – {schrijfDatum(beschikking.periode.tot)}
          </Feit>
          <Feit naam={tekst.versie}>{beschikking.versie}</Feit>
          <Feit naam={tekst.inhoud}>{tekst.inhoudZin(beschikking.activiteiten.length, afspraken)}</Feit>
          <Feit naam={tekst.beschikt}>{schrijfEuro(som(beschikking.groepen.map((groep) => groep.beschikt)))}</Feit>
          <Feit naam={tekst.verrekend}>{tekst.manier[beschikking.instellingen.compensatie]}</Feit>
          <Feit naam={tekst.echtheid}>
            {tekst.echt[echtheid]}
            <p className="klein tweede">{bewijszin(tekst, geladen)}</p>
            <Vingerafdruk som={vingerafdruk} />
          </Feit>
        </dl>
        <AndereBestanden />
        <Formuleherstelblok taal={teksten.taal} />
      </Vorm>
    </Sleepvlak>
  );
}

function Feit({ naam, children }: { readonly naam: string; readonly children: React.ReactNode }): JSX.Element {
  return (
    <>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The first signs of the fingerprint; all of them on request. */
function Vingerafdruk({ som: heel }: { readonly som: string }): JSX.Element {
  const { teksten } = usePaneel();
  const [open, zetOpen] = useState(false);
  const kort = heel.replace("sha256:", "").slice(0, 8);
  return (
    <span className="vingerafdruk klein">
      <Link open={open} onKlik={() => zetOpen(!open)}>
        {teksten.beschikking.vingerafdruk} {kort}…
      </Link>
      {open && <code>{heel}</code>}
    </span>
  );
}

function Zonder(): JSX.Element {
  const { teksten, daden } = usePaneel();
  const tekst = teksten.beschikking;
  return (
    <Sleepvlak>
      <Vorm
        sleutel="zonder beschikking"
        kop={tekst.zonderKop}
        onder={tekst.zonderOnder}
        stand={
          <>
            <Icoon naam="slot" />
            <span>{teksten.leeg.voet.excel}</span>
          </>
        }
        knop={
          <Knop soort="hoofd" onKlik={() => void daden.naarStap("herkend")}>
            {tekst.verder}
          </Knop>
        }
      >
        <AndereBestanden />
        <Formuleherstelblok taal={teksten.taal} />
      </Vorm>
    </Sleepvlak>
  );
}

function AndereBestanden(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const kies = (bestanden: Parameters<typeof daden.kiesBestanden>[0]): void => void daden.kiesBestanden(bestanden);
  return (
    <div className="knoppen">
      <Bestandsknop
        tekst={t.beschikking === null ? teksten.leeg.metKnop : teksten.beschikking.ander}
        accepteert=".json,.xlsx"
        kies={kies}
      />
      {t.plaats === "los" && <Bestandsknop tekst={teksten.leeg.anderWerkboek} accepteert=".xlsx,.xlsm" kies={kies} />}
    </div>
  );
}
