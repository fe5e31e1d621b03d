import React, { useState } from "react";
import type { Bereik } from "../../domein/bereik";
import { usePaneel } from "../paneel-context";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";

interface AanwijzerEigenschappen {
  /** What the user can point at. */
  readonly tekst: string;
  readonly gebruik: (plek: Bereik) => void;
}

/** Lets the user point at a cell in the worksheet. Apart from Excel there is no worksheet to point in: then it is not there. */
export function Aanwijzer({ tekst, gebruik }: AanwijzerEigenschappen): JSX.Element | null {
  const { t, teksten, daden } = usePaneel();
  const { koppelen } = teksten;
  const [aan, zetAan] = useState(false);
  if (t.plaats !== "excel") return null;
  if (!aan) {
    return (
      <Link icoon="cel" onKlik={() => zetAan(true)}>
        {tekst}
      </Link>
    );
  }
  const neem = async (): Promise<void> => {
    const plek = await daden.wijsAan();
    if (plek === null) return;
    zetAan(false);
    gebruik(plek);
  };
  return (
    <div className="aanwijzer">
      <p className="hulp" role="status">
        {koppelen.wijsUitleg}
      </p>
      <div className="knoppen">
        <Knop onKlik={() => void neem()}>{koppelen.wijsGebruik}</Knop>
        <Link onKlik={() => zetAan(false)}>{koppelen.wijsStop}</Link>
      </div>
    </div>
  );
}
