export { antwoordenDeel, leesAntwoorden } from "../controles/antwoorden-deel";
export { keuzesDeel, leesKeuzes } from "../inlezen/keuzes-deel";
