import { bereikNaam } from "../domein/bereik";
import type { NietHerkend, TabelSoort } from "../domein/productie";
import type { NietGecontroleerd } from "./bevinding";
import type { Invoer } from "./controle";
import { nietGeteld } from "./niet-geteld";

/** What stands here for a part of the workbook that no rule of ours names. */
const LEZEN = "LEZEN";

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

const OMSCHRIJVING: Readonly<Record<TabelSoort, string>> = {
  totalen: "een tabel met afspraken en realisatie",
  registratie: "een registratie per datum",
  maanden: "een tabel met maanden in de kolommen",
  blokken: "een blok per activiteit",
  "resultaat-streef": "een tabel met resultaat en [streefwaarde]",
  reeks: "een reeks over meer jaren",
  afrekening: "een afrekening",
  begroting: "een begroting",
};

function vanDeel(deel: NietHerkend): NietGecontroleerd {
  const plaats = `${bereikNaam(deel.bereik)}: ${deel.gezien}.`.replace("..", ".");
  if (!deel.lijktOp)
    return { code: LEZEN, reden: `${plaats} Deze indeling is niet herkend en daarom niet gecontroleerd.` };
  return {
    code: CODE_PER_SOORT[deel.lijktOp],
    reden: `${plaats} Dit lijkt op ${OMSCHRIJVING[deel.lijktOp]}; die is niet gelezen en dus niet gecontroleerd.`,
  };
}

/**
 * What the reader met and could not read, or read and could not place: from this workbook only, so that a run without
 * findings never looks the same as a workbook that was not read (controles.md).
 */
export function nietGelezen({ inhoud, productie }: Invoer): NietGecontroleerd[] {
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
  if (inhoud.handmatigRekenen) {
    niet.push({
      code: "HYG-06",
      reden: "Dit werkboek rekent alleen op verzoek. Of de bewaarde uitkomsten nog kloppen, is niet nagerekend.",
    });
  }
  for (const deel of productie.nietHerkend) niet.push(vanDeel(deel));
  niet.push(...nietGeteld(productie));
  return niet;
}
