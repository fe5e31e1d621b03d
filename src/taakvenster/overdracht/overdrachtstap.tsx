import React from "react";
import type { Stap } from "../staat/toestand";
import { Indienenstap } from "./indienen";
import { Indieningstap } from "./indiening";
import { Oordeelstap } from "./oordeel";
import { Vergelijkstap } from "./vergelijkstap";

/** The views between partner and municipality, in one chunk. */
export default function Overdrachtstap({ stap }: { readonly stap: Stap }): JSX.Element {
  switch (stap) {
    case "indienen":
      return <Indienenstap />;
    case "vergelijken":
      return <Vergelijkstap />;
    case "oordeel":
      return <Oordeelstap />;
    default:
      return <Indieningstap />;
  }
}
