import type { Bevinding } from "../controles/bevinding";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, hoogteVan, linkTerug, nieuwBlad, TABKLEUR, type Boek } from "./boek";
import { ALGEMEEN, gesprekspunten, isLeeg, openVragen, type Gesprek, type Gespreksregel } from "./gesprek";
import { momentTekst } from "./momenttekst";
import { plaatsTekst } from "./plaatstekst";
import { STREEP } from "./rekenregels";
import { ingekort } from "./tekstmaat";
import { Blok, type Vak } from "./vak";

const BREEDTEN = [10, 40, 18, 12, 12, 54];
const KOPPEN = ["Code", "Waarover", "Wanneer", "Wie", "Soort", "Wat er is gezegd"];
const VRAGEN = [6, 24, 20, 46, 50];
const VRAAGKOPPEN = ["Nr", "Activiteit", "Plaats", "Waarover", "Onze vraag"];
/** A longer text would be cut off in print. */
const TEKST_TOT = 1500;

/** What is said of whom: a finding in words, the whole, or a finding that is not there any more. */
export function waarover(bevinding: Bevinding | null, id: string): string {
  if (bevinding !== null) return `${bevinding.naam}: ${bevinding.bericht}`;
  return id === ALGEMEEN ? "De verantwoording als geheel" : `Deze bevinding is er nu niet meer (${id}).`;
}

/** The sheet Gesprek: the status with its history, and every line of the dialogue, by finding. Null when nothing was said. */
export function maakGesprekblad(boek: Boek, gesprek: Gesprek): { blad: Bladbouwer; begin: Vak } | null {
  if (isLeeg(gesprek)) return null;
  const blad = nieuwBlad(boek, { naam: boek.vast.gesprek, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, "Gesprek", "titel");
  ondertitel.zet(
    0,
    "Wat partner en gemeente elkaar vroegen en antwoordden. Er gaat nooit een regel weg.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  zetStatus(blad, gesprek);
  zetRegels(blad, gesprek, boek.dossier.uitslag.bevindingen);
  return { blad, begin };
}

function zetStatus(blad: Bladbouwer, { status }: Gesprek): void {
  if (status.length === 0) return;
  const deel = blad.deel();
  kopRij(deel, "Status");
  rijVan(blad, deel, ["", "Status", "Wanneer", "", "", "Door wie en waarom"], "kolomkop");
  for (const { status: stand, door, moment, reden } of [...status].reverse())
    rijVan(
      blad,
      deel,
      ["", stand, momentTekst(moment), "", "", reden === null ? door : `${door}: ${reden}`],
      "tekstBoven",
    );
  deel.rij(8);
}

function zetRegels(blad: Bladbouwer, gesprek: Gesprek, bevindingen: readonly Bevinding[]): void {
  const gezegd = new Set(gesprek.regels.map(({ bevinding }) => bevinding));
  const punten = gesprekspunten(gesprek, bevindingen).filter(({ id }) => gezegd.has(id));
  if (punten.length === 0) return;
  const deel = blad.deel();
  kopRij(deel, "Per bevinding");
  const kop = rijVan(blad, deel, KOPPEN, "kolomkop");
  let laatste = kop;
  for (const { id, bevinding, regels } of punten)
    for (const [nummer, regel] of regels.entries())
      laatste = rijVan(
        blad,
        deel,
        [bevinding?.code ?? STREEP, nummer === 0 ? waarover(bevinding, id) : "", ...velden(regel)],
        "tekstBoven",
      );
  blad.filter(new Blok(kop, laatste.rij.vakken.get(BREEDTEN.length - 1)!));
}

function velden({ moment, wie, soort, tekst, door }: Gespreksregel): readonly string[] {
  const naam = door === "" ? wie : `${wie}, ${door}`;
  return [moment === "" ? STREEP : momentTekst(moment), naam, soort, tekst];
}

/** The sheet Open vragen: what the municipality still wants to know, ready for a letter. Null when nothing was ever asked. */
export function maakVragenblad(boek: Boek, gesprek: Gesprek): { blad: Bladbouwer; begin: Vak } | null {
  if (!gesprek.regels.some(({ soort }) => soort === "vraag")) return null;
  const vragen = openVragen(gesprek, boek.dossier.uitslag.bevindingen);
  const blad = nieuwBlad(boek, {
    naam: boek.vast.openVragen,
    tabkleur: TABKLEUR.vast,
    breedten: VRAGEN,
    bevries: 4,
    herhaal: { van: 3, tot: 3 },
  });
  const { deel, titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, "Open vragen", "titel");
  ondertitel.zet(0, "Vragen van de gemeente die nog op een antwoord wachten.", "ondertitel");
  linkTerug(blad, titel, boek.begin);
  rijVan(blad, deel, VRAAGKOPPEN, "kolomkop");
  if (vragen.length === 0)
    deel.rij().zet(1, "Er is geen vraag open: op elke vraag is een antwoord, of de gemeente was akkoord.", "standaard");
  const namen = new Map(boek.beschikking.activiteiten.map(({ code, naam }) => [code, naam]));
  vragen.forEach(({ id, bevinding, vraag }, nummer) => {
    const activiteit = bevinding?.activiteit ?? null;
    const naam = activiteit === null ? STREEP : (namen.get(activiteit) ?? activiteit);
    const plaats = bevinding === null ? STREEP : plaatsTekst(bevinding.cellen) || STREEP;
    rijVan(blad, deel, [String(nummer + 1), naam, plaats, waarover(bevinding, id), vraag.tekst], "tekstBoven");
  });
  return { blad, begin };
}

function kopRij(deel: Bladdeel, tekst: string): void {
  const rij = deel.rij(21);
  rij.zet(0, tekst, "kop");
  rij.bijVolgende = true;
}

function rijVan(blad: Bladbouwer, deel: Bladdeel, teksten: readonly string[], stijl: "kolomkop" | "tekstBoven"): Vak {
  const kort = teksten.map((tekst) => ingekort(tekst, TEKST_TOT));
  const rij = deel.rij(
    hoogteVan(
      blad,
      kort.map((tekst, kolom) => [kolom, tekst] as const),
    ),
  );
  rij.bijVolgende = stijl === "kolomkop";
  kort.forEach((tekst, kolom) => rij.zet(kolom, tekst, stijl));
  return rij.vakken.get(0)!;
}
