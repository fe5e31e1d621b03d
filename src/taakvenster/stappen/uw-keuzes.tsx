import React from "react";
import { verbergBsn } from "../../domein/bsn";
import type { Keuzelot } from "../../domein/keuzelot";
import type { RijSoort, TabelSoort, Veld } from "../../domein/productie";
import { ingekort } from "../../inlezen/tekst";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel } from "../paneel-context";
import { Icoon } from "../ui/icoon";
import { Link } from "../ui/link";

/** Everything that the user chose, whether it still fits, and the way to take it back. */
export function UwKeuzes(): JSX.Element | null {
  const { t, teksten, daden } = usePaneel();
  const { koppelen } = teksten;
  const loten = t.herkend?.keuzes ?? [];
  const onleesbaar = t.herkend?.keuzesOnleesbaar ?? 0;
  if (loten.length + onleesbaar === 0) return null;
  const naam = (code: string): string =>
    t.beschikking?.beschikking.activiteiten.find((een) => een.code === code)?.naam ?? code;
  return (
    <>
      <h2 className="sectie">{koppelen.keuzesKop(loten.length + onleesbaar)}</h2>
      <p className="hulp eerste">{koppelen.keuzesUitleg[t.plaats]}</p>
      <ul className="nietlijst keuzes">
        {loten.map((lot) => {
          const wat = zinVan(lot, teksten, naam);
          return (
            <li key={`${lot.soort} ${lot.nummer}`}>
              <Icoon naam={lot.gebruikt ? "goed" : lot.soort === "naam" ? "niet" : "waarschuwing"} />
              <div>
                <span>{wat}</span>
                <span className="klein tweede">
                  {`${lot.blad === null ? "" : `${verbergBsn(lot.plaats?.blad ?? lot.blad)} · `}${standVan(lot, teksten)}`}
                </span>
                <Link onKlik={() => void daden.kiesZelf({ soort: "vergeet", lot })} label={koppelen.vergeetWat(wat)}>
                  {koppelen.vergeet}
                </Link>
              </div>
            </li>
          );
        })}
      </ul>
      {onleesbaar > 0 && <p className="hulp">{koppelen.onleesbaar(onleesbaar)}</p>}
    </>
  );
}

function standVan({ gebruikt, soort }: Keuzelot, { koppelen }: Teksten): string {
  if (gebruikt) return koppelen.past;
  return soort === "naam" ? koppelen.naamNiet : koppelen.pastNiet;
}

function zinVan({ soort, wat: heel, keuze }: Keuzelot, teksten: Teksten, naam: (code: string) => string): string {
  const { keuze: zin, tabelsoort, rijsoort } = teksten.koppelen;
  const wat = ingekort(verbergBsn(heel), 60);
  switch (soort) {
    case "kolom":
      return keuze === "overig" ? zin.nietGebruikt(wat) : zin.kolom(wat, teksten.velden[keuze as Veld]);
    case "tabel":
      return keuze === "niet lezen" ? zin.nietLezen(wat) : zin.tabel(wat, tabelsoort[keuze as TabelSoort]);
    case "kop":
      return zin.kop(wat);
    case "rij":
      return zin.rij(wat, rijsoort[keuze as RijSoort]);
    case "naam":
      return keuze === "buiten beschikking" ? zin.buiten(wat) : zin.naam(wat, `'${naam(keuze)}'`);
  }
}
