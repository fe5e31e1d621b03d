import React from "react";
import type { Bevinding } from "../../controles/bevinding";
import { gesprekspunten } from "../../verantwoording/gesprek";
import { useOverdracht } from "./gebruik";
import { Opslaan } from "./opslaan";
import { Reactie } from "./reactie";
import { Zinnen } from "./zinnen";

/** What was said about one finding, under that finding, with a field to go on. */
export default function Gesprekbij({ bevinding }: { readonly bevinding: Bevinding }): JSX.Element {
  const { o, tekst } = useOverdracht();
  const punt = gesprekspunten(o.gesprek, [bevinding]).find(({ id }) => id === bevinding.id);
  const regels = punt?.regels ?? [];
  const magReageren = o.rol === "accounthouder" || punt?.stand === "open vraag";
  return (
    <section className="gesprekbij">
      <h3>{tekst.gesprek.kop}</h3>
      <Zinnen regels={regels} />
      {magReageren ? <Reactie id={bevinding.id} /> : <Opslaan />}
    </section>
  );
}
