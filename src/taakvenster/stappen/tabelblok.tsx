import React from "react";
import { kolomLetters, type Bereik } from "../../domein/bereik";
import { verbergBsn } from "../../domein/bsn";
import type { Keuzelot } from "../../domein/keuzelot";
import type { Kolom, Tabel, TabelSoort, Veld } from "../../domein/productie";
import { usePaneel } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import { strookVanTabel } from "../strook";
import { Keuzelijst } from "../ui/keuzelijst";
import { Link } from "../ui/link";
import { Vouw } from "../ui/vouw";
import { Aanwijzer } from "./aanwijzer";
import { hoortBij, kolomkeuzes, soortkeuzes, veldkeuzes } from "./keuzes-bij";
import { Koprijkeuze } from "./koprijkeuze";
import { Rijenlijst } from "./rijenlijst";
import { Wijzigbaar } from "./wijzigbaar";

const procent = (zekerheid: number): number => Math.floor(zekerheid * 100);

/** As sure as its least sure column that is used. */
function zekerheidVan({ zekerheid, kolommen }: Tabel): number {
  return Math.min(zekerheid, ...kolommen.filter(({ veld }) => veld !== null).map((kolom) => kolom.zekerheid));
}

/** Whether nothing of a table is in doubt. */
export function isZeker(tabel: Tabel): boolean {
  return procent(zekerheidVan(tabel)) >= 95;
}

