/** What is told beside the figures of half a year (domein.md §10), once for the whole report. */
export const TUSSENVRAGEN = [
  {
    sleutel: "signalen",
    naam: "Signalen",
    hint: "Wat ziet u in de wijk of bij uw deelnemers dat de gemeente moet weten?",
  },
  { sleutel: "hoe", naam: "Ervaringen: hoe", hint: "Hoe ervoeren inwoners het aanbod?" },
  { sleutel: "effect", naam: "Ervaringen: effect", hint: "Wat leverde het hun op?" },
  { sleutel: "beter", naam: "Ervaringen: wat kan beter", hint: "Wat kan volgens inwoners beter?" },
  { sleutel: "verbeterpunten", naam: "Verbeterpunten", hint: "Wat gaat u het komende halfjaar anders doen?" },
] as const;
