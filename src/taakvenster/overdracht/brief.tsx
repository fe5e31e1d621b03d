import React from "react";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Schrijfveld } from "../ui/schrijfveld";
import { Vorm } from "../vorm";
import { useOverdracht } from "./gebruik";
import { Kopieerknop } from "./kopieerknop";

interface Briefdelen {
  readonly terug: () => void;
  readonly aantal: number;
}

/** The open questions, ready for a letter: to copy or to save. Nothing is sent. */
export function Briefweergave({ terug, aantal }: Briefdelen): JSX.Element {
  const { tekst, doe } = useOverdracht();
  const [brief, zetBrief] = React.useState<string | null>(null);
  React.useEffect(() => doe((werk) => zetBrief(werk.brief())), []);
  return (
    <Vorm
      sleutel="brief"
      kop={aantal === 0 ? tekst.brief.kopGeen : tekst.brief.kop(aantal)}
      onder={aantal === 0 ? tekst.brief.geen : tekst.brief.onder}
      stand={
        <>
          <Icoon naam="slot" />
          <span>{tekst.indiening.voet}</span>
        </>
      }
      knop={<Knop onKlik={terug}>{tekst.brief.terug}</Knop>}
    >
      {brief !== null && (
        <>
          <Schrijfveld label={tekst.brief.label} waarde={brief} langste={brief.length} alleenLezen />
          <p className="naarlijst">
            <Kopieerknop wat={brief} />
            <Link onKlik={() => doe((werk) => werk.bewaarBrief(brief))}>{tekst.brief.opslaan}</Link>
          </p>
        </>
      )}
    </Vorm>
  );
}
