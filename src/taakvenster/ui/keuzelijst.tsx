import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import React from "react";

export interface Keuzemogelijkheid {
  readonly sleutel: string;
  readonly tekst: string;
}

interface KeuzelijstEigenschappen {
  readonly label: string;
  readonly plaatshouder: string;
  readonly mogelijkheden: readonly Keuzemogelijkheid[];
  readonly gekozen: string | null;
  readonly kies: (sleutel: string) => void;
}

/** A list to choose one thing from. */
export function Keuzelijst({
  label,
  plaatshouder,
  mogelijkheden,
  gekozen,
  kies,
}: KeuzelijstEigenschappen): JSX.Element {
  return (
    <Dropdown
      className="keuzelijst"
      label={label}
      placeholder={plaatshouder}
      options={mogelijkheden.map(({ sleutel, tekst }) => ({ key: sleutel, text: tekst }))}
      selectedKey={gekozen}
      onChange={(_, keuze) => keuze && kies(String(keuze.key))}
    />
  );
}
