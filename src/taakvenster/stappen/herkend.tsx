import React, { useState } from "react";
import { verbergBsn } from "../../domein/bsn";
import { adres } from "../../domein/bereik";
import type { NietHerkend, Veld } from "../../domein/productie";
import { NIET_LEZEN } from "../../inlezen/niet-lezen";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel } from "../paneel-context";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Vorm } from "../vorm";
import { inTabvolgorde } from "../tabvolgorde";
import { vragenUit } from "../vragen";
import { Koprijkeuze } from "./koprijkeuze";
import { isZeker, Tabelblok } from "./tabelblok";
import { UwKeuzes } from "./uw-keuzes";
import { Vraagblok } from "./vraagblok";

/** What was recognised: first what is not sure, as a question, then the rest with its certainty. */
export function Herkendstap(): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { herkend: tekst } = teksten;
  const [nummer, zetNummer] = useState(0);
  if (t.herkend === null) return <></>;
  const productie = inTabvolgorde(t.herkend, t.inhoud);
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
        <Tabelblok key={tabel.id} tabel={tabel} />
      ))}
      {productie.nietHerkend.length > 0 && <h2 className="sectie">{tekst.nietGelezen}</h2>}
      <ul className="nietlijst">
        {productie.nietHerkend.map((deel) => (
          <Deel key={`${deel.bereik.blad} ${adres(deel.bereik)}`} deel={deel} />
        ))}
      </ul>
      <UwKeuzes />
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

/** A field in words. */
export function veldnaam(teksten: Teksten, veld: Veld): string {
  return teksten.velden[veld];
}

function Deel({ deel }: { readonly deel: NietHerkend }): JSX.Element {
  const { teksten, daden } = usePaneel();
  const { blad, rij } = deel.bereik;
  return (
    <li>
      <Icoon naam="niet" />
      <div>
        <Link onKlik={() => void daden.selecteer(deel.bereik)}>
          {verbergBsn(`${deel.bereik.blad} ${adres(deel.bereik)}`)}
        </Link>
        <span className="klein tweede">{deel.gezien}</span>
        {deel.gezien !== NIET_LEZEN && (
          <Koprijkeuze blad={blad} van={rij} vervangt={null} tekst={teksten.koppelen.welEenTabel} />
        )}
      </div>
    </li>
  );
}
