import React, { useState } from "react";
import { kolomLetters, type Bereik } from "../../domein/bereik";
import { verbergBsn } from "../../domein/bsn";
import type { Veld } from "../../domein/productie";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel, type Paneelgegevens } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import { strookBij, strookVanKolom, strookVanTabel, type Strook } from "../strook";
import { Icoon } from "../ui/icoon";
import { Keuzelijst, type Keuzemogelijkheid } from "../ui/keuzelijst";
import { Keuzerondjes } from "../ui/keuzerondjes";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { opdrachtVan, type Vraag } from "../vragen";
import { Aanwijzer } from "./aanwijzer";
import { hoortBij, kolomkeuzes, soortkeuzes, veldkeuzes } from "./keuzes-bij";

interface VraagblokEigenschappen {
  readonly vraag: Vraag;
  /** To the next question; null when this is the only one. */
  readonly volgende: (() => void) | null;
}

/** One question: what we see, what we think (chosen in advance), and two ways out. */
export function Vraagblok({ vraag, volgende }: VraagblokEigenschappen): JSX.Element {
  const paneel = usePaneel();
  const { teksten, daden } = paneel;
  const { herkend: tekst } = teksten;
  const [antwoord, zetAntwoord] = useState<string>(vraag.voorstel === null ? "anders" : "ja");
  const [gekozen, zetGekozen] = useState<string | null>(null);
  const wat = antwoord === "ja" ? vraag.voorstel : gekozen;
  const strook = strookVan(vraag, paneel);
  const bewaar = (): void => {
    if (antwoord === "niet") void daden.kiesZelf(opdrachtVan(vraag, { soort: "niet" }));
    else if (wat !== null) void daden.kiesZelf(opdrachtVan(vraag, { soort: "zo", wat }));
  };
  const [buiten, zetBuiten] = useState(false);
  const wijsKolom = (plek: Bereik): void => {
    const gevonden = vraag.soort === "ontbreekt" && hoortBij(vraag.tabel, plek);
    zetBuiten(!gevonden);
    if (gevonden) zetGekozen(String(plek.kolom));
  };
  return (
    <section className="vraagblok">
      <h2 className="ernst">
        <Icoon naam="vraag" />
        <span>{titelVan(vraag, paneel)}</span>
      </h2>
      {strook !== null && <Rasterstrook strook={strook} label={teksten.bevindingen.stuk(strook.blad)} soort="vraag" />}
      {vraag.soort === "kolom" && <p className="hulp">{vraag.kolom.reden}</p>}
      {vraag.soort === "tabel" && <p className="hulp">{vraag.tabel.reden}</p>}
      <Keuzerondjes
        naam={vraag.id}
        label={titelVan(vraag, paneel)}
        mogelijkheden={uitwegen(vraag, paneel)}
        gekozen={antwoord}
        kies={zetAntwoord}
      />
      {antwoord === "anders" && (
        <Keuzelijst
          label={vraagBij(vraag, paneel)}
          plaatshouder={tekst.kiesNog}
          mogelijkheden={mogelijkheden(vraag, paneel)}
          gekozen={gekozen}
          kies={zetGekozen}
        />
      )}
      {vraag.soort === "ontbreekt" && antwoord === "anders" && (
        <Aanwijzer tekst={teksten.koppelen.wijsKolom} gebruik={wijsKolom} />
      )}
      {buiten && (
        <p className="hulp">
          {teksten.koppelen.wijsBuiten(vraag.soort === "naam" ? "" : verbergBsn(vraag.tabel.blad))}
        </p>
      )}
      <p className="hulp">{paneel.t.plaats === "los" ? teksten.koppelen.onthoudLos : tekst.onthoud}</p>
      <div className="knoppen">
        <Knop onKlik={bewaar} uitReden={antwoord === "anders" && gekozen === null ? tekst.kiesNog : undefined}>
          {tekst.bewaar}
        </Knop>
        {volgende !== null && <Link onKlik={volgende}>{tekst.volgende}</Link>}
      </div>
    </section>
  );
}

