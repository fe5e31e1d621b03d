import React from "react";
import type { Keuzemogelijkheid } from "./keuzelijst";

interface Eigenschappen {
  readonly naam: string;
  readonly label: string;
  readonly mogelijkheden: readonly Keuzemogelijkheid[];
  readonly gekozen: string;
  readonly kies: (sleutel: string) => void;
}

/** A few choices of which one is on: real radio buttons, so that the arrow keys work as everywhere. */
export function Keuzerondjes({ naam, label, mogelijkheden, gekozen, kies }: Eigenschappen): JSX.Element {
  return (
    <div role="radiogroup" aria-label={label}>
      {mogelijkheden.map(({ sleutel, tekst }) => (
        <label key={sleutel} className="keuze">
          <input
            type="radio"
            name={naam}
            value={sleutel}
            checked={sleutel === gekozen}
            onChange={() => kies(sleutel)}
          />
          <span>{tekst}</span>
        </label>
      ))}
    </div>
  );
}
