import { verbergBsn } from "../domein/bsn";
import { streefgetal } from "../domein/streefwaarde";
import type { Bladbouwer, Bladdeel, Paginarand } from "./bladbouwer";
import { kleurLampen, LAMPUITLEG, lampVanRegel, merkNegatief, tekenUitkomst } from "./lampformule";
import {
  GEMEENTEBLADEN,
  nieuwGemeenteblad,
  pasHoogte,
  type Lijstregel,
  type Partnerregel,
} from "./overzicht-gemeente-boek";
import type { Afspraakregel } from "./overzicht-gemeente-gegevens";
import { getalStijl, gelijk, verhouding, verschil, verschilStijl } from "./rekenregels";
import { blokVan, type Rij, type Vak } from "./vak";

const BREEDTEN = [26, 22, 36, 24, 9, 10, 9, 8, 5, 13];
const KOPPEN = ["Partner", "Opgave", "Activiteit", "Eenheid", "Afspraak", "Realisatie", "Verschil", "%", null, "Lamp"];
const K = { partner: 0, opgave: 1, activiteit: 2, eenheid: 3, afspraak: 4, realisatie: 5, verschil: 6, procent: 7 };
const TEKEN = 8;
const LAMP = 9;

/** The sheet Activiteiten: every afspraak of every partner with its figures, once. The other sheets refer to these cells. */
export function maakActiviteitenlijst(
  regels: readonly Partnerregel[],
  rand: Paginarand,
  begin: Vak,
): { readonly blad: Bladbouwer; readonly lijst: readonly Lijstregel[] } {
  const aantal = regels.reduce((som, { partner }) => som + partner.afspraken.length, 0);
  const { blad, deel } = nieuwGemeenteblad(
    { naam: GEMEENTEBLADEN.activiteiten, breedten: BREEDTEN, rand },
    {
      titel: "Alle activiteiten",
      ondertitel: `${aantal === 1 ? "1 afspraak" : `${aantal} afspraken`}. PE wordt verrekend, TE alleen geteld. Een leeg vak is niet bekend.`,
      begin,
    },
  );
  zetKoppen(deel, KOPPEN, [K.afspraak, K.realisatie, K.verschil, K.procent]);
  const lijst = regels.flatMap((van) => van.partner.afspraken.map((regel) => zetRegel(blad, deel, van, regel)));
  maakOp(blad, lijst);
  const [eerste] = lijst;
  const laatste = lijst.at(-1);
  if (eerste && laatste) {
    const kop = deel.rijen[0]!.vakken.get(0)!;
    blad.filter(blokVan([kop, laatste.lamp]));
  }
  blad.deel().rij().zet(0, LAMPUITLEG, "toelichting");
  return { blad, lijst };
}

/** A row of headings; those of figures stand right. */
export function zetKoppen(deel: Bladdeel, koppen: readonly (string | null)[], rechts: readonly number[]): Rij {
  const rij = deel.rij();
  koppen.forEach((kop, kolom) => {
    rij.zet(
      kolom,
      kop,
      rechts.includes(kolom) ? "kolomkopGetal" : kop === "Lamp" ? "kolomkopIngesprongen" : "kolomkop",
    );
  });
  rij.bijVolgende = true;
  return rij;
}

/** The colours of the lamps and of what is negative. */
export function maakOp(blad: Bladbouwer, lijst: readonly Pick<Lijstregel, "teken" | "lamp" | "verschil">[]): void {
  kleurLampen(
    blad,
    lijst.map(({ teken }) => teken),
    lijst.map(({ lamp }) => lamp),
  );
  merkNegatief(
    blad,
    lijst.map(({ verschil: vak }) => vak),
  );
}

function zetRegel(blad: Bladbouwer, deel: Bladdeel, van: Partnerregel, regel: Afspraakregel): Lijstregel {
  const rij = deel.rij();
  const streef = regel.streefwaarde;
  const getal = streef === null ? null : streefgetal(streef);
  const afspraak = rij.zet(K.afspraak, getal ?? tekstVan(regel), getal === null ? "tekstRechts" : getalStijl(getal));
  const realisatie = rij.zet(K.realisatie, regel.realisatie, getalStijl(regel.realisatie));
  const uitkomst = verschil(afspraak, realisatie);
  const lamp = rij.bereken(LAMP, lampVanRegel(afspraak, realisatie, { streef, schema: regel.lampschema }), "lampwoord");
  const vakken = {
    partner: rij.bereken(K.partner, gelijk(van.naam), "tekst"),
    activiteit: rij.zet(K.activiteit, verbergBsn(regel.activiteit), "tekst"),
    eenheid: rij.zet(K.eenheid, `${regel.soort}  ${verbergBsn(regel.eenheid)}${vergelijking(regel)}`, "tekst"),
    verschil: rij.bereken(K.verschil, uitkomst, verschilStijl(uitkomst.waarde)),
    procent: rij.bereken(K.procent, verhouding(afspraak, realisatie), "procent"),
    teken: rij.bereken(TEKEN, tekenUitkomst(lamp), "lampteken"),
  };
  rij.zet(K.opgave, regel.opgaven.join(", "), "tekst");
  pasHoogte(blad, rij);
  return { van, regel, afspraak, realisatie, lamp, ...vakken };
}

/** A target that is no number stands there as its text. */
function tekstVan({ streefwaarde }: Afspraakregel): string | null {
  if (streefwaarde === null || streefwaarde.soort === "getal" || streefwaarde.soort === "vergelijking") return null;
  return streefwaarde.tekst === "" ? null : streefwaarde.tekst;
}

const WOORDEN = { ">": "meer dan", "≥": "minstens", "<": "minder dan", "≤": "hoogstens" } as const;

function vergelijking({ streefwaarde }: Afspraakregel): string {
  return streefwaarde?.soort === "vergelijking" ? ` (${WOORDEN[streefwaarde.teken]})` : "";
}
