import type { Bevinding, Ernst } from "../../src/controles/bevinding";
import type { EenControle, Voorbeeld } from "../../src/controles/controle";
import { controleer } from "../../src/controles/controleer";
import { CONTROLES } from "../../src/controles/index";
import { bereikNaam } from "../../src/domein/bereik";
import type { Beschikking } from "../../src/domein/beschikking";
import { STANDAARD_INSTELLINGEN } from "../../src/domein/instellingen";
import { schrijfGetal } from "../../src/domein/notatie-schrijven";
import { schrijfStreefwaarde } from "../../src/domein/streefwaarde";
import { instellingregels } from "../../src/verantwoording/instellingteksten";
import { voorbeeldInvoer } from "../controles/voorbeeld-invoer";
import { html, type Hulppagina } from "./hulpopmaak";
import { werkbladen } from "./hulpwerkblad";

/** What a severity asks of the reader. */
const ERNST: Readonly<Record<Ernst, { readonly woord: string; readonly betekent: string }>> = {
  fout: { woord: "Fout", betekent: "Los dit op voordat u indient." },
  waarschuwing: { woord: "Waarschuwing", betekent: "Los dit op, of leg uit waarom het klopt." },
  info: { woord: "Info", betekent: "Goed om te weten. U hoeft niets te doen." },
};

/** The families of codes, as people would call them. */
const FAMILIES: Readonly<Record<string, string>> = {
  STR: "Opbouw van het werkboek",
  HYG: "Cellen en formules",
  IDB: "Vergelijken met de beschikking",
  INT: "Echtheid van de beschikking",
  REK: "Sommen en verschillen",
  EEN: "Eenheden en tellen",
  PRD: "Meer of minder dan afgesproken",
  TOE: "Toelichtingen",
  PLA: "Onwaarschijnlijke cijfers",
  FIN: "De afrekening",
  AVG: "Privacy",
  IND: "Indicatoren",
};

/** The file of a rule's page within hulp: REK-01 → controles/rek-01.html. */
export function controlepad(code: string): string {
  return `controles/${code.toLowerCase()}.html`;
}

/** A page for each rule, and one that lists them: everything from the rules themselves. */
export function controlepaginas(regels: readonly EenControle[] = CONTROLES): Hulppagina[] {
  return [lijst(regels), ...regels.map(pagina)];
}

function lijst(regels: readonly EenControle[]): Hulppagina {
  const familie = (code: string): string => code.slice(0, 3);
  const deel = (welke: string): string => {
    const rijen = regels
      .filter(({ code }) => familie(code) === welke)
      .map(
        ({ code, naam, ernst }) =>
          `<tr><th scope="row"><a href="${controlepad(code)}">${html(naam)}</a></th><td>${ERNST[ernst].woord}</td><td>${code}</td></tr>`,
      );
    return `<h2>${html(FAMILIES[welke] ?? welke)}</h2>
<table class="lijst">
<thead><tr><th scope="col">Bevinding</th><th scope="col">Ernst</th><th scope="col">Code</th></tr></thead>
<tbody>
${rijen.join("\n")}
</tbody>
</table>`;
  };
  const volgorde = Object.keys(FAMILIES);
  const families = [...new Set(regels.map(({ code }) => familie(code)))].sort(
    (a, b) => volgorde.indexOf(a) - volgorde.indexOf(b),
  );
  const uitleg = Object.values(ERNST).map(({ woord, betekent }) => `<dt>${woord}</dt>\n<dd>${betekent}</dd>`);
  return {
    pad: "controles.html",
    titel: "Bevindingen uitgelegd",
    inhoud: `<h1>Bevindingen uitgelegd</h1>
<p>Verantwoord controleert uw werkboek met ${regels.length} controles. Elke controle heeft een eigen bladzijde: wat er wordt
vergeleken, waarom dat telt, wat u kunt doen, en voorbeelden.</p>
<dl class="ernsten">
${uitleg.join("\n")}
</dl>
${families.map(deel).join("\n")}
<h2>Niet gecontroleerd</h2>
<p>Onder elke lijst met bevindingen staat wat niet kon worden gecontroleerd, en waarom. Een lege lijst met bevindingen is dus
nooit hetzelfde als een werkboek dat niet is gelezen.</p>`,
  };
}

