import React, { useState } from "react";
import { verbergBsn } from "../../domein/bsn";
import type { Tabel } from "../../domein/productie";
import { ingekort } from "../../inlezen/tekst";
import { usePaneel } from "../paneel-context";
import { Keuzelijst } from "../ui/keuzelijst";
import { Link } from "../ui/link";
import { Aanwijzer } from "./aanwijzer";

/** So many rows around the beginning are offered as a header. */
const RIJEN = 12;
const VOORAF = 4;

interface KoprijkeuzeEigenschappen {
  readonly blad: string;
  /** The row with which the part begins, or its header now. */
  readonly van: number;
  readonly vervangt: Tabel | null;
  readonly tekst: string;
}

/** Lets the user say in which row the headers stand: from the first rows of the part, or by pointing. */
export function Koprijkeuze({ blad, van, vervangt, tekst }: KoprijkeuzeEigenschappen): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { koppelen, herkend } = teksten;
  const [open, zetOpen] = useState(false);
  const kies = (waar: string, rij: number): void => {
    zetOpen(false);
    void daden.kiesZelf({ soort: "kop", blad: waar, rij, vervangt });
  };
  return (
    <div className="koprijkeuze">
      <Link onKlik={() => zetOpen(!open)} open={open}>
        {tekst}
      </Link>
      {open && (
        <div className="wijziging">
          <Keuzelijst
            label={koppelen.koprij}
            plaatshouder={herkend.kiesNog}
            mogelijkheden={rijenVan().map(({ rij, inhoud }) => ({
              sleutel: String(rij),
              tekst: koppelen.kolomKeuze(String(rij + 1), inhoud),
            }))}
            gekozen={null}
            kies={(rij) => kies(blad, Number(rij))}
          />
          <Aanwijzer tekst={koppelen.wijsKop} gebruik={(plek) => kies(plek.blad, plek.rij)} />
        </div>
      )}
    </div>
  );

  function rijenVan(): { rij: number; inhoud: string }[] {
    const raster = t.inhoud?.rasters.find((een) => een.blad === blad);
    if (raster === undefined) return [];
    const begin = Math.max(0, van - VOORAF);
    return Array.from({ length: RIJEN + VOORAF }, (_, nr) => begin + nr).flatMap((rij) => {
      const cellen = raster.kolommenVan(rij).map((kolom) => String(raster.waarde(rij, kolom) ?? "").trim());
      const inhoud = cellen.filter((cel) => cel !== "").join(" · ");
      return inhoud === "" ? [] : [{ rij, inhoud: ingekort(verbergBsn(inhoud), 60) }];
    });
  }
}
