import { TextField } from "office-ui-fabric-react/lib/TextField";
import React, { useEffect, useState } from "react";

interface TekstveldEigenschappen {
  readonly label: string;
  readonly waarde: string;
  readonly plaatshouder?: string;
  readonly hulp?: string | undefined;
  readonly langste: number;
  /** One line; left out: several. */
  readonly soort?: "regel";
  /** Called when the user leaves the field with another text than it had. */
  readonly bewaar: (tekst: string) => void;
}

/** A field of several lines, saved on leaving it, and before it disappears. */
export function Tekstveld({
  label,
  waarde,
  plaatshouder,
  hulp,
  langste,
  bewaar,
  soort,
}: TekstveldEigenschappen): JSX.Element {
  const [tekst, zetTekst] = useState(waarde);
  useEffect(() => zetTekst(waarde), [waarde]);
  const laatste = React.useRef({ tekst, waarde, bewaar });
  laatste.current = { tekst, waarde, bewaar };
  const leg = (): void => {
    const nu = laatste.current;
    if (nu.tekst.trim() !== nu.waarde.trim()) nu.bewaar(nu.tekst.trim());
  };
  useEffect(() => leg, []);
  return (
    <TextField
      className="tekstveld"
      label={label}
      value={tekst}
      {...(plaatshouder !== undefined && { placeholder: plaatshouder })}
      {...(hulp !== undefined && { description: hulp })}
      maxLength={langste}
      {...(soort === undefined && { multiline: true, autoAdjustHeight: true, rows: 2, resizable: false })}
      onChange={(_, nieuw) => zetTekst(nieuw ?? "")}
      onBlur={leg}
    />
  );
}
