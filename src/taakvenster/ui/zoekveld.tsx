import { TextField } from "office-ui-fabric-react/lib/TextField";
import React from "react";

interface ZoekveldEigenschappen {
  readonly label: string;
  readonly waarde: string;
  readonly onWijzig: (tekst: string) => void;
  readonly onEscape: () => void;
}

/** A field to search in a list; Esc gives it up. */
export function Zoekveld({ label, waarde, onWijzig, onEscape }: ZoekveldEigenschappen): JSX.Element {
  return (
    <TextField
      className="zoekveld"
      label={label}
      value={waarde}
      autoFocus
      autoComplete="off"
      onChange={(_, tekst) => onWijzig(tekst ?? "")}
      onKeyDown={(toets) => {
        if (toets.key !== "Escape") return;
        toets.stopPropagation();
        onEscape();
      }}
    />
  );
}
