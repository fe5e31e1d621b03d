import React from "react";
import { Tekstveld } from "../ui/tekstveld";
import { useOverdracht } from "./gebruik";

const NAAM_TOT = 80;

/** Who writes: the same name as with the answers. */
export function Naamveld({ label, hulp }: { readonly label: string; readonly hulp: string }): JSX.Element {
  const { t, daden } = useOverdracht();
  return (
    <Tekstveld
      label={label}
      waarde={t.naam}
      hulp={hulp}
      langste={NAAM_TOT}
      bewaar={(naam) => daden.bewaarNaam(naam)}
      soort="regel"
    />
  );
}
