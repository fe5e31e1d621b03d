import React, { useState } from "react";
import { plekNaam } from "../celtekst";
import { ALGEMEEN, type Gesprekspunt } from "../../verantwoording/gesprek";
import { activiteitNaam } from "../stappen/namen";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";
import { Opslaan } from "./opslaan";
import { Reactie } from "./reactie";
import { Zinnen } from "./zinnen";

const EERST = 20;

/** The dialogue per finding: open questions first, one open at a time. */
export function Gesprekslijst({ punten }: { readonly punten: readonly Gesprekspunt[] }): JSX.Element {
  const { o, tekst } = useOverdracht();
  // What is dealt with stays where it stood until the list is opened again.
  const van = RANG[o.rol];
  const [begin] = useState(() => new Map(punten.map(({ id, stand }) => [id, van[stand]])));
  const rang = ({ id, stand }: Gesprekspunt): number => begin.get(id) ?? van[stand];
  const volgorde = [...punten].sort((een, twee) => rang(een) - rang(twee));
  const [open, zetOpen] = useState<string | null>(volgorde[0]?.id ?? null);
  const [tot, zetTot] = useState(EERST);
  return (
    <div className="lijst gesprekslijst">
      {volgorde.slice(0, tot).map((punt) => (
        <Puntblok
          key={punt.id}
          punt={punt}
          open={punt.id === open}
          wissel={() => zetOpen(punt.id === open ? null : punt.id)}
        />
      ))}
      {volgorde.length > tot && (
        <p className="meer">
          <Link onKlik={() => zetTot(tot + EERST)}>{tekst.indiening.meer(volgorde.length - tot)}</Link>
        </p>
      )}
    </div>
  );
}

/** A first question about the whole; once there is one, the dialogue about it is in the list. */
export function OverGeheel({ punten }: { readonly punten: readonly Gesprekspunt[] }): JSX.Element | null {
  const { tekst } = useOverdracht();
  const [open, zetOpen] = useState(false);
  if (punten.some(({ id }) => id === ALGEMEEN)) return null;
  return (
    <div className="overgeheel">
      <Link open={open} onKlik={() => zetOpen(!open)}>
        {tekst.gesprek.nieuweVraag}
      </Link>
      {open && <Reactie id={ALGEMEEN} />}
    </div>
  );
}

/** What waits for somebody comes before what is done. */
const RANG = {
  accounthouder: { beantwoord: 0, "open vraag": 1, "geen vraag": 2, akkoord: 3 },
  partner: { "open vraag": 0, beantwoord: 1, "geen vraag": 2, akkoord: 3 },
} as const;

interface Puntdelen {
  readonly punt: Gesprekspunt;
  readonly open: boolean;
  readonly wissel: () => void;
}

function Puntblok({ punt, open, wissel }: Puntdelen): JSX.Element {
  const { t, o, tekst, daden } = useOverdracht();
  const { bevinding, id, stand, regels } = punt;
  const magReageren = o.rol === "accounthouder" || stand === "open vraag";
  const cel = bevinding?.cellen[0];
  const wie = bevinding?.activiteit ? activiteitNaam(t, bevinding.activiteit) : null;
  const plaats = [wie, cel && plekNaam(cel), tekst.gesprek.stand[stand]].filter(Boolean).join(" · ");
  const titel = bevinding?.naam ?? (id === ALGEMEEN ? tekst.gesprek.algemeen : tekst.gesprek.weg);
  return (
    <article className={open ? `open ${bevinding?.ernst ?? ""}` : undefined}>
      <button type="button" className="bev" aria-expanded={open} onClick={wissel}>
        <Icoon naam={stand === "akkoord" ? "goed" : (bevinding?.ernst ?? "vraag")} />
        <span>
          <span className="titel">{titel}</span>
          <span className="waar">{plaats}</span>
        </span>
        <Icoon naam={open ? "omhoog" : "omlaag"} klasse="pijl" />
      </button>
      {open && (
        <div className="binnen">
          {bevinding !== null && <p lang="nl">{bevinding.bericht}</p>}
          {cel && (
            <p className="celregel">
              <Link icoon="cel" onKlik={() => void daden.selecteer(cel)}>
                {plekNaam(cel)}
              </Link>
            </p>
          )}
          <Zinnen regels={regels} />
          {magReageren ? <Reactie id={id} /> : <Opslaan />}
        </div>
      )}
    </article>
  );
}
