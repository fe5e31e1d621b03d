import React, { useState } from "react";
import { verbergBsn } from "../../domein/bsn";
import type { Tabel, TabelRij } from "../../domein/productie";
import { rijnaam } from "../../inlezen/keuze-maken";
import type { GekozenRijsoort } from "../../inlezen/keuzes";
import { RIJSOORTEN } from "../../inlezen/keuzewoorden";
import { ingekort } from "../../inlezen/tekst";
import { usePaneel } from "../paneel-context";
import { Link } from "../ui/link";
import { rijkeuzes } from "./keuzes-bij";
import { Wijzigbaar } from "./wijzigbaar";

/** The kinds of table that ask per row what it is. */
const LEEST_RIJEN: ReadonlySet<Tabel["soort"]> = new Set<Tabel["soort"]>(["totalen", "maanden", "reeks"]);

/** So many rows are shown at once. */
const TEGELIJK = 20;

/** The rows of a table with what each was taken for: an activity, a total, a note. */
export function Rijenlijst({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  const { teksten } = usePaneel();
  const { koppelen } = teksten;
  const [open, zetOpen] = useState(false);
  const [tot, zetTot] = useState(TEGELIJK);
  const rijen = tabel.rijen.filter(({ soort }) => soort !== "leeg");
  return (
    <>
      <h3>
        <Link onKlik={() => zetOpen(!open)} open={open}>
          {koppelen.rijenKop(rijen.length)}
        </Link>
      </h3>
      {open && (
        <ul className="kolommen">
          {rijen.slice(0, tot).map((rij) => (
            <Rijregel key={rij.rij} tabel={tabel} rij={rij} />
          ))}
        </ul>
      )}
      {open && rijen.length > tot && (
        <Link onKlik={() => zetTot(tot + TEGELIJK)}>{koppelen.nogRijen(rijen.length - tot)}</Link>
      )}
    </>
  );
}

function Rijregel({ tabel, rij: een }: { readonly tabel: Tabel; readonly rij: TabelRij }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { koppelen } = teksten;
  const { rij, soort, gekozen } = een;
  const raster = t.inhoud?.rasters.find(({ blad }) => blad === tabel.blad);
  const naam = (raster && rijnaam(raster, rij)) ?? null;
  const kort = naam === null ? null : ingekort(verbergBsn(naam), 60);
  const plek = { ...tabel.bereik, rij, totRij: rij };
  const wat = (
    <>
      <Link onKlik={() => void daden.selecteer(plek)}>
        {koppelen.rij(rij + 1, kort ?? koppelen.geenNaam, koppelen.rijsoort[soort])}
      </Link>
      {gekozen === true && <span className="klein tweede">{koppelen.uwKeuze}</span>}
    </>
  );
  const lot = t.herkend?.keuzes?.find(
    ({ soort: van, plaats }) => van === "rij" && plaats?.blad === tabel.blad && plaats.rij === rij,
  );
  if (naam === null) return <li>{wat}</li>;
  return (
    <li>
      <Wijzigbaar
        label={koppelen.wijzigRij(rij + 1, kort ?? "")}
        vraag={koppelen.watRij(rij + 1)}
        mogelijkheden={LEEST_RIJEN.has(tabel.soort) ? rijkeuzes(teksten) : []}
        gekozen={(RIJSOORTEN as readonly string[]).includes(soort) ? soort : null}
        kies={(als) => void daden.kiesZelf({ soort: "rij", blad: tabel.blad, rij, als: als as GekozenRijsoort })}
        vergeet={lot && (() => void daden.kiesZelf({ soort: "vergeet", lot }))}
        vergeetLabel={koppelen.vergeetWat(kort ?? "")}
      >
        {wat}
      </Wijzigbaar>
    </li>
  );
}
