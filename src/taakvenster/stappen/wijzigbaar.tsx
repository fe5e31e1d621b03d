import React, { useEffect, useRef, useState } from "react";
import { usePaneel } from "../paneel-context";
import { Keuzelijst, type Keuzemogelijkheid } from "../ui/keuzelijst";
import { Link } from "../ui/link";

interface WijzigbaarEigenschappen {
  /** What stands there now. */
  readonly children: React.ReactNode;
  /** Said aloud of the button that opens the list. */
  readonly label: string;
  readonly vraag: string;
  /** Empty where there is nothing else that it can be. */
  readonly mogelijkheden: readonly Keuzemogelijkheid[];
  readonly gekozen: string | null;
  readonly kies: (sleutel: string) => void;
  /** Beside the button, where the user chose this: to take it back. */
  readonly vergeet?: (() => void) | undefined;
  readonly vergeetLabel?: string;
}

/** Something that was recognised, with a list to say that it is something else. */
export function Wijzigbaar(eigenschappen: WijzigbaarEigenschappen): JSX.Element {
  const { children, label, vraag, mogelijkheden, gekozen, kies, vergeet, vergeetLabel } = eigenschappen;
  const { koppelen, herkend } = usePaneel().teksten;
  const [open, zetOpen] = useState(false);
  const lijst = useRef<HTMLDivElement>(null);
  const rij = useRef<HTMLDivElement>(null);
  const eerste = useRef(true);
  useEffect(() => {
    // The focus goes into the list that opens, and back to where it came from.
    if (open) lijst.current?.querySelector<HTMLElement>("[role=combobox], [role=listbox]")?.focus();
    else if (!eerste.current) rij.current?.querySelector<HTMLElement>(":scope > button")?.focus();
    eerste.current = false;
  }, [open]);
  return (
    <>
      <div className="wijzigbaar" ref={rij}>
        <div className="wat">{children}</div>
        {mogelijkheden.length > 0 && (
          <Link onKlik={() => zetOpen(!open)} label={open ? `${koppelen.laat}, ${label}` : label} open={open}>
            {open ? koppelen.laat : koppelen.wijzig}
          </Link>
        )}
      </div>
      {open && (
        <div className="wijziging" ref={lijst}>
          <Keuzelijst
            label={vraag}
            plaatshouder={herkend.kiesNog}
            mogelijkheden={mogelijkheden}
            gekozen={gekozen}
            kies={(sleutel) => {
              zetOpen(false);
              kies(sleutel);
            }}
          />
        </div>
      )}
      {vergeet !== undefined && (
        <Link onKlik={vergeet} {...(vergeetLabel !== undefined && { label: vergeetLabel })}>
          {koppelen.vergeet}
        </Link>
      )}
    </>
  );
}
