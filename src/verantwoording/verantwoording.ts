import { jsonDeel } from "../werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan } from "../werkboek/plan";
import type { XmlDeel } from "../werkboek/raster";
import { maakActiviteitblad } from "./activiteitblad";
import { maakAfrekenbladen } from "./afrekenbladen";
import { maakBeschikkingblad } from "./beschikkingblad";
import { maakBevindingenblad } from "./bevindingenblad";
import type { Bladbouwer, Paginarand } from "./bladbouwer";
import { bladnamen, vasteBladnamen } from "./bladnamen";
import { bladkop, nieuwBlad, TABKLEUR, uit, type Boek } from "./boek";
import type { Dossier } from "./dossier";
import type { EerdereUitvoer } from "./eerder";
import { maakEerdereTeksten, overgebleven } from "./eerdereteksten";
import { f } from "./formule";
import { indiendelen, indienstand, maakIndienbladen, type Indiengegevens } from "./indienbladen";
import { Invoerlijst } from "./invoerlijst";
import { Namenlijst } from "./namenlijst";
import { OVERZICHT_BREEDTEN, OVERZICHT_HULP, vulOverzicht } from "./overzicht";
import { maakProductieblad } from "./productieblad";
import { maakReeksenblad, type Reekscellen } from "./reeksenblad";
import type { Bronnen } from "./resultaatrij";
import { maakUitvoerdeel } from "./uitvoerdeel";
import type { Vak } from "./vak";

export interface VerantwoordingOpties extends Indiengegevens {
  /** Version of this program, for the custom part. */
  readonly versie?: string;
  /** The vingerafdruk of the beschikking, when it was calculated. */
  readonly vingerafdruk?: string | null;
  /** Codes of the activities that get a sheet; left out: all. What was typed for another one is kept. */
  readonly activiteiten?: ReadonlySet<string>;
  /** Sheets of the workbook that are not ours, where the output goes into that workbook: their names are taken. */
  readonly vanAnderen?: readonly string[];
  /** Leaves the settlement out, as a tussenrapportage does. */
  readonly zonderAfrekening?: boolean;
  /** Custom parts that travel along. */
  readonly delen?: readonly XmlDeel[];
}

/**
 * The whole verantwoording of one workbook against its beschikking, as a plan: Overzicht, a sheet per activity, Afrekening,
 * Bevindingen, Beschikking, Productie, and Reeksen where there are series (domein.md §9, issue 2 §6); what was handed in and said about it
 * where there is any. A tussenrapportage has no settlement. Pure: the same dossier gives the same plan. Texts that were
 * typed into `eerder` are put back byte for byte. Throws RangeError without a beschikking: there is nothing to account for.
 */
