import React, { lazy, Suspense } from "react";
import { usePaneel } from "../paneel-context";

const Inhoud = lazy(() => import("../overdracht/rolkeuze"));

/** Where a workbook was handed in: what was, and the choice to judge it. Nothing where nothing was handed in. */
export function Rolband(): JSX.Element | null {
  const { t } = usePaneel();
  if (t.overdracht.indieningen.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Inhoud />
    </Suspense>
  );
}
