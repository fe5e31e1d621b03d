import { bladVerwijzing } from "../domein/bereik";
import { leesEerdere, type Buiten } from "../verantwoording/eerder";
import {
  gesprekspunten,
  openVragen,
  type Gesprek,
  type Gesprekspunt,
  type Gespreksregel,
} from "../verantwoording/gesprek";
import { waarover } from "../verantwoording/gesprekblad";
import { laatsteIndiening, leesIndieningen, type Indiening } from "../verantwoording/indiening";
import { statusTekst, watGewijzigd } from "../verantwoording/indieningblad";
import { momentTekst } from "../verantwoording/momenttekst";
import { plaatsTekst } from "../verantwoording/plaatstekst";
import { rapportnaam } from "../verantwoording/rapportsoort";
import { zegelstand, type Zegelstand } from "../verantwoording/zegelstand";
import type { Inhoud } from "../werkboek/raster";
import { aantalVan, kolommen, loopTerug } from "./regels";
import { toonNietGecontroleerd } from "./tonen";
import { toonAnders, toonTeksten, toonWijzigingen } from "./tonen-indiening";
import type { Zaak } from "./zaak";

const BUITEN_TOT = 20;

/** Everything that the municipality has to see of what was handed in. */
export async function toonBeoordeling(zaak: Zaak, heel: Inhoud, gesprek: Gesprek, breedte: number): Promise<string> {
  const { dossier } = zaak;
  const indieningen = leesIndieningen(heel.delen);
  const nu = laatsteIndiening(indieningen);
  const stand = nu && (await zegelstand(dossier, heel, nu));
  const delen = [
    toonKop(zaak, nu, gesprek, breedte),
    toonZegel(stand),
    stand === null ? "" : toonTeksten("NA INDIENEN ANDERE TEKST", stand.teksten, stand.teksten.length, breedte),
    toonBuiten(stand?.eigenBladen ?? leesEerdere(heel)?.buiten ?? []),
    toonVersies(indieningen),
    nu === null ? "" : toonAnders(nu, breedte),
    toonGesprek(gesprekspunten(gesprek, dossier.uitslag.bevindingen), breedte),
    toonNietGecontroleerd(dossier.uitslag, breedte),
    toonStand(gesprek, zaak),
  ];
  return delen.filter((deel) => deel !== "").join("\n\n");
}

function toonKop(
  { dossier, beschikking: echtheid }: Zaak,
  nu: Indiening | null,
  gesprek: Gesprek,
  breedte: number,
): string {
  const { beschikking } = dossier;
  const wie = beschikking === null ? dossier.inhoud.naam : `${beschikking.partner}, ${beschikking.jaar}`;
  const tegen =
    beschikking === null
      ? "geen"
      : `${beschikking.kenmerk}, versie ${beschikking.versie} (${echtheid?.integriteit ?? "niet nagegaan"})`;
  const andere =
    nu !== null && echtheid !== null && nu.beschikking.vingerafdruk !== echtheid.vingerafdruk
      ? [["Let op", `er is ingediend bij ${anderBeschikt(nu.beschikking, beschikking)}`]]
      : [];
  return kolommen(
    [
      ["Partner", wie],
      ["Rapportage", nu === null ? "niet ingediend" : `${rapportnaam(nu.soort)}, versie ${nu.versie}`],
      ...(nu === null ? [] : [["Ingediend", `${momentTekst(nu.moment)}, door ${nu.door}`]]),
      ["Status", nu === null && gesprek.status.length === 0 ? "geen" : statusTekst(gesprek)],
      ["Beschikking", tegen],
      ...andere,
      ["Controle", dossier.status],
    ],
    [],
    breedte,
  );
}

/** With which other beschikking was handed in; under the same name and version it is another text. */
function anderBeschikt(
  toen: Indiening["beschikking"],
  nu: { readonly kenmerk: string; readonly versie: number } | null,
): string {
  if (toen.kenmerk === nu?.kenmerk && toen.versie === nu.versie) return "een andere tekst van deze beschikking";
  return `beschikking ${toen.kenmerk}, versie ${toen.versie}, en niet bij deze`;
}

