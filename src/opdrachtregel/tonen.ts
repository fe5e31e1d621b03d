import type { Bevinding, Ernst, Uitslag } from "../controles/bevinding";
import { ERNSTEN } from "../controles/bevinding";
import { bereikNaam } from "../domein/bereik";
import type { NietHerkend } from "../domein/productie";
import type { Dossier } from "../verantwoording/dossier";
import { aantalVan, kolommen, loopTerug } from "./regels";
import { ERNSTWOORD, toonBevindingen, type Uitgebreidheid } from "./tonen-bevindingen";
import { toonLocaties } from "./tonen-locaties";
import type { Zaak } from "./zaak";

/**
 * How many findings of each severity, in words: "2 fouten, 5 waarschuwingen, geen info, 4 niet gecontroleerd". A workbook in which
 * nothing was recognised never sounds like one without mistakes.
 */
export function tellingZin({ uitslag, status }: Pick<Dossier, "uitslag" | "status">): string {
  const { bevindingen, nietGecontroleerd } = uitslag;
  if (status === "niet te beoordelen" && bevindingen.length === 0) {
    return "niets, want er is geen activiteit om te controleren";
  }
  const delen = ERNSTEN.map((ernst) => {
    const van = bevindingen.filter((b) => b.ernst === ernst);
    const beantwoord = van.filter((b) => b.status !== "open").length;
    return `${aantalVan(van.length, ...ERNSTWOORD[ernst])}${beantwoord === 0 ? "" : ` (${beantwoord} toegelicht)`}`;
  });
  return `${delen.join(", ")}, ${nietGecontroleerd.length} niet gecontroleerd`;
}

/** The head of the console output: which workbook, which beschikking, the judgement and the counts. */
export function toonKop({ dossier, beschikking: echtheid }: Zaak, breedte: number): string {
  const { beschikking } = dossier;
  const tegen =
    beschikking === null || echtheid === null
      ? "geen beschikking: wat er een nodig heeft, is niet gecontroleerd"
      : `${beschikking.kenmerk}, versie ${beschikking.versie}, ${beschikking.partner}, ${beschikking.jaar} (${echtheid.integriteit})`;
  return kolommen(
    [
      ["Werkboek", dossier.inhoud.naam],
      ["Beschikking", tegen],
      ["Oordeel", dossier.status],
      ["Gevonden", tellingZin(dossier)],
    ],
    [],
    breedte,
  );
}

/** What was not checked and why: always shown, also when it is nothing. */
export function toonNietGecontroleerd({ nietGecontroleerd }: Uitslag, breedte: number): string {
  if (nietGecontroleerd.length === 0) return "NIET GECONTROLEERD: niets, alle controles zijn gedaan.";
  const perReden = new Map<string, string[]>();
  for (const { code, reden } of nietGecontroleerd) perReden.set(reden, [...(perReden.get(reden) ?? []), code]);
  const regels = [...perReden].map(([reden, codes]) => {
    const lijst = codes.join(", ");
    return codes.length === 1
      ? hangend(lijst, reden, breedte)
      : `${loopTerug(lijst, breedte, 2)}\n${loopTerug(reden, breedte, 10)}`;
  });
  return `NIET GECONTROLEERD (${nietGecontroleerd.length})\n${regels.join("\n")}`;
}

function hangend(code: string, tekst: string, breedte: number): string {
  return `  ${code.padEnd(7)} ${loopTerug(tekst, breedte, 10).trimStart()}`;
}

/** For a workbook that cannot be judged: what was seen on each sheet, and what would help. */
export function toonNietTeBeoordelen({ inhoud, productie }: Dossier, breedte: number): string {
  const perBlad = inhoud.rasters.map(({ blad, aantalCellen }) => {
    const gezien = productie.nietHerkend.filter(({ bereik }) => bereik.blad === blad).map(beschrijf);
    const wat =
      gezien.length > 0
        ? gezien.join("; ")
        : `${aantalVan(aantalCellen, "gevulde cel", "gevulde cellen")}, geen tabel met cijfers`;
    return loopTerug(`${blad}: ${wat}`, breedte, 2);
  });
  const helpt =
    "Wat helpt: een tabel met een rij per activiteit, met boven de kolommen de woorden Activiteit, Afspraak (of Gepland, Offerte) en Realisatie (of Gerealiseerd).";
  return `Dit werkboek is niet te beoordelen: er is geen activiteit herkend.\nWat ik zag, per blad:\n${perBlad.join("\n")}\n${loopTerug(helpt, breedte, 0)}`;
}

function beschrijf({ bereik, gezien, lijktOp }: NietHerkend): string {
  return `${bereikNaam(bereik)} ${gezien}${lijktOp === null ? "" : ` (lijkt op: ${lijktOp})`}`;
}

/** The whole console output of a check. */
export function toonUitslag(zaak: Zaak, breedte: number, hoe: Uitgebreidheid): string {
  const { dossier } = zaak;
  const delen = [
    toonKop(zaak, breedte),
    ...(dossier.status === "niet te beoordelen" ? [toonNietTeBeoordelen(dossier, breedte)] : []),
    toonBevindingen(dossier.uitslag, breedte, hoe),
    toonLocaties(dossier, breedte, hoe),
    toonNietGecontroleerd(dossier.uitslag, breedte),
  ];
  return `${delen.filter((deel) => deel !== "").join("\n\n")}\n`;
}

/** One line for a workbook among several. */
export function toonRegel({ dossier }: Zaak): readonly string[] {
  const tel = (ernst: Ernst): string => String(dossier.uitslag.bevindingen.filter((b) => b.ernst === ernst).length);
  return [
    dossier.inhoud.naam,
    dossier.beschikking === null ? "geen beschikking" : dossier.beschikking.kenmerk,
    tel("fout"),
    tel("waarschuwing"),
    tel("info"),
    String(dossier.uitslag.nietGecontroleerd.length),
    dossier.status,
  ];
}

/** The number of findings that must be solved before handing in. */
export function openFouten({ bevindingen }: Uitslag): number {
  return bevindingen.filter(isOpenFout).length;
}

/** Whether this finding blocks handing in. */
export function isOpenFout({ ernst, status }: Bevinding): boolean {
  return ernst === "fout" && status === "open";
}
