import { bereikNaam } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, NietHerkend, Productie, TabelSoort } from "../domein/productie";
import { TOTAAL_ONDER_LOG } from "../inlezen/niet-herkend";
import { NIET_LEZEN } from "../inlezen/niet-lezen";
import type { NietGecontroleerd } from "./bevinding";
import type { Invoer } from "./controle";
import { dubbeleLogs } from "./dubbel-log";
import { nietGeteld } from "./niet-geteld";
import { onvolledigeJaren } from "./onvolledig-jaar";
import { TABELNAMEN } from "./tabelnamen";
import { vermeldendeRegels } from "./vermeldende-regels";

/** What stands here for a part of the workbook that no rule of ours names. */
const LEZEN = "LEZEN";
/** More than so many parts that look the same are told together. */
const SAMEN_VANAF = 3;

/** The check that a user would expect on a layout that is not read yet. */
const CODE_PER_SOORT: Readonly<Record<TabelSoort, string>> = {
  totalen: "STR-01",
  registratie: "STR-01",
  maanden: "REK-02",
  blokken: "STR-01",
  "resultaat-streef": "PRD-05",
  reeks: "TYD-04",
  afrekening: "FIN-01",
  begroting: "FIN-04",
};

function vanDeel(deel: NietHerkend, waar: string): NietGecontroleerd {
  const plaats = `${waar}: ${deel.gezien}.`.replace("..", ".");
  if (deel.gezien === TOTAAL_ONDER_LOG) return { code: "REK-02", reden: `${waar}: ${deel.gezien} is niet nagerekend.` };
  if (deel.gezien === NIET_LEZEN)
    return {
      code: LEZEN,
      reden: `${waar}: u koos dat deze tabel niet wordt gelezen. Daarom is hij niet gecontroleerd.`,
    };
  if (!deel.lijktOp)
    return { code: LEZEN, reden: `${plaats} Deze indeling is niet herkend en daarom niet gecontroleerd.` };
  return {
    code: CODE_PER_SOORT[deel.lijktOp],
    reden: `${plaats} Dit lijkt op ${TABELNAMEN[deel.lijktOp]}; die is niet gelezen en dus niet gecontroleerd.`,
  };
}

/** Parts that look the same, as a block on a sheet per activity, are told once. */
function nietHerkend({ nietHerkend: delen }: Productie): NietGecontroleerd[] {
  const groepen = new Map<string, NietHerkend[]>();
  for (const deel of delen) {
    const naam = `${deel.lijktOp ?? ""}\n${deel.gezien}`;
    const groep = groepen.get(naam);
    if (groep) groep.push(deel);
    else groepen.set(naam, [deel]);
  }
  return [...groepen.values()].flatMap((groep) => {
    if (groep.length <= SAMEN_VANAF) return groep.map((deel) => vanDeel(deel, bereikNaam(deel.bereik)));
    const eerste = groep.slice(0, 2).map(({ bereik }) => bereikNaam(bereik));
    return [vanDeel(groep[0]!, `${eerste.join(", ")} en nog ${groep.length - 2} plaatsen`)];
  });
}

/** Differences and totals that were not checked, because a program wrote their formula and no spreadsheet worked it out. */
function formulesZonderUitkomst(productie: Productie): NietGecontroleerd[] {
  const leeg = (getal: Getal | null): boolean => getal !== null && getal.formule !== null && getal.tekst === "";
  const tel = (code: string, wat: string, aantal: number): NietGecontroleerd[] =>
    aantal === 0
      ? []
      : [
          {
            code,
            reden: `Van ${aantal === 1 ? `1 ${wat}` : `${schrijfGetal(aantal)} cellen met een ${wat}`} is de formule er wel, maar geen uitkomst. Open het werkboek in Excel, sla het op en controleer opnieuw.`,
          },
        ];
  return [
    ...tel("REK-01", "verschil", vermeldendeRegels(productie).filter(({ verschil }) => leeg(verschil)).length),
    ...tel("REK-02", "totaal", productie.totalen.filter(({ waarde }) => leeg(waarde)).length),
  ];
}

/**
 * What the reader met and could not read, or read and could not place: from this workbook only, so that a run without
 * findings never looks the same as a workbook that was not read (controles.md).
 */
export function nietGelezen(invoer: Invoer): NietGecontroleerd[] {
  const { inhoud, productie } = invoer;
  const niet: NietGecontroleerd[] = inhoud.meldingen.map((reden) => ({ code: LEZEN, reden }));
  for (const blad of inhoud.andereBladen) {
    niet.push({
      code: LEZEN,
      reden: `Blad '${blad}' is geen gewoon werkblad (een grafiek of macro) en is niet gelezen.`,
    });
  }
  if (inhoud.macros) {
    niet.push({ code: LEZEN, reden: "In dit werkboek staan macro's. Die zijn niet uitgevoerd en niet gecontroleerd." });
  }
  for (const verbinding of inhoud.gegevensverbindingen) {
    niet.push({ code: LEZEN, reden: `De gegevensverbinding '${verbinding}' is niet ververst en niet gecontroleerd.` });
  }
  niet.push(...nietHerkend(productie), ...formulesZonderUitkomst(productie));
  niet.push(...nietGeteld(productie), ...dubbeleLogs({ inhoud, productie }));
  niet.push(...onvolledigeJaren(invoer));
  return niet;
}
