/** A page of the help: where it stands within hulp ("controles/rek-01.html"), its title and what it says. */
export interface Hulppagina {
  readonly pad: string;
  readonly titel: string;
  /** HTML of the body, beginning with its h1. */
  readonly inhoud: string;
}

const MENU = [
  ["index.html", "Hulp"],
  ["partner.html", "Partner"],
  ["accounthouder.html", "Accounthouder"],
  ["financien.html", "Financiën"],
  ["beleid.html", "Beleid"],
  ["controles.html", "Bevindingen"],
  ["functies.html", "Functies"],
  ["beheerders.html", "Beheerders"],
] as const;

/** A text as HTML shows it. */
export function html(tekst: string): string {
  return tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The page as a whole file: Dutch, one style sheet, no scripts, the same menu everywhere. */
export function opmaak({ pad, titel, inhoud }: Hulppagina): string {
  const terug = "../".repeat(pad.split("/").length - 1);
  const link = ([bestand, naam]: readonly [string, string]): string =>
    `<li><a href="${terug}${bestand}"${bestand === hoofdstuk(pad) ? ` aria-current="${pad === bestand ? "page" : "true"}"` : ""}>${naam}</a></li>`;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
<title>${html(titel)} · Verantwoord</title>
<link rel="icon" href="${terug}../assets/icoon.svg" />
<link rel="stylesheet" href="${terug}hulp.css" />
</head>
<body>
<a class="naar-inhoud" href="#inhoud">Naar de inhoud</a>
<header>
<nav aria-label="Hulp">
<ul>
${MENU.map(link).join("\n")}
</ul>
</nav>
</header>
<main id="inhoud">
${inhoud.trim()}
</main>
<footer>
<p>Verantwoord doet een voorstel. De gemeente beslist.</p>
</footer>
</body>
</html>
`;
}

/** The page of the menu that a page belongs to: controles/rek-01.html to controles.html. */
function hoofdstuk(pad: string): string {
  return pad.includes("/") ? `${pad.split("/")[0] ?? ""}.html` : pad;
}
