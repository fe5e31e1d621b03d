import React, { useState } from "react";
import { BEOORDELINGEN, oordeelNu, openVragen, type Beoordeling } from "../../verantwoording/gesprek";
import { momentTekst } from "../../verantwoording/momenttekst";
import { getoond } from "../staat/kiezers";
import { Icoon } from "../ui/icoon";
import { Keuzerondjes } from "../ui/keuzerondjes";
import { Knop } from "../ui/knop";
import { Schrijfveld } from "../ui/schrijfveld";
import { Vorm } from "../vorm";
import { useOverdracht } from "./gebruik";
import { Naamveld } from "./naamveld";
import { Opslaan } from "./opslaan";

const REDEN_TOT = 2000;

/** The judgement of the whole: which, why, who and when. It is the user's: nothing is proposed. */
export function Oordeelstap(): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const [reden, zetReden] = useState("");
  const gekozen = o.voorgenomen;
  const nu = oordeelNu(o.gesprek);
  const vragen = openVragen(
    o.gesprek,
    getoond(t).map(({ bevinding }) => bevinding),
  ).length;
  const uitReden = redenUit();
  const bewaar = (status: Beoordeling): void =>
    doe(async (werk) => {
      if (await werk.oordeel(status, reden)) zetReden("");
    });
  return (
    <Vorm
      sleutel="oordeel"
      kop={nu === null ? tekst.oordeel.kop : tekst.status[nu.status]}
      onder={tekst.oordeel.onder}
      stand={
        <>
          {vragen > 0 && <Icoon naam="vraag" />}
          <span>{vragen > 0 ? tekst.oordeel.openVragen(vragen) : tekst.indiening.voet}</span>
        </>
      }
      knop={
        <Knop soort="hoofd" onKlik={() => gekozen !== null && bewaar(gekozen)} uitReden={uitReden}>
          {tekst.oordeel.knop}
        </Knop>
      }
    >
      <h2 className="sectie eerste">{tekst.oordeel.welk}</h2>
      <Keuzerondjes
        naam="oordeel"
        label={tekst.oordeel.welk}
        mogelijkheden={BEOORDELINGEN.map((sleutel) => ({ sleutel, tekst: tekst.status[sleutel] }))}
        gekozen={gekozen ?? ""}
        kies={(status) => doe((werk) => werk.neemVoor(status as Beoordeling))}
      />
      {gekozen !== null && <p className="hulp">{tekst.oordeel.uitleg[gekozen]}</p>}
      <Schrijfveld
        label={tekst.oordeel.reden}
        hulp={gekozen === "ontvangen" ? tekst.oordeel.redenHulp.mag : tekst.oordeel.redenHulp.nodig}
        waarde={reden}
        langste={REDEN_TOT}
        wijzig={zetReden}
      />
      <Naamveld label={tekst.naam} hulp={tekst.naamHulp} />
      <Opslaan />
      <h2 className="sectie">{tekst.oordeel.eerder}</h2>
      {o.gesprek.status.length === 0 && <p className="tweede">{tekst.oordeel.eerderNiets}</p>}
      <ol className="zinnen">
        {[...o.gesprek.status].reverse().map(({ status, door, moment, reden: waarom }) => (
          <li key={`${moment} ${status}`} className="zin gemeente">
            <span className="wie">{[door, momentTekst(moment)].join(" · ")}</span>
            <b>{tekst.status[status]}</b>
            {waarom !== null && `: ${waarom}`}
          </li>
        ))}
      </ol>
    </Vorm>
  );

  function redenUit(): string | undefined {
    if (gekozen === null) return tekst.oordeel.kies;
    if (gekozen !== "ontvangen" && reden.trim() === "") return tekst.oordeel.redenOntbreekt;
    return t.naam.trim() === "" ? tekst.naamOntbreekt : undefined;
  }
}
