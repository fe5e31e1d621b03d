import React, { useState } from "react";
import { adres, kolomLetters } from "../../domein/bereik";
import type { Kolom, NietHerkend, Tabel, Veld } from "../../domein/productie";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel } from "../paneel-context";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Vouw } from "../ui/vouw";
import { Vorm } from "../vorm";
import { vragenUit } from "../vragen";
import { Vraagblok } from "./vraagblok";

/** What was recognised: first what is not sure, as a question, then the rest with its certainty. */
export function Herkendstap(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { herkend: tekst } = teksten;
  const [nummer, zetNummer] = useState(0);
  if (t.herkend === null) return <></>;
  const productie = t.herkend;
  const beschikking = t.beschikking?.beschikking ?? null;
  const vragen = vragenUit(productie, beschikking, t.keuzes);
  const vraag = vragen[nummer % Math.max(1, vragen.length)];
  const gevonden = new Set(productie.regels.flatMap(({ koppeling }) => koppeling.activiteit ?? [])).size;
  const alle = beschikking?.activiteiten.length ?? 0;
  const kop =
    productie.tabellen.length === 0
      ? tekst.kopNiets
      : vragen.length > 0
        ? tekst.kopVraag(vragen.length)
        : gevonden === alle
          ? tekst.kopZeker
          : tekst.kopDeel;
  const onder =
    beschikking === null
      ? tekst.onderZonder(productie.tabellen.length)
      : (vragen.length > 0 ? tekst.onderRest : tekst.onder)(gevonden, alle);
  return (
    <Vorm
      sleutel="herkend"
      kop={kop}
      onder={onder}
      stand={<Bron />}
      knop={
        <Knop soort="hoofd" onKlik={() => void daden.controleer()}>
          {tekst.controleer}
        </Knop>
      }
    >
      {vraag !== undefined && (
        <Vraagblok key={vraag.id} vraag={vraag} volgende={vragen.length > 1 ? () => zetNummer(nummer + 1) : null} />
      )}
      {productie.tabellen.length === 0 && <p>{tekst.helpt}</p>}
      {productie.tabellen.length > 0 && (
        <h2 className="sectie">{productie.tabellen.every(isZeker) ? tekst.zekerKop : tekst.herkendKop}</h2>
      )}
      {productie.tabellen.map((tabel) => (
        <Tabelrij key={tabel.id} tabel={tabel} />
      ))}
      {productie.nietHerkend.length > 0 && <h2 className="sectie">{tekst.nietGelezen}</h2>}
      <ul className="nietlijst">
        {productie.nietHerkend.map((deel) => (
          <Deel key={`${deel.bereik.blad} ${adres(deel.bereik)}`} deel={deel} />
        ))}
      </ul>
    </Vorm>
  );
}

/** On which beschikking this rests. */
export function Bron(): JSX.Element {
  const { t, teksten } = usePaneel();
  if (t.beschikking === null) return <span>{teksten.beschikking.zonderKop}</span>;
  const { beschikking, bewijs } = t.beschikking;
  const echtheid = bewijs.uitkomst;
  return (
    <>
      <Icoon naam={echtheid === "gewijzigd" ? "fout" : "zegel"} />
      <span>
        {beschikking.kenmerk}
        <br />
        {teksten.beschikking.echt[echtheid].toLowerCase()}
      </span>
    </>
  );
}

const procent = (zekerheid: number): number => Math.floor(zekerheid * 100);
const isZeker = (tabel: Tabel): boolean => procent(zekerheidVan(tabel)) >= 95;

/** As sure as its least sure column that is used. */
function zekerheidVan({ zekerheid, kolommen }: Tabel): number {
  return Math.min(zekerheid, ...kolommen.filter(({ veld }) => veld !== null).map((kolom) => kolom.zekerheid));
}

function Tabelrij({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  const { t, teksten } = usePaneel();
  const [open, zetOpen] = useState(false);
  const zekerheid = procent(zekerheidVan(tabel));
  return (
    <section>
      <Vouw
        open={open}
        wissel={() => zetOpen(!open)}
        icoon={zekerheid >= 95 ? "goed" : zekerheid >= 80 ? "info" : "vraag"}
        titel={tabel.blad}
        tweede={telling(tabel)}
        rechts={teksten.herkend.zekerheid(zekerheid)}
      />
      {open && (
        <ul className="kolommen">
          {tabel.kolommen.map((kolom) => (
            <Kolomregel key={kolom.kolom} tabel={tabel} kolom={kolom} />
          ))}
          {tabel.ontbrekend.length > 0 && (
            <li className="klein">
              {teksten.herkend.mist(tabel.ontbrekend.map((veld) => veldnaam(teksten, veld)).join(", "))}
            </li>
          )}
        </ul>
      )}
    </section>
  );

  function telling({ id, soort }: Tabel): string {
    if (soort === "afrekening") return teksten.herkend.teltNiet;
    const regels = t.herkend?.regels.filter((regel) => regel.tabel === id) ?? [];
    const codes = new Set(regels.flatMap(({ koppeling }) => koppeling.activiteit ?? []));
    return codes.size > 0 ? teksten.herkend.activiteiten(codes.size) : teksten.herkend.rijen(regels.length);
  }
}

/** A field in words. */
export function veldnaam(teksten: Teksten, veld: Veld): string {
  return teksten.velden[veld];
}

function Kolomregel({ tabel, kolom }: { readonly tabel: Tabel; readonly kolom: Kolom }): JSX.Element {
  const { teksten, daden } = usePaneel();
  const { herkend: tekst } = teksten;
  const { rij, totRij, blad } = tabel.bereik;
  const veld = kolom.veld === null ? tekst.nietGebruikt : veldnaam(teksten, kolom.veld);
  const plek = { blad, rij, totRij, kolom: kolom.kolom, totKolom: kolom.kolom };
  return (
    <li>
      <Link onKlik={() => void daden.selecteer(plek)}>
        {tekst.kolom(kolomLetters(kolom.kolom), kolom.kop || tekst.geenKop, veld)}
      </Link>
      <span className="klein tweede">
        {kolom.veld !== null && `${tekst.zekerheid(procent(kolom.zekerheid))} · `}
        {kolom.reden}
      </span>
    </li>
  );
}

function Deel({ deel }: { readonly deel: NietHerkend }): JSX.Element {
  const { daden } = usePaneel();
  return (
    <li>
      <Icoon naam="niet" />
      <span>
        <Link onKlik={() => void daden.selecteer(deel.bereik)}>{`${deel.bereik.blad} ${adres(deel.bereik)}`}</Link>
        <span className="klein tweede">{deel.gezien}</span>
      </span>
    </li>
  );
}
