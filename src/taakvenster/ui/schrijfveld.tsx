import { TextField } from "office-ui-fabric-react/lib/TextField";
import React from "react";

interface SchrijfveldEigenschappen {
  readonly label: string;
  readonly waarde: string;
  readonly plaatshouder?: string;
  readonly hulp?: string;
  readonly langste: number;
  /** Only to be read and copied. */
  readonly alleenLezen?: true;
  readonly wijzig?: (tekst: string) => void;
}

/** A field of several lines for a text that is kept by a button, not by leaving the field. */
export function Schrijfveld({
  label,
  waarde,
  plaatshouder,
  hulp,
  langste,
  alleenLezen,
  wijzig,
}: SchrijfveldEigenschappen): JSX.Element {
  return (
    <TextField
      className="tekstveld"
      label={label}
      value={waarde}
      {...(plaatshouder !== undefined && { placeholder: plaatshouder })}
      {...(hulp !== undefined && { description: hulp })}
      maxLength={langste}
      multiline
      autoAdjustHeight
      rows={alleenLezen ? 12 : 2}
      resizable={false}
      readOnly={alleenLezen ?? false}
      onChange={(_, nieuw) => wijzig?.(nieuw ?? "")}
    />
  );
}
