import React from "react";

/** The lamp as a dot with its word: never the colour alone. */
export function Lamp({ kleur, tekst }: { readonly kleur: string; readonly tekst: string }): JSX.Element {
  return (
    <span className={`lamp lamp-${kleur.replaceAll(" ", "-")}`}>
      <i aria-hidden="true" />
      {tekst}
    </span>
  );
}