function pagina(regel: EenControle): Hulppagina {
  const { woord, betekent } = ERNST[regel.ernst];
  return {
    pad: controlepad(regel.code),
    titel: regel.naam,
    inhoud: `<p class="kruimel"><a href="../controles.html">Alle bevindingen</a></p>
<h1>${html(regel.naam)}</h1>
<p class="ernst ${regel.ernst}"><strong>${woord}</strong> · ${regel.code}. ${betekent}</p>
<h2>Waarom, en wat u kunt doen</h2>
<p>${html(regel.uitleg)}</p>
<h2>Wat wordt vergeleken</h2>
<p>${html(hoofdletter(regel.grondslag))}.${regel.nodig === "beschikking" ? " Hiervoor is een beschikking nodig." : ""}</p>
${instellingen(regel)}<h2>Zo ziet een bevinding eruit</h2>
${regel.voorbeelden.fout.map((voorbeeld) => fout(regel, voorbeeld)).join("\n")}
<h2>Dit wordt niet gemeld</h2>
${regel.voorbeelden.goed.map((voorbeeld) => goed(regel, voorbeeld)).join("\n")}`,
  };
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function instellingen({ instellingen: namen = [] }: EenControle): string {
  if (namen.length === 0) return "";
  const items = instellingregels(STANDAARD_INSTELLINGEN)
    .filter(({ sleutel }) => namen.some((naam) => naam === sleutel))
    .map(({ label, waarde, uitleg }) => {
      const hoeveel =
        typeof waarde === "number" ? `${schrijfGetal(waarde)} ` : waarde === "geen" ? "geen grens in " : "";
      return `<li>${html(`${hoofdletter(label)}: ${hoeveel}${uitleg}`)}</li>`;
    });
  return `<h2>Wat de beschikking kan instellen</h2>
<p>De gemeente kan dit in de beschikking anders bepalen. Staat er niets, dan geldt:</p>
<ul>
${items.join("\n")}
</ul>
`;
}

function fout(regel: EenControle, voorbeeld: Voorbeeld): string {
  const invoer = voorbeeldInvoer(voorbeeld);
  const { bevindingen } = controleer(invoer, [regel]);
  const cellen = bevindingen.flatMap((bevinding) => bevinding.cellen);
  return `<section>
<h3>${html(hoofdletter(voorbeeld.titel))}</h3>
${werkbladen(voorbeeld, cellen)}
${bevindingen.map(melding).join("\n")}
${inBeschikking(regel, invoer.beschikking)}</section>`;
}

function melding({ cellen, ernst, bericht, herstelTekst, status }: Bevinding): string {
  const plaats = cellen.map(bereikNaam).join(", ") || "Het hele werkboek";
  const herstel = herstelTekst === null ? "" : `\n<br />${html(herstelTekst)}`;
  const toegelicht = status === "toegelicht" ? ", toegelicht" : "";
  return `<p class="melding ${ernst}"><strong>${html(plaats)}</strong> · ${ERNST[ernst].woord}${toegelicht}\n<br />${html(bericht)}${herstel}</p>`;
}

function goed(regel: EenControle, voorbeeld: Voorbeeld): string {
  return `<section>
<h3>${html(hoofdletter(voorbeeld.titel))}</h3>
${werkbladen(voorbeeld, [])}
${inBeschikking(regel, voorbeeldInvoer(voorbeeld).beschikking)}</section>`;
}

/** What the beschikking of an example says, where the rule looks at it. */
function inBeschikking(regel: EenControle, beschikking: Beschikking | null): string {
  if (regel.nodig !== "beschikking" || !beschikking) return "";
  const items = beschikking.activiteiten.map(({ naam, ipu, afspraken }) => {
    const delen = afspraken.map(({ eenheid, streefwaarde }) => `${schrijfStreefwaarde(streefwaarde)} ${eenheid}`);
    return `<li>${html(naam)}: ${html([...delen, ...(ipu === null ? [] : [`${ipu} uren inzet`])].join(", "))}</li>`;
  });
  return `<details>
<summary>Wat er in de beschikking van dit voorbeeld staat</summary>
<ul>
${items.join("\n")}
</ul>
</details>
`;
}
