import React, { useState } from "react";
import { bladVerwijzing } from "../../domein/bereik";
import { BEOORDELINGEN, gesprekspunten, oordeelNu, openVragen } from "../../verantwoording/gesprek";
import { laatsteIndiening, type Indiening } from "../../verantwoording/indiening";
import { momentTekst } from "../../verantwoording/momenttekst";
import { getoond } from "../staat/kiezers";
import { bewijszin, ECHT } from "../stappen/echtheid";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Menuknop } from "../ui/menuknop";
import { Vouw } from "../ui/vouw";
import { Vorm } from "../vorm";
import { Briefweergave } from "./brief";
import { Celwijzigingen } from "./celwijzigingen";
import { Eigenbladen } from "./eigenbladen";
import { useOverdracht } from "./gebruik";
import { Gesprekslijst, OverGeheel } from "./gesprekslijst";
import { Opslaan } from "./opslaan";
import { Tekstwijzigingen } from "./tekstwijzigingen";

/** What was handed in, by whom and when, what changed since, and the dialogue about it (frame 9). */
export function Indieningstap(): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const [brief, zetBrief] = useState(false);
  const laatste = laatsteIndiening(o.indieningen);
  const bevindingen = getoond(t).map(({ bevinding }) => bevinding);
  const vragen = openVragen(o.gesprek, bevindingen).length;
  if (brief) return <Briefweergave terug={() => zetBrief(false)} aantal={vragen} />;
  const beschikking = t.beschikking?.beschikking;
  const gezegd = gesprekspunten(o.gesprek, bevindingen).filter(({ regels }) => regels.length > 0);
  return (
    <Vorm
      sleutel="indiening"
      kop={beschikking === undefined ? tekst.indiening.geen : `${beschikking.partner}, ${beschikking.jaar}`}
      onder={<Ondertitel laatste={laatste} />}
      stand={o.onopgeslagen > 0 ? <Opslaan /> : <span>{tekst.indiening.voet}</span>}
      knop={<Knop onKlik={() => zetBrief(true)}>{tekst.indiening.vragen(vragen)}</Knop>}
    >
      {laatste === null ? <p className="uitleg">{tekst.indiening.geenUitleg}</p> : <Feiten laatste={laatste} />}
      <h2 className="sectie">{tekst.indiening.gesprek}</h2>
      {gezegd.length === 0 && <p className="tweede">{tekst.indiening.gesprekLeeg}</p>}
      <Gesprekslijst punten={gezegd} />
      <OverGeheel punten={gezegd} />
      <p className="naarlijst">
        <Link onKlik={() => void doe((werk) => werk.naarLijst())}>{tekst.indiening.naarBevindingen}</Link>
        <Link onKlik={() => doe((werk) => werk.kiesRol("partner"))}>{tekst.rol.terug}</Link>
      </p>
    </Vorm>
  );
}

function Ondertitel({ laatste }: { readonly laatste: Indiening | null }): JSX.Element {
  const { o, tekst, doe } = useOverdracht();
  const nu = oordeelNu(o.gesprek);
  const woord = nu === null ? tekst.nogNietBeoordeeld : tekst.status[nu.status];
  const keuzes = BEOORDELINGEN.map((status) => ({
    sleutel: status,
    tekst: tekst.status[status],
    aan: status === nu?.status,
    kies: () => doe((werk) => werk.neemVoor(status)),
  }));
  return (
    <div className="metzoek oordeelregel">
      {laatste !== null && <span>{tekst.versie(tekst.rapport[laatste.soort], laatste.versie)} ·</span>}
      <Menuknop tekst={woord} label={`${tekst.indiening.oordeelKiezen}: ${woord}`} delen={[keuzes]} />
    </div>
  );
}

