import type { Argument, Functiebron, Voorbeeld } from "./functiebron";
import { html, opmaak } from "./hulpopmaak";

/** The help of the custom functions by file within the add-in: a page for each, and one that lists them. */
export function hulpbestanden(bronnen: readonly Functiebron[]): [string, string][] {
  return [
    ["hulp/functies.html", overzicht(bronnen)],
    ...bronnen.map((bron): [string, string] => [`hulp/functies/${bron.module}.html`, functiepagina(bron)]),
  ];
}

/** The call as a person types it: LAMPKLEUR([resultaat]; [streefwaarde]). */
export function aanroep({ naam, argumenten }: Functiebron): string {
  return `${naam}(${argumenten.map((een) => (een.verplicht ? een.naam : `[${een.naam}]`)).join("; ")})`;
}

function overzicht(bronnen: readonly Functiebron[]): string {
  const rij = (bron: Functiebron): string =>
    `<dt><a href="functies/${bron.module}.html"><code>${html(aanroep(bron))}</code></a></dt>\n<dd>${html(bron.beschrijving)}</dd>`;
  return pagina(
    "functies.html",
    "De functies van Verantwoord",
    `<p>Typ een functie in een cel, zoals elke formule in Excel. Een cel of een bereik mag allebei: bij een bereik vult Excel
de uitkomsten vanzelf naar beneden of naar rechts in. Wat tussen rechte haken staat, mag u weglaten.</p>
<dl>
${bronnen.map(rij).join("\n")}
</dl>
<h2>De rij waar u staat</h2>
<p>Staat het paneel van Verantwoord open? Typ dan =OVERPRODUCTIE(), =ONDERPRODUCTIE() of =LAMPKLEUR() in een rij van uw
tabel, zonder iets tussen de haakjes. Verantwoord vult de kolommen van die rij in, bijvoorbeeld =OVERPRODUCTIE(C7;D7;E7).
Dat lukt niet op een beveiligd blad, en ook niet als niet duidelijk is welke kolommen u bedoelt. Vul ze dan zelf in.</p>
<h2>Een lege cel</h2>
<p>Een lege cel telt in een functie als 0. Is iets niet geteld? Zet dan 'niet geregistreerd' of een streepje in de cel.</p>
${GEEN_UITKOMST}`,
  );
}

function functiepagina(bron: Functiebron): string {
  return pagina(
    `functies/${bron.module}.html`,
    bron.naam,
    `<p>${html(bron.beschrijving)}</p>
<p><code>=${html(aanroep(bron))}</code></p>
<h2>Wat u invult</h2>
${argumententabel(bron.argumenten, (een) => een.uitleg, { naam: "Argument", uitleg: "Uitleg", weg: "Mag u weglaten." })}
<h2>Wat u krijgt</h2>
<p>${html(bron.geeft)}</p>
${bron.uitleg.map((alinea) => `<p>${html(alinea)}</p>`).join("\n")}
<h2>Voorbeelden</h2>
${bron.voorbeelden.map(voorbeeld).join("\n")}
${GEEN_UITKOMST}
<section lang="en">
<h2>In English</h2>
<p>${html(bron.engels)}</p>
${argumententabel(bron.argumenten, (een) => een.engels, { naam: "Argument", uitleg: "Meaning", weg: "Optional." })}
</section>`,
  );
}

const GEEN_UITKOMST = `<h2>Als er geen uitkomst is</h2>
<p>#N/B: er ontbreekt iets. #WAARDE!: er staat iets wat niet kan. Wijs de cel aan; Excel laat de reden zien.</p>
<p>#NAAM?: Excel kent de functie niet, want de invoegtoepassing is er niet of is nog niet geladen. Open het paneel van
Verantwoord en kies daar Herstel formules.</p>`;

function argumententabel(
  argumenten: readonly Argument[],
  tekst: (argument: Argument) => string,
  woorden: { readonly naam: string; readonly uitleg: string; readonly weg: string },
): string {
  const rijen = argumenten.map((een) => {
    // What may be left out often says so itself.
    const weg = een.verplicht || /weglaten|left out|standaard|default/.test(tekst(een)) ? "" : ` ${woorden.weg}`;
    return `<tr><th scope="row"><code>${een.naam}</code></th><td>${html(tekst(een))}${weg}</td></tr>`;
  });
  return `<table>
<thead><tr><th scope="col">${woorden.naam}</th><th scope="col">${woorden.uitleg}</th></tr></thead>
<tbody>
${rijen.join("\n")}
</tbody>
</table>`;
}

function voorbeeld({ formule, uitkomst }: Voorbeeld): string {
  const begin = `<p><code>${html(formule)}</code> geeft`;
  if (!uitkomst.startsWith("{")) return `${begin} ${html(kaal(uitkomst))}.</p>`;
  const rijen = uitkomst.slice(1, -1).split(";");
  const cel = (waarde: string): string =>
    `<td${waarde.startsWith('"') ? "" : ' class="getal"'}>${html(kaal(waarde))}</td>`;
  const cellen = rijen.map((rij) => rij.split("\\").map(cel).join(""));
  return `${begin}:</p>
<div class="breed"><table class="werkblad"><tbody>
${cellen.map((rij) => `<tr>${rij}</tr>`).join("\n")}
</tbody></table></div>`;
}

function kaal(waarde: string): string {
  return waarde.replace(/^"(.*)"$/, "$1");
}

function pagina(pad: string, titel: string, tekst: string): string {
  const kruimel = pad.includes("/") ? '<p class="kruimel"><a href="../functies.html">Alle functies</a></p>\n' : "";
  return opmaak({ pad, titel, inhoud: `${kruimel}<h1>${html(titel)}</h1>\n${tekst}` });
}
