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

/**
 * A quick look at a text as it stands: without one of these stems nothing above can be in it. Every text of a workbook is looked at, and
 * stems with one first letter taken together are found twice as quickly.
 */
const STAM =
  /a(?:lzheim|utis|dhd|siel)|b(?:urn|ijstand|iseks)|chronisch|d(?:ement|epress|ak(?:lo|\W)|etentie)|e(?:erger|tnisch|ritre)|g(?:gz|eweld|eloofso|edetin)|h(?:iv|andicap|ersenletsel|uisuitzet|indoe|omos)|islam|joods|k(?:anker|erkelijk)|l(?:vb|ichamelijk|overboy|hbt|esb)|m(?:ishandel|isbruik|ensenhandel|igratie|arokk|oslim)|nationalit|o(?:ekra|ngedoc)|p(?:arkinson|sych|tss)|reclass|s(?:toornis|u[iï]c|chuld|tatush|yri|trafblad)|t(?:rauma|urks|ransg)|uitbuit|v(?:ersla[av]|erstandelijk|luchtel)|z(?:iekte\s+van|elf(?:dod|besch))/i;

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
