import React, { useState } from "react";
import { plekNaam } from "../celtekst";
import { indieningNaam } from "../../verantwoording/indiening-naam";
import { openPunten, VERKLARINGEN, type OpenPunt } from "../../verantwoording/indiening-open";
import { RAPPORTSOORTEN, type Rapportsoort } from "../../verantwoording/rapportsoort";
import { getoond } from "../staat/kiezers";
import { activiteitNaam } from "../stappen/namen";
import { Icoon } from "../ui/icoon";
import { Keuzerondjes } from "../ui/keuzerondjes";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Tekstveld } from "../ui/tekstveld";
import { Vinkje } from "../ui/vinkje";
import { Vorm } from "../vorm";
import { useOverdracht } from "./gebruik";
import { Ingediendweergave } from "./ingediend";
import { Kopieerknop } from "./kopieerknop";
import { Naamveld } from "./naamveld";

const EERST = 5;
const REDEN_TOT = 2000;

/** Getting ready to hand in: what is still open, what the partner declares, and the click that seals it. */
export function Indienenstap(): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const geladen = t.beschikking;
  const dossier = t.gecontroleerd?.dossier;
  if (geladen === null || dossier === undefined) return <></>;
  if (o.ingediend !== null) return <Ingediendweergave ingediend={o.ingediend} />;
  const soort = o.opgave.soort ?? "eindrapportage";
  const vorige = o.indieningen.filter((een) => een.soort === soort).at(-1) ?? null;
  const bevindingen = getoond(t).map(({ bevinding }) => bevinding);
  const open = openPunten(
    { ...dossier, uitslag: { ...dossier.uitslag, bevindingen } },
    { door: t.naam, soort, verklaringen: [...o.opgave.verklaringen], reden: o.opgave.reden },
    vorige,
  );
  const naam = indieningNaam(geladen.beschikking, { soort, versie: (vorige?.versie ?? 0) + 1 });
  const klaar = open.length === 0;
  return (
    <Vorm
      sleutel="indienen"
      kop={klaar ? tekst.indienen.kopKlaar : tekst.indienen.kopOpen(open.length)}
      onder={klaar ? tekst.indienen.onderKlaar : tekst.indienen.onderOpen}
      stand={
        <>
          <Icoon naam={klaar ? "goed" : "potlood"} />
          <span aria-live="polite">{klaar ? tekst.indienen.standKlaar : tekst.indienen.standOpen(open.length)}</span>
        </>
      }
      knop={
        <Knop
          soort="hoofd"
          onKlik={() => doe((werk) => werk.dienIn())}
          uitReden={klaar ? undefined : tekst.indienen.standOpen(open.length)}
        >
          {tekst.indienen.knop}
        </Knop>
      }
    >
      <Soort soort={soort} />
      <Openlijst punten={open} />
      <Persoonsgegevens />
      <Verklaringen />
      <h2 className="sectie">{tekst.indienen.wie}</h2>
      <Naamveld label={tekst.indienen.wieLabel} hulp={tekst.indienen.wieHulp} />
      {vorige !== null && (
        <>
          <h2 className="sectie">{tekst.indienen.nieuweVersie(vorige.versie)}</h2>
          <Tekstveld
            label={tekst.indienen.redenLabel}
            waarde={o.opgave.reden}
            hulp={tekst.indienen.redenHulp}
            langste={REDEN_TOT}
            bewaar={(reden) => doe((werk) => werk.zetOpgave({ reden }))}
          />
        </>
      )}
      <h2 className="sectie">{tekst.indienen.bestand}</h2>
      <p className="bestandsvoorstel">
        <code>{naam}</code>
        <Kopieerknop wat={naam} />
      </p>
      <p className="hulp">{tekst.indienen.bestandHulp[t.plaats]}</p>
    </Vorm>
  );
}

function Soort({ soort }: { readonly soort: Rapportsoort }): JSX.Element {
  const { tekst, doe } = useOverdracht();
  return (
    <>
      <h2 className="sectie eerste">{tekst.indienen.soort}</h2>
      <Keuzerondjes
        naam="rapportsoort"
        label={tekst.indienen.soort}
        mogelijkheden={RAPPORTSOORTEN.map((sleutel) => ({ sleutel, tekst: tekst.rapport[sleutel] }))}
        gekozen={soort}
        kies={(gekozen) => doe((werk) => werk.zetOpgave({ soort: gekozen as Rapportsoort }))}
      />
      <p className="hulp">{tekst.indienen.soortHulp[soort]}</p>
    </>
  );
}

