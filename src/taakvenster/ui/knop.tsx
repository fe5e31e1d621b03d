import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import React from "react";

export interface KnopEigenschappen {
  /** `hoofd`: the one button of a view that goes on. */
  readonly soort?: "hoofd" | "gewoon";
  readonly onKlik: () => void;
  readonly children: React.ReactNode;
  readonly label?: string | undefined;
  /** Why it does nothing now: the button stays reachable and says so. */
  readonly uitReden?: string | undefined;
}

/** A button. One that cannot be used says why, and is not greyed out without a reason. */
export function Knop({ soort = "gewoon", onKlik, children, label, uitReden }: KnopEigenschappen): JSX.Element {
  const Soort = soort === "hoofd" ? PrimaryButton : DefaultButton;
  const uit = uitReden !== undefined;
  return (
    <Soort
      className={`knop ${soort}`}
      onClick={() => uit || onKlik()}
      aria-disabled={uit}
      {...(label !== undefined && { ariaLabel: label })}
      {...(uit && { title: uitReden })}
    >
      {children}
    </Soort>
  );
}
