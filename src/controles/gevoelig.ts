import { normaliseer } from "../inlezen/tekst";

/** A feature of people that the law protects, or that harms them when it gets about (AVG art. 9 and 10). */
export type Gevoelig =
  "gezondheid" | "schulden" | "geweld of misbruik" | "herkomst" | "geloof" | "seksuele gerichtheid" | "strafrecht";

/** Over a normalised text: lower case, without accents and signs. */
const KENMERKEN: readonly (readonly [Gevoelig, RegExp])[] = [
  [
    "gezondheid",
    /\b(?:dement\w*|alzheimer|parkinson|depressie\w*|depressief|psychi\w+|psychose|ggz|autis\w+|adhd|verslaa\w+|verslaving\w*|kanker|chronisch ziek\w*|ziekte van (?!(?:de|het|een|ons|onze)\b)\w+|hiv|lvb|verstandelijke? beperk\w*|licht verstandelijk\w*|lichamelijke? beperk\w*|gehandicapt\w*|handicap|eetstoornis\w*|suicid\w+|zelfdoding|zelfbeschadiging|burn ?out|angststoornis\w*|trauma|ptss|niet aangeboren hersenletsel)\b/,
  ],
  [
    "schulden",
    /\b(?:schulden|schuldhulp\w*|schuldsanering|problematische schuld\w*|schuldenproblematiek|bijstandsgerechtigde\w*|dak ?(?:en )?(?:thuis)?lo\w+|dakloze?n?|huisuitzetting\w*)\b/,
  ],
  [
    "geweld of misbruik",
    /\b(?:huiselijk geweld|kindermishandeling|mishandel\w+|misbruik\w*|seksueel geweld|mensenhandel|loverboy\w*|eergerelateerd\w*|uitbuiting)\b/,
  ],
  [
    "herkomst",
    /\b(?:statushouder\w*|vluchteling\w*|asielzoeker\w*|migratieachtergrond|nationaliteit\w*|etnische?|eritrese?|syrische?|syriers?|marokkaanse?|turkse?|oekraiense?|oekrainers?|ongedocumenteerde\w*)\b/,
  ],
  ["geloof", /\b(?:moslims?|islamitische?|joodse|hindoes?|geloofsovertuiging|kerkelijke gezindte)\b/],
  ["seksuele gerichtheid", /\b(?:lhbt\w*|lhbtiq\w*|homoseksue\w+|lesbische?|transgenders?|biseksue\w+)\b/],
  ["strafrecht", /\b(?:ex ?gedetineerde?n?|gedetineerde?n?|detentie|reclassering|jeugdreclassering|strafblad)\b/],
];

/** A quick look at a text as it stands: without one of these stems nothing above can be in it. */
const STAM =
  /dement|alzheim|parkinson|depress|psych|ggz|autis|adhd|versla[av]|kanker|chronisch|ziekte\s+van|hiv|lvb|verstandelijk|lichamelijk|handicap|stoornis|su[iï]c|zelf(?:dod|besch)|burn|trauma|ptss|hersenletsel|schuld|bijstand|dak(?:lo|\W)|huisuitzet|geweld|mishandel|misbruik|mensenhandel|loverboy|eerger|uitbuit|statush|vluchtel|asiel|migratie|nationalit|etnisch|eritre|syri|marokk|turks|oekra|ongedoc|moslim|islam|joods|hindoe|geloofso|kerkelijk|lhbt|homos|lesb|transg|biseks|gedetin|detentie|reclass|strafblad/i;

/** What in a text is sensitive, and the word that says so; null when nothing is. */
export function gevoeligIn(tekst: string): { readonly soort: Gevoelig; readonly woord: string } | null {
  if (!STAM.test(tekst)) return null;
  const schoon = normaliseer(tekst);
  for (const [soort, patroon] of KENMERKEN) {
    const gevonden = patroon.exec(schoon);
    if (gevonden) return { soort, woord: gevonden[0] };
  }
  return null;
}