/** A table that was recognised; unfolded it shows what was taken for what, and lets the user correct it. */
export function Tabelblok({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  const { t, teksten, stuur } = usePaneel();
  const sleutel = `${tabel.blad}!${tabel.kopRijen.van}:${tabel.bereik.kolom}`;
  const open = t.tabelOpen === sleutel;
  const zekerheid = procent(zekerheidVan(tabel));
  return (
    <section>
      <Vouw
        open={open}
        wissel={() => stuur({ soort: "tabel geopend", tabel: open ? null : sleutel })}
        icoon={zekerheid >= 95 ? "goed" : zekerheid >= 80 ? "info" : "vraag"}
        titel={verbergBsn(tabel.blad)}
        tweede={telling(tabel)}
        rechts={teksten.herkend.zekerheid(zekerheid)}
      />
      {open && <Tabeldelen tabel={tabel} />}
    </section>
  );

  function telling({ id, soort, rijen }: Tabel): string {
    if (soort === "afrekening") return teksten.herkend.teltNiet;
    const regels = t.herkend?.regels.filter((regel) => regel.tabel === id) ?? [];
    const codes = new Set(regels.flatMap(({ koppeling }) => koppeling.activiteit ?? []));
    return codes.size > 0
      ? teksten.herkend.activiteiten(codes.size)
      : teksten.herkend.rijen(
          regels.length > 0 ? regels.length : rijen.filter((rij) => rij.soort === "gegeven").length,
        );
  }
}

function Tabeldelen({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  const { t, teksten } = usePaneel();
  const { koppelen } = teksten;
  const strook = t.inhoud && strookVanTabel(t.inhoud, tabel, (veld) => koppelen.zonderLidwoord(teksten.velden[veld]));
  return (
    <div className="tabeldelen">
      {strook !== null && (
        <Rasterstrook strook={strook} label={koppelen.strook(verbergBsn(tabel.blad))} soort="vraag" />
      )}
      <h3>{koppelen.soortKop}</h3>
      <Soortregel tabel={tabel} />
      <h3>{koppelen.kolommenKop}</h3>
      <ul className="kolommen">
        {tabel.kolommen.map((kolom) => (
          <Kolomregel key={kolom.kolom} tabel={tabel} kolom={kolom} />
        ))}
      </ul>
      {tabel.ontbrekend.map((veld) => (
        <Ontbrekend key={veld} tabel={tabel} veld={veld} />
      ))}
      {tabel.rijen.length > 0 && <Rijenlijst tabel={tabel} />}
      <Koprijkeuze blad={tabel.blad} van={tabel.kopRijen.van} vervangt={tabel} tekst={koppelen.koprijAnders} />
    </div>
  );
}

/** Whether a table is read by what its columns hold; one that is read from the sheet as a whole (blocks) is not. */
function volgtKolommen({ mogelijk }: Tabel): boolean {
  return mogelijk !== undefined;
}

/** The choice that the user made at this place; undefined where there is none. */
function lotBij(loten: readonly Keuzelot[] | undefined, soort: Keuzelot["soort"], plek: Bereik): Keuzelot | undefined {
  return loten?.find(
    ({ soort: eigen, plaats }) =>
      eigen === soort && plaats?.blad === plek.blad && plaats.rij === plek.rij && plaats.kolom === plek.kolom,
  );
}

function Soortregel({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  const { teksten, daden } = usePaneel();
  const { koppelen, herkend } = teksten;
  const zeker = tabel.gekozen === true ? koppelen.uwKeuze : herkend.zekerheid(procent(tabel.zekerheid));
  const waarom = tabel.gekozen === true ? "" : ` · ${tabel.reden ?? ""}`;
  return (
    <Wijzigbaar
      label={koppelen.wijzigSoort(verbergBsn(tabel.blad))}
      vraag={koppelen.watTabel}
      mogelijkheden={[...soortkeuzes(tabel, teksten), { sleutel: "niet lezen", tekst: koppelen.nietLezen }]}
      gekozen={tabel.soort}
      kies={(als) => void daden.kiesZelf({ soort: "tabel", tabel, als: als as TabelSoort | "niet lezen" })}
    >
      <span>{koppelen.gezien(koppelen.tabelsoort[tabel.soort])}</span>
      <span className="klein tweede">{`${zeker}${waarom}`}</span>
    </Wijzigbaar>
  );
}

function Kolomregel({ tabel, kolom }: { readonly tabel: Tabel; readonly kolom: Kolom }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { herkend: tekst, koppelen } = teksten;
  const { rij, totRij, blad } = tabel.bereik;
  const letters = kolomLetters(kolom.kolom);
  const veld = kolom.veld === null ? tekst.nietGebruikt : teksten.velden[kolom.veld];
  const plek = { blad, rij, totRij, kolom: kolom.kolom, totKolom: kolom.kolom };
  const lot = lotBij(t.herkend?.keuzes, "kolom", { ...plek, rij: tabel.kopRijen.tot });
  const kies = (sleutel: string): void =>
    void daden.kiesZelf({ soort: "kolom", tabel, kolom: kolom.kolom, veld: sleutel as Veld });
  return (
    <li>
      <Wijzigbaar
        label={koppelen.wijzigKolom(letters)}
        vraag={koppelen.watKolom(letters)}
        mogelijkheden={
          volgtKolommen(tabel) ? [{ sleutel: "overig", tekst: koppelen.nietGebruiken }, ...veldkeuzes(teksten)] : []
        }
        gekozen={kolom.veld}
        kies={kies}
        vergeet={lot && (() => void daden.kiesZelf({ soort: "vergeet", lot }))}
        vergeetLabel={koppelen.vergeetWat(tekst.kolom(letters, kolom.kop || tekst.geenKop, veld))}
      >
        <Link onKlik={() => void daden.selecteer(plek)}>{tekst.kolom(letters, kolom.kop || tekst.geenKop, veld)}</Link>
        <span className="klein tweede">
          {kolom.veld !== null && kolom.gekozen !== true && `${tekst.zekerheid(procent(kolom.zekerheid))} · `}
          {kolom.reden}
        </span>
      </Wijzigbaar>
    </li>
  );
}

/** A field that the table must have and that no column holds: chosen from its columns, or pointed at. */
function Ontbrekend({ tabel, veld }: { readonly tabel: Tabel; readonly veld: Veld }): JSX.Element {
  const { teksten, daden, stuur } = usePaneel();
  const { koppelen, herkend } = teksten;
  const kies = (kolom: number): void => void daden.kiesZelf({ soort: "kolom", tabel, kolom, veld });
  const wijs = (plek: Bereik): void => {
    if (hoortBij(tabel, plek)) kies(plek.kolom);
    else stuur({ soort: "bericht", tekst: koppelen.wijsBuiten(verbergBsn(tabel.blad)) });
  };
  return (
    <div className="ontbrekend">
      <p>{herkend.mist(teksten.velden[veld])}</p>
      <Keuzelijst
        label={koppelen.welkeKolom(teksten.velden[veld])}
        plaatshouder={herkend.kiesNog}
        mogelijkheden={kolomkeuzes(tabel, teksten)}
        gekozen={null}
        kies={(kolom) => kies(Number(kolom))}
      />
      <Aanwijzer tekst={koppelen.wijsKolom} gebruik={wijs} />
    </div>
  );
}
