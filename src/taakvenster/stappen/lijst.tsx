import React, { useRef, useState } from "react";
import { plekNaam } from "../celtekst";
import { usePaneel, type Paneelgegevens } from "../paneel-context";
import { RIJEN_TOT } from "../staat/lijst-reducer";
import { groepen, type Getoond, type Groep, type Vastgehouden } from "../staat/kiezers";
import { Icoon, type Icoonnaam } from "../ui/icoon";
import { Link } from "../ui/link";
import { OpenBevinding } from "./bevinding";
import { activiteitNaam } from "./namen";

/** The list of findings: one stop for Tab, walked through with the arrow keys. */
export function Lijst({ rijen }: { readonly rijen: readonly Getoond[] }): JSX.Element {
  const { t, teksten } = usePaneel();
  const vlak = useRef<HTMLDivElement>(null);
  const [huidige, zetHuidige] = useState<string | null>(null);
  const vast = useRef<Vastgehouden | null>(null);
  if (t.lijst.open !== (vast.current?.id ?? null)) {
    const rij = rijen.find(({ bevinding }) => bevinding.id === t.lijst.open);
    vast.current = rij === undefined ? null : { id: rij.bevinding.id, status: rij.status };
  }
  const delen = groepen(t, rijen, vast.current);
  const stop = huidige !== null && staatEr(huidige, delen) ? huidige : (t.lijst.open ?? delen[0]?.sleutel ?? null);
  return (
    <div
      ref={vlak}
      className="lijst"
      role="group"
      aria-label={teksten.bevindingen.lijst}
      onFocus={({ target }) => {
        const sleutel = (target as HTMLElement).dataset["rij"];
        if (sleutel !== undefined) zetHuidige(sleutel);
      }}
      onKeyDown={(toets) => vlak.current && loop(toets, vlak.current)}
    >
      {delen.map((groep) => (
        <Groepblok key={groep.sleutel} groep={groep} stop={stop} />
      ))}
    </div>
  );
}

function staatEr(sleutel: string, delen: readonly Groep[]): boolean {
  return delen.some((groep) => groep.sleutel === sleutel || groep.rijen.some((rij) => rij.bevinding.id === sleutel));
}

/** The keys of stijl.md §7 within the list. */
function loop(toets: React.KeyboardEvent, vlak: HTMLElement): void {
  const doel = toets.target as HTMLElement;
  const knoppen = [...vlak.querySelectorAll<HTMLButtonElement>("button[data-rij]")];
  if (toets.key === "Escape") {
    const rij = doel.closest("article")?.querySelector<HTMLButtonElement>("button[data-rij]");
    if (!rij) return;
    toets.preventDefault();
    rij.click();
    rij.focus();
    return;
  }
  const plek = knoppen.indexOf(doel as HTMLButtonElement);
  if (plek < 0) return;
  const naar: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(plek + 1, knoppen.length - 1),
    ArrowUp: Math.max(plek - 1, 0),
    Home: 0,
    End: knoppen.length - 1,
  };
  const open = doel.getAttribute("aria-expanded") === "true";
  const volgende = naar[toets.key];
  if (volgende !== undefined) knoppen[volgende]?.focus();
  else if ((toets.key === "ArrowRight" && !open) || (toets.key === "ArrowLeft" && open)) doel.click();
  else return;
  toets.preventDefault();
}

function Groepblok({ groep, stop }: { readonly groep: Groep; readonly stop: string | null }): JSX.Element {
  const paneel = usePaneel();
  const { t, teksten, stuur } = paneel;
  const { sleutel, rijen } = groep;
  const open = !t.lijst.dicht.has(sleutel) || rijen.some(({ bevinding }) => bevinding.id === t.lijst.open);
  const tot = t.lijst.getoond[sleutel] ?? RIJEN_TOT;
  const telling = rijen.filter(({ status }) => status === "open").length;
  return (
    <section className="groepblok">
      <button
        type="button"
        className="groep"
        data-rij={sleutel}
        tabIndex={stop === sleutel ? 0 : -1}
        aria-expanded={open}
        onClick={() => stuur({ soort: "groep gewisseld", groep: sleutel })}
      >
        {groep.activiteit === null && <Icoon naam={groep.ernst ?? "goed"} />}
        <span>{groepnaam(groep, paneel)}</span>
        <span className="tweede">{groep.status === null ? teksten.bevindingen.open(telling) : rijen.length}</span>
        <Icoon naam={open ? "omhoog" : "omlaag"} klasse="pijl" />
      </button>
      {open && rijen.slice(0, tot).map((rij) => <Bevindingrij key={rij.bevinding.id} rij={rij} stop={stop} />)}
      {open && rijen.length > tot && (
        <p className="meer">
          <Link onKlik={() => stuur({ soort: "meer getoond", groep: sleutel })}>
            {teksten.bevindingen.nog(rijen.length - tot)}
          </Link>
        </p>
      )}
    </section>
  );
}

function groepnaam({ ernst, status, activiteit }: Groep, { t, teksten }: Paneelgegevens): string {
  const tekst = teksten.bevindingen;
  if (ernst !== null) return tekst.ernst[ernst];
  if (status !== null) return tekst.status[status];
  return activiteit === null || activiteit === "" ? tekst.algemeen : activiteitNaam(t, activiteit);
}

function Bevindingrij({ rij, stop }: { readonly rij: Getoond; readonly stop: string | null }): JSX.Element {
  const { t, teksten, daden } = usePaneel();
  const { bevinding, status } = rij;
  const open = t.lijst.open === bevinding.id;
  const icoon: Icoonnaam = status === "open" ? bevinding.ernst : "goed";
  const perActiviteit = t.lijst.groepering === "activiteit";
  const eerste = bevinding.cellen[0];
  const woord = status === "open" ? teksten.bevindingen.ernst[bevinding.ernst] : teksten.bevindingen.status[status];
  const wie = perActiviteit ? woord : bevinding.activiteit === null ? null : activiteitNaam(t, bevinding.activiteit);
  const plaats = [wie, eerste ? plekNaam(eerste) : null].filter((deel) => deel !== null).join(" · ");
  return (
    <article className={open ? `open ${bevinding.ernst}` : undefined}>
      <button
        type="button"
        className="bev"
        data-rij={bevinding.id}
        tabIndex={stop === bevinding.id ? 0 : -1}
        aria-expanded={open}
        onClick={() => void daden.openBevinding(open ? null : bevinding)}
      >
        <Icoon naam={icoon} />
        <span>
          <span className="titel">{bevinding.naam}</span>
          <span className="waar">{plaats}</span>
        </span>
        <Icoon naam={open ? "omhoog" : "omlaag"} klasse="pijl" />
      </button>
      {open && <OpenBevinding rij={rij} />}
    </article>
  );
}
