import React from "react";
import { Icoon, type Icoonnaam } from "./icoon";

interface LinkEigenschappen {
  readonly onKlik: () => void;
  readonly children: React.ReactNode;
  readonly icoon?: Icoonnaam;
  readonly label?: string;
  /** Whether what it opens is open; left out where it opens nothing in the pane. */
  readonly open?: boolean;
}

/** A quiet button that looks like a link: to a cell, a sheet, or more of a list. */
export function Link({ onKlik, children, icoon, label, open }: LinkEigenschappen): JSX.Element {
  return (
    <button type="button" className="link" onClick={onKlik} aria-label={label} aria-expanded={open}>
      {icoon !== undefined && <Icoon naam={icoon} />}
      <span>{children}</span>
    </button>
  );
}
