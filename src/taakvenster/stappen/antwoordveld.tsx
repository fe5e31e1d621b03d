import React from "react";
import type { Status } from "../../controles/bevinding";
import { schrijfDatum } from "../../domein/notatie-datum";
import { usePaneel } from "../paneel-context";
import type { Getoond } from "../staat/kiezers";
import { Keuzerondjes } from "../ui/keuzerondjes";
import { Link } from "../ui/link";
import { Melding } from "../ui/melding";
import { Tekstveld } from "../ui/tekstveld";

const ANTWOORD_TOT = 2000;
const NAAM_TOT = 80;
const STATUSSEN: readonly Status[] = ["open", "toegelicht", "geaccepteerd"];

/** The user's answer to a finding: text, status, and who gives it; and what was answered before the figures changed. */
export function Antwoordveld({ rij, label }: { readonly rij: Getoond; readonly label: string }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  const { bevinding, antwoord, status } = rij;
  const hulp = status === "toegelicht" || antwoord !== "" ? tekst.statusHulp[status] : tekst.eerstToelichting;
  return (
    <>
      <Eerder rij={rij} />
      <Tekstveld
        key={bevinding.id}
        label={label}
        waarde={antwoord}
        plaatshouder={tekst.waarom}
        hulp={tekst.bewaardHulp}
        langste={ANTWOORD_TOT}
        bewaar={(nieuw) => void daden.bewaarAntwoord(bevinding.id, nieuw)}
      />
      <div className="statuskeuze">
        <h3>{tekst.statusKop}</h3>
        <Keuzerondjes
          naam={`status ${bevinding.id}`}
          label={tekst.statusKop}
          mogelijkheden={STATUSSEN.map((een) => ({ sleutel: een, tekst: tekst.status[een] }))}
          gekozen={status}
          kies={(gekozen) => void daden.bewaarAntwoord(bevinding.id, antwoord, gekozen as Status)}
        />
        <p className="hulp">{status === "open" && antwoord === "" ? hulp : tekst.statusHulp[status]}</p>
      </div>
      <Tekstveld
        label={tekst.naam}
        waarde={t.naam}
        hulp={tekst.naamHulp}
        langste={NAAM_TOT}
        bewaar={(naam) => daden.bewaarNaam(naam)}
        soort="regel"
      />
      <Wanneer rij={rij} />
    </>
  );
}

function Wanneer({ rij }: { readonly rij: Getoond }): JSX.Element | null {
  const { teksten } = usePaneel();
  const { antwoord } = rij.bevinding;
  if (antwoord === undefined || rij.status === "open" || (antwoord.op === null && antwoord.door === null)) return null;
  const op = antwoord.op === null ? "" : schrijfDatum(antwoord.op);
  return <p className="klein tweede">{teksten.bevindingen.beantwoord(op, antwoord.door ?? "")}</p>;
}

/** What was answered when the figures were others, and a way to answer the same again. */
function Eerder({ rij }: { readonly rij: Getoond }): JSX.Element | null {
  const { teksten, daden } = usePaneel();
  const { eerder, id } = rij.bevinding;
  if (eerder === undefined) return null;
  const tekst = teksten.bevindingen;
  return (
    <Melding soort="waarschuwing" kop={tekst.eerderKop}>
      <p>{eerder.zin}</p>
      <Link onKlik={() => void daden.bewaarAntwoord(id, eerder.tekst, eerder.status)}>
        {eerder.tekst === "" ? tekst.eerderAccepteren : tekst.eerderOpnieuw}
      </Link>
    </Melding>
  );
}
