import React, { lazy, Suspense } from "react";
import type { Stap } from "../staat/toestand";
import { Afrekeningstap } from "./afrekening";
import { Bevindingenstap } from "./bevindingen";
import { Herkendstap } from "./herkend";
import { Verantwoordingstap } from "./verantwoording";

/** What happens between partner and municipality: loaded by who comes to it. */
const Overdrachtstap = lazy(() => import("../overdracht/overdrachtstap"));

/** The views that come after the first one, in one chunk. */
export default function Verder({ stap }: { readonly stap: Exclude<Stap, "beschikking"> }): JSX.Element {
  switch (stap) {
    case "herkend":
      return <Herkendstap />;
    case "bevindingen":
      return <Bevindingenstap />;
    case "verantwoording":
      return <Verantwoordingstap />;
    case "afrekening":
      return <Afrekeningstap />;
    default:
      return (
        <Suspense fallback={null}>
          <Overdrachtstap stap={stap} />
        </Suspense>
      );
  }
}
