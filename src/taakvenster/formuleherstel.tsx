import React, { useContext, useState } from "react";
import { bereikNaam } from "../domein/bereik";
import { plekNaam } from "./celtekst";
import { formulehersteltekst, type Formulehersteltekst } from "../teksten/formuleherstel";
import type { Formuleherstel, GebrokenFormule, Herstelverslag } from "../werkboek/formuleherstel";
import { FormuleherstelContext } from "./formuleherstel-context";
import { nederlandseFormule } from "./formule-tonen";
import { Knop } from "./ui/knop";
import { Vouw } from "./ui/vouw";

type Stand =
  | { readonly soort: "begin" | "bezig" }
  | { readonly soort: "lijst"; readonly lijst: readonly GebrokenFormule[] }
  | { readonly soort: "klaar"; readonly verslag: Herstelverslag }
  | { readonly soort: "fout"; readonly bericht: string };

/** Mends formulas that show #NAAM?: looks for them, shows the list, and sets them again when the user agrees. Only in Excel. */
export function Formuleherstelblok({ taal }: { readonly taal: string }): JSX.Element | null {
  const haal = useContext(FormuleherstelContext);
  const [open, zetOpen] = useState(false);
  const [stand, zetStand] = useState<Stand>({ soort: "begin" });
  if (haal === null) return null;
  const tekst = formulehersteltekst(taal);
  const doe = (wat: (herstel: Formuleherstel) => Promise<Stand>): void => {
    zetStand({ soort: "bezig" });
    haal()
      .then(wat)
      .catch((fout: unknown): Stand => ({
        soort: "fout",
        bericht: fout instanceof Error ? fout.message : String(fout),
      }))
      .then(zetStand, () => undefined);
  };
  return (
    <section className="kies">
      <Vouw open={open} wissel={() => zetOpen(!open)} titel={tekst.titel} />
      {open && (
        <>
          <p>{tekst.uitleg}</p>
          <div role="status">
            <Uitkomst stand={stand} tekst={tekst} />
          </div>
          {stand.soort === "lijst" && stand.lijst.length > 0 ? (
            <Bevestiging
              aantal={stand.lijst.filter(({ reden }) => reden === null).length}
              tekst={tekst}
              ja={() => doe(async (herstel) => ({ soort: "klaar", verslag: await herstel.herstel(stand.lijst) }))}
              nee={() => zetStand({ soort: "begin" })}
            />
          ) : (
            stand.soort !== "bezig" && (
              <Knop onKlik={() => doe(async (herstel) => ({ soort: "lijst", lijst: await herstel.zoek() }))}>
                {tekst.zoek}
              </Knop>
            )
          )}
        </>
      )}
    </section>
  );
}

function Uitkomst({
  stand,
  tekst,
}: {
  readonly stand: Stand;
  readonly tekst: Formulehersteltekst;
}): JSX.Element | null {
  switch (stand.soort) {
    case "begin":
      return null;
    case "bezig":
      return <p>{tekst.bezig}</p>;
    case "fout":
      return <p>{stand.bericht}</p>;
    case "lijst":
      if (stand.lijst.length === 0) return <p>{tekst.niets}</p>;
      return (
        <>
          <p>{tekst.gevonden(stand.lijst.length)}</p>
          <Lijst formules={stand.lijst} />
        </>
      );
    case "klaar":
      return <Verslag verslag={stand.verslag} tekst={tekst} />;
  }
}

function Verslag({
  verslag: { hersteld, overgeslagen, nogOnbekend },
  tekst,
}: {
  readonly verslag: Herstelverslag;
  readonly tekst: Formulehersteltekst;
}): JSX.Element {
  return (
    <>
      <p>{tekst.hersteld(hersteld.length)}</p>
      {nogOnbekend.length > 0 && <p>{tekst.nogOnbekend(nogOnbekend.length)}</p>}
      <Lijst formules={overgeslagen} />
    </>
  );
}

/** Each cell with the formula that it gets, or why it gets none. */
function Lijst({ formules }: { readonly formules: readonly GebrokenFormule[] }): JSX.Element {
  return (
    <ul>
      {formules.map(({ cel, nieuw, reden }) => (
        <li key={bereikNaam(cel)}>
          {plekNaam(cel)} <code>{nederlandseFormule(nieuw.slice(1))}</code>
          {reden !== null && <span className="klein"> {reden}</span>}
        </li>
      ))}
    </ul>
  );
}

function Bevestiging({
  aantal,
  tekst,
  ja,
  nee,
}: {
  readonly aantal: number;
  readonly tekst: Formulehersteltekst;
  readonly ja: () => void;
  readonly nee: () => void;
}): JSX.Element {
  return (
    <div className="knoppen">
      {aantal > 0 && <Knop onKlik={ja}>{tekst.herstel(aantal)}</Knop>}
      <Knop onKlik={nee}>{tekst.toch}</Knop>
    </div>
  );
}
