import React from "react";

/** A drawing on a grid of 16 px with lines of 1.5 px; `vol` is filled, and `gat` is drawn over it in the colour of the ground. */
interface Tekening {
  readonly lijn?: string;
  readonly cirkel?: true | "gestreept";
  readonly vol?: string;
  readonly gat?: string;
}

const TEKENINGEN = {
  fout: { vol: "M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3z", gat: "M5.5 5.5l5 5m0-5l-5 5" },
  waarschuwing: {
    vol: "M8 1.2c.4 0 .8.2 1 .6l6.2 11.3c.4.8-.1 1.7-1 1.7H1.8c-.9 0-1.4-.9-1-1.7L7 1.8c.2-.4.6-.6 1-.6z",
    gat: "M8 5.8v4M8 12.2v.1",
  },
  info: { cirkel: true, lijn: "M8 7.3v4M8 4.7v.1" },
  goed: { cirkel: true, lijn: "M5 8.2l2.1 2.1L11 6.2" },
  niet: { cirkel: "gestreept", lijn: "M5.5 8h5" },
  vraag: { cirkel: true, lijn: "M6.2 6.4c0-2.4 3.6-2.3 3.6 0 0 1.5-1.8 1.5-1.8 2.9M8 11.4v.1" },
  straks: { cirkel: true },
  vink: { lijn: "M3 8.5l3.2 3.2L13 4.8" },
  streep: { lijn: "M3.5 8h9" },
  omlaag: { lijn: "M4 6l4 4 4-4" },
  omhoog: { lijn: "M4 10l4-4 4 4" },
  rechts: { lijn: "M6 4l4 4-4 4" },
  naar: { lijn: "M2.5 8h11M9.5 4l4 4-4 4" },
  zoek: { lijn: "M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.5 10.5L14 14" },
  cel: { lijn: "M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5.5 5.5h5v5h-5z" },
  blad: { lijn: "M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 6.2v7.3" },
  slot: { lijn: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 015 0v2" },
  klok: { cirkel: true, lijn: "M8 4.5V8l2.4 1.6" },
  zegel: {
    lijn: "M8 1.5l5.5 2v4c0 3.4-2.3 5.8-5.5 7-3.2-1.2-5.5-3.6-5.5-7v-4zM5.4 8l1.9 1.9 3.3-3.5",
  },
  potlood: { lijn: "M2.5 13.5l.7-3L11 2.7l2.3 2.3-7.8 7.8z" },
  bestand: { lijn: "M4 1.5h5.5L12.5 5v9.5h-8.5zM9 1.8V5.2h3.2" },
  kruis: { lijn: "M4 4l8 8m0-8l-8 8" },
} as const satisfies Readonly<Record<string, Tekening>>;

export type Icoonnaam = keyof typeof TEKENINGEN;

/** One of our own drawings. It is decoration: the word beside it says the same. */
export function Icoon({ naam, klasse }: { readonly naam: Icoonnaam; readonly klasse?: string }): JSX.Element {
  const tekening: Tekening = TEKENINGEN[naam];
  return (
    <svg className={`icoon i-${naam} ${klasse ?? ""}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {tekening.cirkel !== undefined && (
        <circle cx="8" cy="8" r="6.5" strokeDasharray={tekening.cirkel === "gestreept" ? "2.2 2.2" : undefined} />
      )}
      {tekening.vol !== undefined && <path className="vol" d={tekening.vol} />}
      {tekening.gat !== undefined && <path className="gat" d={tekening.gat} />}
      {tekening.lijn !== undefined && <path d={tekening.lijn} />}
    </svg>
  );
}