export function maakVerantwoording(
  dossier: Dossier,
  eerder: EerdereUitvoer | null = null,
  opties: VerantwoordingOpties = {},
): Plan {
  const { beschikking, afrekening } = dossier;
  if (!beschikking || !afrekening) throw new RangeError("Zonder beschikking is er geen verantwoording te maken.");
  const nummer = (eerder?.nummer ?? 0) + 1;
  const stand = indienstand(dossier.inhoud.delen, opties);
  const rand = randVan(dossier, beschikking, nummer);
  const vanAnderen = opties.vanAnderen ?? [];
  const vast = vasteBladnamen(vanAnderen);
  const overzicht = nieuwBlad(
    { rand },
    {
      naam: vast.overzicht,
      tabkleur: TABKLEUR.vast,
      breedten: OVERZICHT_BREEDTEN,
      hulpbreedten: OVERZICHT_HULP,
    },
  );
  const kop = bladkop(overzicht);
  const begin = kop.titel.zet(0, `Verantwoording ${beschikking.jaar}  –  ${beschikking.partner}`, "titel");
  const boek: Boek = {
    dossier,
    beschikking,
    rand,
    begin,
    namen: new Namenlijst(),
    invoer: new Invoerlijst(eerder?.getypt ?? new Map()),
    bladnamen: bladnamen(beschikking.activiteiten, vast, vanAnderen),
    vast,
    vanAnderen: new Set(vanAnderen),
  };

  const { blad: beschikkingblad, cellen } = maakBeschikkingblad(
    boek,
    opties.vingerafdruk ?? beschikking.integriteit.vingerafdruk,
  );
  begin.formule = f`"Verantwoording "&${cellen.velden.jaar}&"  –  "&${cellen.velden.partner}`;
  const { blad: productieblad, cellen: productie } = maakProductieblad(boek, cellen);
  const schema = { naam: uit(cellen.instellingen, "lampschema"), waarde: dossier.instellingen.lampschema };
  const bronnen: Bronnen = { beschikking: cellen, productie, schema };
  const reeksenblad = maakReeksenblad(boek);
  const activiteiten = maakActiviteitbladen(boek, bronnen, reeksenblad?.reeksen ?? [], opties.activiteiten ?? null);
  const naarBlad = new Map(activiteiten.map(({ code, begin: eerste }) => [code, eerste]));
  const zonder = stand.soort === "tussenrapportage" || opties.zonderAfrekening === true;
  const afgerekend = zonder ? null : maakAfrekenbladen(boek, afrekening, bronnen);
  const { blad: bevindingenblad, cellen: bevindingen } = maakBevindingenblad(boek, naarBlad);
  const indienbladen = maakIndienbladen(boek, bronnen, stand);
  vulOverzicht(boek, overzicht, kop, {
    ...bronnen,
    soort: stand.soort,
    links: [...(afgerekend?.links ?? []), ...indienbladen.map(({ begin: eerste }) => eerste)],
    afrekening: afgerekend?.cellen ?? null,
    uitkomst: afrekening,
    bevindingen,
    bladen: naarBlad,
  });
  const rest = overgebleven(boek, eerder);
  const vervallen = maakEerdereTeksten(boek, rest);
  const bouwers = [
    overzicht,
    ...activiteiten.map(({ blad }) => blad),
    ...(afgerekend?.bladen ?? []),
    bevindingenblad,
    ...indienbladen.map(({ blad }) => blad),
    beschikkingblad,
    productieblad,
    ...(reeksenblad ? [reeksenblad.blad] : []),
    ...(vervallen ? [vervallen] : []),
  ];
  const plan = bijeen(boek, bouwers, { programma: opties.versie ?? "0", nummer, bewaard: rest.bewaard });
  return { ...plan, delen: [...plan.delen, ...indiendelen(stand), ...(opties.delen ?? [])] };
}

function maakActiviteitbladen(
  boek: Boek,
  bronnen: Bronnen,
  reeksen: readonly Reekscellen[],
  gekozen: ReadonlySet<string> | null,
): readonly { code: string; blad: Bladbouwer; begin: Vak }[] {
  return boek.beschikking.groepen.flatMap((groep) =>
    boek.beschikking.activiteiten
      .filter(({ code, groep: van }) => van === groep.code && (gekozen?.has(code) ?? true))
      .map((activiteit) => ({
        code: activiteit.code,
        ...maakActiviteitblad(boek, activiteit, groep, bronnen, reeksen),
      })),
  );
}

function randVan(
  dossier: Dossier,
  { jaar, partner, kenmerk, versie }: Boek["beschikking"],
  nummer: number,
): Paginarand {
  const concept = dossier.status === "plausibel" ? "" : ", concept";
  const veilig = (tekst: string): string => tekst.replaceAll("&", "&&");
  return {
    koptekst: { links: veilig(`Verantwoording ${jaar} · ${partner}`), rechts: "&A" },
    voettekst: {
      links: veilig(`Beschikking ${kenmerk}, versie ${versie}`),
      midden: `verantwoording versie ${nummer}${concept}`,
      rechts: "pagina &P van &N",
    },
  };
}

function bijeen(
  boek: Boek,
  bouwers: readonly Bladbouwer[],
  deel: {
    readonly programma: string;
    readonly nummer: number;
    readonly bewaard: Parameters<typeof maakUitvoerdeel>[0]["bewaard"];
  },
): Plan {
  const { beschikking, namen, invoer } = boek;
  const begin = bouwers.map((bouwer) => {
    bouwer.nummer();
    return namen.maak(`blad_${bouwer.naam}`, bouwer.eersteCel());
  });
  const bladen = bouwers.map((bouwer) => bouwer.bouw());
  const benoemd = namen.bouw();
  return {
    titel: `Verantwoording ${beschikking.jaar} – ${beschikking.partner}`,
    onderwerp: `Beschikking ${beschikking.kenmerk}, versie ${beschikking.versie}`,
    auteur: beschikking.partner,
    bladen,
    namen: benoemd,
    delen: [
      jsonDeel(BESCHIKKING_NAAMRUIMTE, beschikking.document),
      maakUitvoerdeel({
        ...deel,
        bladen,
        begin: begin.map(({ naam }) => ({ naam, verwijzing: "" })),
        invoer: invoer.cellen,
        bevindingen: boek.dossier.uitslag.bevindingen,
      }),
    ],
  };
}
