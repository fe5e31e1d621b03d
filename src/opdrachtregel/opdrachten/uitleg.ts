import type { EenControle } from "../../controles/controle";
import { CONTROLES } from "../../controles/index";
import { STANDAARD_INSTELLINGEN } from "../../domein/instellingen";
import { KLAAR, OpdrachtFout } from "../fout";
import { leesArgumenten, type Opdracht } from "../argumenten";
import { kolommen, lijktOp, loopTerug } from "../regels";

/** `verantwoord uitleg [code]`: explains one rule, or lists them all. */
export const uitleg: Opdracht = async (argumenten, wereld) => {
  const { los } = leesArgumenten("uitleg", argumenten);
  if (los.length > 1) throw new OpdrachtFout("Geef één code, of geen. Bijvoorbeeld: verantwoord uitleg REK-01");
  const [code] = los;
  wereld.schrijf(`${code === undefined ? lijst(wereld.breedte) : uitlegVan(zoek(code), wereld.breedte)}\n`);
  return KLAAR;
};

function lijst(breedte: number): string {
  const rijen = [...CONTROLES].sort((a, b) => (a.code < b.code ? -1 : 1)).map((r) => [r.code, r.ernst, r.naam]);
  return `${kolommen(rijen, [], breedte)}\n\nMeer over één controle: verantwoord uitleg ${rijen[0]?.[0] ?? "<code>"}`;
}

function zoek(gevraagd: string): EenControle {
  const code = gevraagd.toUpperCase();
  const regel = CONTROLES.find((r) => r.code === code);
  if (regel) return regel;
  const dichtbij = lijktOp(
    code,
    CONTROLES.map((r) => r.code),
  );
  throw new OpdrachtFout(
    `Ik ken geen controle '${gevraagd}'.${dichtbij === null ? "" : ` Bedoelt u ${dichtbij}?`} Alle codes: verantwoord uitleg`,
  );
}

function uitlegVan(regel: EenControle, breedte: number): string {
  const alinea = (tekst: string): string => loopTerug(tekst, breedte, 2);
  const berichten = regel.voorbeelden.fout
    .flatMap((v) => v.bevindingen.map((b) => b.bericht))
    .filter((b) => b !== undefined);
  const instellingen = (regel.instellingen ?? []).map((naam) => {
    const waarde = STANDAARD_INSTELLINGEN[naam];
    return alinea(`${naam} (standaard: ${waarde === null ? "geen" : JSON.stringify(waarde)})`);
  });
  return [
    `${regel.code}  ${regel.naam}  (${regel.ernst})`,
    `Vergelijkt\n${alinea(regel.grondslag)}`,
    `Waarom, en wat te doen\n${alinea(regel.uitleg)}`,
    ...(regel.nodig === "beschikking" ? ["Nodig\n  een beschikking"] : []),
    ...(instellingen.length > 0 ? [`Instellingen in de beschikking\n${instellingen.join("\n")}`] : []),
    ...(berichten.length > 0 ? [`Voorbeeld van een melding\n${alinea(berichten[0]!)}`] : []),
  ].join("\n\n");
}
