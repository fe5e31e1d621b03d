import React, { useState } from "react";
import { Knop } from "../ui/knop";
import { Schrijfveld } from "../ui/schrijfveld";
import { useOverdracht } from "./gebruik";
import { Naamveld } from "./naamveld";
import { Opslaan } from "./opslaan";

const TEKST_TOT = 2000;

/** A reaction on a finding: the municipality asks or agrees, the partner answers. Nothing is kept before the click. */
export function Reactie({ id }: { readonly id: string }): JSX.Element {
  const { t, o, tekst, doe } = useOverdracht();
  const [woorden, zetWoorden] = useState("");
  // Once shown it stays: a button that moves while it is pressed is not clicked.
  const [vraagtNaam] = useState(t.naam.trim() === "");
  const partner = o.rol === "partner";
  const leeg = woorden.trim() === "";
  const reden = t.naam.trim() === "" ? tekst.naamOntbreekt : leeg ? tekst.gesprek.eerstTekst : undefined;
  const zeg = (soort: "vraag" | "antwoord" | "akkoord"): void =>
    doe(async (werk) => {
      if (await werk.zeg(id, soort, woorden)) zetWoorden("");
    });
  return (
    <div className="reactie">
      <Schrijfveld
        label={partner ? tekst.gesprek.antwoord : tekst.gesprek.reactie}
        waarde={woorden}
        {...(!partner && { plaatshouder: tekst.gesprek.reactieHulp })}
        langste={TEKST_TOT}
        wijzig={zetWoorden}
      />
      {vraagtNaam && <Naamveld label={tekst.naam} hulp={tekst.naamHulp} />}
      <div className="knoppen">
        {partner ? (
          <Knop soort="hoofd" onKlik={() => zeg("antwoord")} uitReden={reden}>
            {tekst.gesprek.antwoordKnop}
          </Knop>
        ) : (
          <>
            <Knop soort="hoofd" onKlik={() => zeg("akkoord")} uitReden={reden}>
              {tekst.gesprek.akkoord}
            </Knop>
            <Knop onKlik={() => zeg("vraag")} uitReden={reden}>
              {tekst.gesprek.vraag}
            </Knop>
          </>
        )}
      </div>
      <Opslaan />
    </div>
  );
}
