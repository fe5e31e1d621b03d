import React, { useState } from "react";
import { kolomLetters } from "../../domein/bereik";
import type { Veld } from "../../domein/productie";
import type { Teksten } from "../../teksten/teksten";
import { usePaneel, type Paneelgegevens } from "../paneel-context";
import { Rasterstrook } from "../rasterstrook";
import { strookBij, strookVanKolom, type Strook } from "../strook";
import { Icoon } from "../ui/icoon";
import { Keuzelijst, type Keuzemogelijkheid } from "../ui/keuzelijst";
import { Keuzerondjes } from "../ui/keuzerondjes";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { KIESBARE_VELDEN, type Vraag } from "../vragen";

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
    if (antwoord === "niet") void daden.bewaarKeuze(vraag, { soort: "niet" });
    else if (wat !== null) void daden.bewaarKeuze(vraag, { soort: "zo", wat });
  };
  return (
    <section className="vraagblok">
      <h2 className="ernst">
        <Icoon naam="vraag" />
        <span>{titelVan(vraag, paneel)}</span>
      </h2>
      {strook !== null && <Rasterstrook strook={strook} label={teksten.bevindingen.stuk(strook.blad)} soort="vraag" />}
      {vraag.soort === "kolom" && <p className="hulp">{vraag.kolom.reden}</p>}
      <Keuzerondjes
        naam={vraag.id}
        label={titelVan(vraag, paneel)}
        mogelijkheden={uitwegen(vraag, paneel)}
        gekozen={antwoord}
        kies={zetAntwoord}
      />
      {antwoord === "anders" && (
        <Keuzelijst
          label={vraag.soort === "kolom" ? tekst.kiesKolom : tekst.kiesNaam}
          plaatshouder={tekst.kiesNog}
          mogelijkheden={mogelijkheden(vraag, paneel)}
          gekozen={gekozen}
          kies={zetGekozen}
        />
      )}
      <p className="hulp">{tekst.onthoud}</p>
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
  const { herkend: tekst } = paneel.teksten;
  if (vraag.soort === "naam") {
    if (vraag.voorstel === null) return tekst.vraagNaamOpen(vraag.naam);
    return tekst.vraagNaam(vraag.naam, activiteitnaam(paneel, vraag.voorstel));
  }
  const letters = kolomLetters(vraag.kolom.kolom);
  if (vraag.voorstel === null) return tekst.vraagKolomOpen(letters, vraag.tabel.blad);
  return tekst.vraagKolom(letters, vraag.tabel.blad, veldwoord(paneel.teksten, vraag.voorstel));
}

function uitwegen(vraag: Vraag, paneel: Paneelgegevens): readonly Keuzemogelijkheid[] {
  const { herkend: tekst } = paneel.teksten;
  const voorstel =
    vraag.voorstel === null
      ? null
      : vraag.soort === "naam"
        ? `'${activiteitnaam(paneel, vraag.voorstel)}'`
        : veldwoord(paneel.teksten, vraag.voorstel);
  return [
    ...(voorstel === null ? [] : [{ sleutel: "ja", tekst: tekst.ja(voorstel) }]),
    { sleutel: "anders", tekst: voorstel === null ? tekst.kiesNog : tekst.anders },
    { sleutel: "niet", tekst: vraag.soort === "kolom" ? tekst.nietKolom : tekst.nietNaam },
  ];
}

function mogelijkheden(vraag: Vraag, { t, teksten }: Paneelgegevens): readonly Keuzemogelijkheid[] {
  if (vraag.soort === "kolom")
    return KIESBARE_VELDEN.map((veld) => ({ sleutel: veld, tekst: veldwoord(teksten, veld) }));
  const kandidaten = vraag.regel.koppeling.kandidaten;
  const rang = (code: string): number => (kandidaten.includes(code) ? kandidaten.indexOf(code) : kandidaten.length);
  return [...(t.beschikking?.beschikking.activiteiten ?? [])]
    .sort((a, b) => rang(a.code) - rang(b.code))
    .map(({ code, naam }) => ({ sleutel: code, tekst: naam }));
}
