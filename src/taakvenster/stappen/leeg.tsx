import React, { useState } from "react";
import { Formuleherstelblok } from "../formuleherstel";
import { usePaneel } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import type { Strook } from "../strook";
import { Bestandsknop, leesBestanden } from "../ui/bestandsknop";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Vorm } from "../vorm";

const cel = (tekst: string, getal = false, gemerkt = false): Strook["rijen"][number]["cellen"][number] => ({
  tekst,
  getal,
  gemerkt,
});

/** A small true example, of the kind that the pane finds. */
function voorbeeld(koppen: readonly string[]): Strook {
  return {
    blad: "Jeugd",
    kolommen: ["E", "F", "G"],
    rijen: [
      { nummer: 5, kop: true, cellen: koppen.map((kop) => cel(kop)) },
      { nummer: 16, kop: false, cellen: [cel("33", true), cel("47", true), cel("47", true, true)] },
    ],
  };
}

/** The empty pane: what it is for, and where to begin. */
export function Leeg(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { leeg } = teksten;
  const zonderWerkboek = t.werkboek === null && t.plaats === "los";
  return (
    <Sleepvlak>
      <Vorm
        sleutel={`leeg ${zonderWerkboek}`}
        kop={zonderWerkboek ? leeg.kopWerkboek : leeg.kop}
        onder={zonderWerkboek ? leeg.onderWerkboek : leeg.onder}
        stand={
          <>
            <Icoon naam="slot" />
            <span>{leeg.voet[t.plaats]}</span>
          </>
        }
      >
        <div className="beeld">
          <Rasterstrook strook={voorbeeld(leeg.voorbeeldKoppen)} label={leeg.voorbeeldLabel} soort="mis" />
          <p className="klein ernst">
            <Icoon naam="fout" />
            <span>{leeg.voorbeeldZin}</span>
          </p>
        </div>
        {zonderWerkboek ? <WerkboekKiezen /> : <BeschikkingKiezen />}
        <section className="kies">
          <h2>{leeg.proberen}</h2>
          <p>{leeg.proberenUitleg[t.plaats]}</p>
          <Link onKlik={() => void daden.laadVoorbeeld()}>{leeg.proberenKnop}</Link>
        </section>
        <Formuleherstelblok taal={teksten.taal} />
        <p className="hulplink">
          <a className="link" href="hulp/index.html" target="_blank" rel="noreferrer">
            {leeg.hulp}
          </a>
        </p>
      </Vorm>
    </Sleepvlak>
  );
}

function WerkboekKiezen(): JSX.Element {
  const { teksten, daden } = usePaneel();
  const { leeg } = teksten;
  return (
    <section className="kies">
      <h2>{leeg.werkboek}</h2>
      <p>{leeg.werkboekUitleg}</p>
      <Bestandsknop
        soort="hoofd"
        tekst={leeg.werkboekKiezen}
        accepteert=".xlsx,.xlsm,.json"
        kies={(bestanden) => void daden.kiesBestanden(bestanden)}
      />
    </section>
  );
}

function BeschikkingKiezen(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { leeg } = teksten;
  const kies = (bestanden: Parameters<typeof daden.kiesBestanden>[0]): void => void daden.kiesBestanden(bestanden);
  return (
    <>
      {t.plaats === "los" && (
        <section className="kies">
          <h2>{leeg.werkboek}</h2>
          <p className="bestandsnaam">
            <Icoon naam="bestand" />
            <span>{t.werkboek}</span>
          </p>
          <Bestandsknop tekst={leeg.anderWerkboek} accepteert=".xlsx,.xlsm" kies={kies} />
        </section>
      )}
      <section className="kies">
        <h2>{leeg.met}</h2>
        <p>{leeg.metUitleg}</p>
        <Bestandsknop soort="hoofd" tekst={leeg.metKnop} accepteert=".json,.xlsx" kies={kies} />
      </section>
      <section className="kies">
        <h2>{leeg.zonder}</h2>
        <p>{leeg.zonderUitleg}</p>
        <Knop onKlik={() => void daden.zonderBeschikking()}>{leeg.zonderKnop}</Knop>
      </section>
    </>
  );
}

/** Lets the user drop files anywhere on the pane. */
export function Sleepvlak({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const { daden } = usePaneel();
  const [boven, zetBoven] = useState(false);
  return (
    <div
      className={boven ? "sleepvlak boven" : "sleepvlak"}
      onDragOver={(slepen) => {
        slepen.preventDefault();
        zetBoven(true);
      }}
      onDragLeave={() => zetBoven(false)}
      onDrop={(slepen) => {
        slepen.preventDefault();
        zetBoven(false);
        void leesBestanden(slepen.dataTransfer.files).then((bestanden) => daden.kiesBestanden(bestanden));
      }}
    >
      {children}
    </div>
  );
}
