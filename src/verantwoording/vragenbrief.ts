import type { Bevinding } from "../controles/bevinding";
import { verbergBsn } from "../domein/bsn";
import type { Dossier } from "./dossier";
import { openVragen, type Gesprek, type OpenVraag } from "./gesprek";
import { waarover } from "./gesprekblad";
import { laatsteIndiening, leesIndieningen } from "./indiening";
import { momentTekst } from "./momenttekst";
import { plaatsTekst } from "./plaatstekst";

/** How the letter begins: by this a list of ours is known again. */
export const BRIEFBEGIN = "Beste partner,";

/** The questions that wait for an answer as the text of a letter: plain text, ready to be pasted. Null when there is no question. */
export function vragenbrief(
  dossier: Pick<Dossier, "beschikking" | "uitslag" | "inhoud">,
  gesprek: Gesprek,
): string | null {
  const vragen = openVragen(gesprek, dossier.uitslag.bevindingen);
  if (vragen.length === 0) return null;
  const namen = new Map((dossier.beschikking?.activiteiten ?? []).map(({ code, naam }) => [code, naam]));
  const aantal = vragen.length === 1 ? "één vraag" : `${vragen.length} vragen`;
  const punten = vragen.map(({ id, bevinding, vraag }, nummer) => {
    const regels = [
      kopVan(bevinding, namen),
      bevinding === null ? waarover(null, id) : bevinding.bericht,
      `Onze vraag: ${vraag.tekst}`,
    ];
    return `${nummer + 1}. ${regels.filter((regel) => regel !== "").join("\n   ")}`;
  });
  return verbergBsn(
    [
      BRIEFBEGIN,
      "",
      `${aanleiding(dossier)} Wij hebben daar nog ${aantal} over.`,
      waarAntwoorden(vragen),
      "",
      punten.join("\n\n"),
      "",
    ].join("\n"),
  );
}

function waarAntwoorden(vragen: readonly OpenVraag[]): string {
  const los = vragen.filter(({ bevinding }) => bevinding === null).length;
  if (los === vragen.length)
    return "Wilt u antwoorden in het werkboek? De vragen staan boven de lijst met bevindingen.";
  const ook = los === 0 ? "" : " Een vraag die niet bij een bevinding hoort, staat boven de lijst met bevindingen.";
  return `Wilt u antwoorden in het werkboek, bij de bevinding waar de vraag over gaat?${ook}`;
}

function aanleiding({ beschikking, inhoud }: Pick<Dossier, "beschikking" | "inhoud">): string {
  const ingediend = laatsteIndiening(leesIndieningen(inhoud.delen));
  const wat =
    beschikking === null
      ? `het werkboek ${inhoud.naam}`
      : `de verantwoording ${beschikking.jaar} van ${beschikking.partner}`;
  const bij = beschikking === null ? "" : ` (beschikking ${beschikking.kenmerk})`;
  if (ingediend === null) return `Wij hebben ${wat}${bij} bekeken.`;
  return `Op ${momentTekst(ingediend.moment)} hebt u ${wat}${bij} ingediend, versie ${ingediend.versie}.`;
}

/** "Huiswerkgroepen, Jeugd!F11" */
function kopVan(bevinding: Bevinding | null, namen: ReadonlyMap<string, string>): string {
  if (bevinding === null) return "";
  const activiteit = bevinding.activiteit === null ? "" : (namen.get(bevinding.activiteit) ?? bevinding.activiteit);
  return [activiteit, plaatsTekst(bevinding.cellen)].filter((deel) => deel !== "").join(", ");
}