function toonZegel(stand: Zegelstand | null): string {
  if (stand === null)
    return "NA INDIENEN: dit werkboek is niet met indienen gemaakt. Wat er is gewijzigd, is niet na te gaan.";
  const { wijzigingen, rest, restOnbekend, cijfersGelijk } = stand;
  if (cijfersGelijk && wijzigingen.length === 0) return "NA INDIENEN: geen enkel cijfer is gewijzigd.";
  const regels = rest.map(
    (blad) => `  ${bladVerwijzing(blad)}: er is iets gewijzigd in de cellen die niet een voor een zijn bewaard.`,
  );
  if (wijzigingen.length === 0 && rest.length === 0)
    regels.push(
      "  Van de bewaarde cijfers is er geen gewijzigd, maar de vingerafdruk over alle cijfers is anders:",
      restOnbekend
        ? "  er is iets gewijzigd in de cellen die niet een voor een zijn bewaard, of er zijn cijfers verplaatst of erbij gekomen."
        : "  er zijn cijfers verplaatst, of er zijn cijfers bij gekomen.",
    );
  else if (restOnbekend)
    regels.push(
      "  Niet elk cijfer is een voor een bewaard. Of er ook van de andere een is gewijzigd, is niet te zeggen.",
    );
  const aantal = wijzigingen.length === 0 ? "" : ` (${aantalVan(wijzigingen.length, "cel", "cellen")} gewijzigd)`;
  return [`NA INDIENEN${aantal}`, ...(wijzigingen.length === 0 ? [] : [toonWijzigingen(wijzigingen)]), ...regels].join(
    "\n",
  );
}

/** What was changed on our own sheets outside the cells that are there to be filled in. */
function toonBuiten(buiten: readonly Buiten[]): string {
  if (buiten.length === 0) return "";
  const regels = buiten
    .filter(({ soort }) => soort !== "blad niet van ons")
    .map(({ blad, cel, soort }) => `  ${bladVerwijzing(blad)}${cel === null ? "" : `!${cel}`}  ${soort}`);
  if (regels.length === 0) return "";
  const rest = regels.length - BUITEN_TOT;
  return [
    `OP DE BLADEN VAN DE VERANTWOORDING GEWIJZIGD (${regels.length})`,
    ...regels.slice(0, BUITEN_TOT),
    ...(rest > 0 ? [`  en nog ${rest}`] : []),
  ].join("\n");
}

function toonVersies(indieningen: readonly Indiening[]): string {
  if (indieningen.length < 2) return "";
  const rijen = indieningen.map((een) => [
    `  ${rapportnaam(een.soort)} ${een.versie}`,
    momentTekst(een.moment),
    een.door,
    een.reden === null ? "" : `${een.reden} (${watGewijzigd(een)} gewijzigd)`,
  ]);
  return `VERSIES (${indieningen.length})\n${kolommen(rijen, [])}`;
}

function toonGesprek(punten: readonly Gesprekspunt[], breedte: number): string {
  if (punten.length === 0) return "BEVINDINGEN: geen.";
  return [`BEVINDINGEN EN GESPREK (${punten.length})`, ...punten.map((punt) => toonPunt(punt, breedte))].join("\n");
}

function toonPunt({ id, bevinding, regels, stand }: Gesprekspunt, breedte: number): string {
  const staat = stand === "geen vraag" ? (bevinding?.status ?? "") : stand;
  const kop =
    bevinding === null
      ? `  [${id}]`
      : `  ${bevinding.ernst} ${bevinding.code}  ${plaatsTekst(bevinding.cellen)}  [${id}]`;
  return [
    `${kop}${staat === "" ? "" : `  ${staat}`}`,
    loopTerug(waarover(bevinding, id), breedte, 6),
    ...regels.map((regel) => loopTerug(gezegd(regel), breedte, 8)),
  ].join("\n");
}

function gezegd({ wie, door, soort, moment, tekst }: Gespreksregel): string {
  const wanneer = moment === "" ? "" : `, ${momentTekst(moment)}`;
  return `${wie}${door === "" ? "" : ` (${door})`}${wanneer}, ${soort}: ${tekst}`;
}

function toonStand(gesprek: Gesprek, { dossier }: Zaak): string {
  const open = openVragen(gesprek, dossier.uitslag.bevindingen).length;
  return open === 0
    ? "Er zijn geen open vragen."
    : `Er ${open === 1 ? "is 1 open vraag" : `zijn ${open} open vragen`}.`;
}