function Feiten({ laatste }: { readonly laatste: Indiening }): JSX.Element {
  const { t, o, tekst, teksten } = useOverdracht();
  const [open, zetOpen] = useState<"verklaringen" | "versies" | null>(null);
  const wissel = (wat: "verklaringen" | "versies"): void => zetOpen(open === wat ? null : wat);
  const geladen = t.beschikking;
  const niet = t.gecontroleerd?.dossier.uitslag.nietGecontroleerd.length ?? 0;
  return (
    <>
      <dl className="feiten">
        <dt>{tekst.indiening.ingediend}</dt>
        <dd>
          {momentTekst(laatste.moment)}
          <span className="klein tweede regel">{tekst.indiening.door(laatste.door)}</span>
        </dd>
        {geladen !== null && (
          <>
            <dt>{tekst.indiening.beschikking}</dt>
            <dd>
              <span className="ernst">
                <Icoon naam={ECHT[geladen.bewijs.uitkomst]} />
                <span>{teksten.beschikking.echt[geladen.bewijs.uitkomst]}</span>
              </span>
              <span className="klein tweede regel">{bewijszin(teksten.beschikking, geladen)}</span>
              {o.zegel?.beschikkingGelijk === false && (
                <span className="klein ernst regel">
                  <Icoon naam="waarschuwing" />
                  <span>{tekst.indiening.andereBeschikking}</span>
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{tekst.indiening.naIndienen}</dt>
        <dd>
          <Zegel />
        </dd>
        {laatste.reden !== null && (
          <>
            <dt>{tekst.indiening.reden}</dt>
            <dd>{laatste.reden}</dd>
          </>
        )}
      </dl>
      <Vouw
        open={open === "verklaringen"}
        wissel={() => wissel("verklaringen")}
        titel={tekst.indiening.verklaringen}
        tweede={String(laatste.verklaringen.length)}
        rechts={tekst.indiening.niet(niet)}
      />
      {open === "verklaringen" && (
        <ul className="openlijst" lang="nl">
          {laatste.verklaringen.map((zin) => (
            <li key={zin}>
              <Icoon naam="vink" />
              <span>{zin}</span>
            </li>
          ))}
        </ul>
      )}
      {o.indieningen.length > 1 && (
        <Vouw
          open={open === "versies"}
          wissel={() => wissel("versies")}
          titel={tekst.indiening.versies(o.indieningen.length)}
        />
      )}
      {open === "versies" && <Versies />}
    </>
  );
}

/** What changed since the seal: cell by cell, then text by text. */
function Zegel(): JSX.Element {
  const { o, tekst } = useOverdracht();
  if (o.zegel === null) return <></>;
  const { wijzigingen, teksten, rest, restOnbekend, eigenBladen, cijfersGelijk } = o.zegel;
  const zonderCel = wijzigingen.length === 0 && rest.length === 0;
  const gelijk = cijfersGelijk && zonderCel;
  const zin = gelijk
    ? tekst.indiening.geenGewijzigd
    : zonderCel
      ? tekst.indiening[restOnbekend ? "andersOnbekend" : "andersZonderCel"]
      : wijzigingen.length > 0
        ? tekst.indiening.gewijzigd(wijzigingen.length)
        : tekst.indiening.restGewijzigd;
  return (
    <>
      <span className="ernst">
        <Icoon naam={gelijk ? "goed" : "waarschuwing"} />
        <span>{zin}</span>
      </span>
      {wijzigingen.length > 0 && <Celwijzigingen wijzigingen={wijzigingen} />}
      {rest.map((blad) => (
        <span key={blad} className="klein regel">
          {tekst.indiening.rest(bladVerwijzing(blad))}
        </span>
      ))}
      {!cijfersGelijk && !zonderCel && restOnbekend && (
        <span className="klein regel">{tekst.indiening.restOnbekend}</span>
      )}
      {teksten.length > 0 && (
        <>
          <span className="ernst">
            <Icoon naam="waarschuwing" />
            <span>{tekst.indiening.tekstGewijzigd(teksten.length)}</span>
          </span>
          <Tekstwijzigingen teksten={teksten} />
        </>
      )}
      {eigenBladen.length > 0 && <Eigenbladen cellen={eigenBladen} />}
      <span className="klein tweede regel">{tekst.indiening.zegelZin}</span>
    </>
  );
}

function Versies(): JSX.Element {
  const { o, tekst } = useOverdracht();
  return (
    <ul className="openlijst">
      {[...o.indieningen].reverse().map((een) => (
        <li key={`${een.soort} ${een.versie}`}>
          <Icoon naam="zegel" />
          <div>
            <b>{tekst.versie(tekst.rapport[een.soort], een.versie)}</b>
            <span className="klein tweede">
              {momentTekst(een.moment)}, {een.door}
            </span>
            {een.versie > 1 && (
              <span className="klein">
                {een.reden} ({tekst.indiening.versieAnders(een.aantalWijzigingen, een.aantalTeksten ?? 0)})
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