/** What stands in the workbook itself; what is to be filled in here shows for itself. */
function Openlijst({ punten }: { readonly punten: readonly OpenPunt[] }): JSX.Element {
  const { tekst } = useOverdracht();
  const [alles, zetAlles] = useState(false);
  const inWerkboek = punten.filter(({ soort }) => !["naam", "verklaring", "reden"].includes(soort));
  const zichtbaar = alles ? inWerkboek : inWerkboek.slice(0, EERST);
  return (
    <>
      <h2 className="sectie">
        {tekst.indienen.open}
        {inWerkboek.length > 0 && <span className="telling">{inWerkboek.length}</span>}
      </h2>
      {inWerkboek.length === 0 && (
        <p className="ernst">
          <Icoon naam="goed" />
          <span>{tekst.indienen.openNiets}</span>
        </p>
      )}
      <ul className="openlijst">
        {zichtbaar.map((punt) => (
          <Openregel key={punt.bevinding?.id ?? punt.soort} punt={punt} />
        ))}
      </ul>
      {inWerkboek.length > zichtbaar.length && (
        <p className="meer">
          <Link onKlik={() => zetAlles(true)}>{tekst.indienen.meer(inWerkboek.length - zichtbaar.length)}</Link>
        </p>
      )}
    </>
  );
}

function Openregel({ punt }: { readonly punt: OpenPunt }): JSX.Element {
  const { t, tekst, doe } = useOverdracht();
  const { bevinding, soort } = punt;
  if (bevinding === null) {
    return (
      <li>
        <Icoon naam="fout" />
        <span>{punt.tekst}</span>
      </li>
    );
  }
  const cel = bevinding.cellen[0];
  const wie = bevinding.activiteit === null ? null : activiteitNaam(t, bevinding.activiteit);
  const plaats = [wie, cel && plekNaam(cel)].filter(Boolean).join(" · ");
  return (
    <li>
      <Icoon naam={soort === "fout" ? "fout" : "waarschuwing"} />
      <div>
        <b>{bevinding.naam}</b>
        <span className="klein tweede">{plaats}</span>
        <span className="klein">
          {soort === "fout" ? tekst.indienen.openFout : tekst.indienen.openWaarschuwing},{" "}
          <Link
            label={tekst.indienen.naarBevindingVan(bevinding.naam, plaats)}
            onKlik={() => doe((werk) => werk.naarBevinding(bevinding))}
          >
            {tekst.indienen.naarBevinding}
          </Link>
        </span>
      </div>
    </li>
  );
}

/** What the check on personal data found, and which of its rules could not run. */
function Persoonsgegevens(): JSX.Element {
  const { t, tekst, teksten, doe } = useOverdracht();
  const gevonden = getoond(t).filter(({ bevinding }) => bevinding.code.startsWith("AVG-"));
  const beantwoord = gevonden.filter(({ status }) => status !== "open").length;
  const niet = t.gecontroleerd?.dossier.uitslag.nietGecontroleerd.filter(({ code }) => code.startsWith("AVG-")) ?? [];
  const [alles, zetAlles] = useState(false);
  const zichtbaar = alles ? gevonden : gevonden.slice(0, EERST);
  return (
    <>
      <h2 className="sectie">{tekst.indienen.avg}</h2>
      {gevonden.length === 0 ? (
        niet.length === 0 && (
          <p className="ernst">
            <Icoon naam="goed" />
            <span>{tekst.indienen.avgNiets}</span>
          </p>
        )
      ) : (
        <>
          <p>{tekst.indienen.avgGevonden(gevonden.length, beantwoord)}</p>
          <ul className="openlijst">
            {zichtbaar.map(({ bevinding, status }) => (
              <li key={bevinding.id}>
                <Icoon naam={status === "open" ? bevinding.ernst : "goed"} />
                <div>
                  <Link onKlik={() => doe((werk) => werk.naarBevinding(bevinding))}>{bevinding.naam}</Link>
                  <span className="klein tweede">
                    {[bevinding.cellen[0] && plekNaam(bevinding.cellen[0]), teksten.bevindingen.status[status]]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </div>
              </li>
            ))}
          </ul>
          {gevonden.length > zichtbaar.length && (
            <p className="meer">
              <Link onKlik={() => zetAlles(true)}>{tekst.indienen.meer(gevonden.length - zichtbaar.length)}</Link>
            </p>
          )}
        </>
      )}
      {niet.length > 0 && (
        <p className="ernst">
          <Icoon naam="niet" />
          <span>{tekst.indienen.avgNietGecontroleerd(niet.length)}</span>
        </p>
      )}
    </>
  );
}

function Verklaringen(): JSX.Element {
  const { o, tekst, doe } = useOverdracht();
  const zet = (sleutel: string, aan: boolean): void => {
    const verklaringen = new Set(o.opgave.verklaringen);
    if (aan) verklaringen.add(sleutel);
    else verklaringen.delete(sleutel);
    doe((werk) => werk.zetOpgave({ verklaringen }));
  };
  return (
    <>
      <h2 className="sectie">{tekst.indienen.verklaringen}</h2>
      {VERKLARINGEN.map(({ sleutel, tekst: zin }) => (
        <div key={sleutel} className="verklaring">
          <Vinkje
            label={zin}
            stand={o.opgave.verklaringen.has(sleutel) ? "aan" : "uit"}
            zet={(aan) => zet(sleutel, aan)}
          />
          <span aria-hidden="true" lang="nl" onClick={() => zet(sleutel, !o.opgave.verklaringen.has(sleutel))}>
            {zin}
          </span>
        </div>
      ))}
    </>
  );
}