function strookVan(vraag: Vraag, { t }: Paneelgegevens): Strook | null {
  if (t.inhoud === null || t.herkend === null) return null;
  if (vraag.soort === "kolom") return strookVanKolom(t.inhoud, vraag.tabel, vraag.kolom.kolom);
  if (vraag.soort !== "naam") return strookVanTabel(t.inhoud, vraag.tabel);
  const plek = vraag.regel.naam?.cellen[0];
  return plek ? strookBij(t.inhoud, t.herkend, plek) : null;
}

function veldwoord(teksten: Teksten, veld: string): string {
  return teksten.velden[veld as Veld];
}

function activiteitnaam({ t }: Paneelgegevens, code: string): string {
  return t.beschikking?.beschikking.activiteiten.find((een) => een.code === code)?.naam ?? code;
}

function titelVan(vraag: Vraag, paneel: Paneelgegevens): string {
  const { herkend: tekst, koppelen } = paneel.teksten;
  switch (vraag.soort) {
    case "tabel":
      return koppelen.vraagTabel(verbergBsn(vraag.tabel.blad), koppelen.tabelsoort[vraag.voorstel]);
    case "ontbreekt":
      return koppelen.vraagOntbreekt(veldwoord(paneel.teksten, vraag.veld), verbergBsn(vraag.tabel.blad));
    case "naam":
      if (vraag.voorstel === null) return tekst.vraagNaamOpen(vraag.naam);
      return tekst.vraagNaam(vraag.naam, activiteitnaam(paneel, vraag.voorstel));
    case "kolom": {
      const letters = kolomLetters(vraag.kolom.kolom);
      if (vraag.voorstel === null) return tekst.vraagKolomOpen(letters, verbergBsn(vraag.tabel.blad));
      return tekst.vraagKolom(letters, verbergBsn(vraag.tabel.blad), veldwoord(paneel.teksten, vraag.voorstel));
    }
  }
}

/** What is asked above the list. */
function vraagBij(vraag: Vraag, { teksten }: Paneelgegevens): string {
  if (vraag.soort === "ontbreekt") return teksten.koppelen.welkeKolom(veldwoord(teksten, vraag.veld));
  return vraag.soort === "naam" ? teksten.herkend.kiesNaam : teksten.herkend.kiesKolom;
}

function voorstelVan(vraag: Vraag, paneel: Paneelgegevens): string | null {
  if (vraag.voorstel === null) return null;
  if (vraag.soort === "tabel") return paneel.teksten.koppelen.tabelsoort[vraag.voorstel];
  return vraag.soort === "naam"
    ? `'${activiteitnaam(paneel, vraag.voorstel)}'`
    : veldwoord(paneel.teksten, vraag.voorstel);
}

function uitwegen(vraag: Vraag, paneel: Paneelgegevens): readonly Keuzemogelijkheid[] {
  const { herkend: tekst, koppelen } = paneel.teksten;
  const voorstel = voorstelVan(vraag, paneel);
  const niet = {
    kolom: tekst.nietKolom,
    naam: tekst.nietNaam,
    tabel: koppelen.nietTabel,
    ontbreekt: koppelen.nietTabel,
  };
  const anders =
    vraag.soort === "ontbreekt" ? koppelen.welkeKolom(veldwoord(paneel.teksten, vraag.veld)) : tekst.kiesNog;
  return [
    ...(voorstel === null ? [] : [{ sleutel: "ja", tekst: tekst.ja(voorstel) }]),
    { sleutel: "anders", tekst: voorstel === null ? anders : tekst.anders },
    { sleutel: "niet", tekst: niet[vraag.soort] },
  ];
}

function mogelijkheden(vraag: Vraag, paneel: Paneelgegevens): readonly Keuzemogelijkheid[] {
  const { t, teksten } = paneel;
  if (vraag.soort === "kolom") return veldkeuzes(teksten);
  if (vraag.soort === "ontbreekt") return kolomkeuzes(vraag.tabel, teksten);
  if (vraag.soort === "tabel") return soortkeuzes(vraag.tabel, teksten);
  const kandidaten = vraag.regel.koppeling.kandidaten;
  const rang = (code: string): number => (kandidaten.includes(code) ? kandidaten.indexOf(code) : kandidaten.length);
  return [...(t.beschikking?.beschikking.activiteiten ?? [])]
    .sort((a, b) => rang(a.code) - rang(b.code))
    .map(({ code, naam }) => ({ sleutel: code, tekst: naam }));
}
