/** A target as the beschikking or a cell states it (domein.md §2 and §5). */
export type Streefwaarde =
  | { readonly soort: "getal"; readonly waarde: number }
  | {
      readonly soort: "vergelijking";
      readonly teken: ">" | "≥" | "<" | "≤";
      readonly waarde: number;
      readonly tekst: string;
    }
  | { readonly soort: "verhouding"; readonly deel: number; readonly van: number; readonly tekst: string }
  | { readonly soort: "geen"; readonly tekst: string };
