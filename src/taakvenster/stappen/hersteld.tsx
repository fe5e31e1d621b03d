import React, { useState } from "react";
import { bereikNaam } from "../../domein/bereik";
import { celTekst, plekNaam } from "../celtekst";
import { usePaneel } from "../paneel-context";
import type { Hersteldecel } from "../staat/toestand";
import { Link } from "../ui/link";
import { Vouw } from "../ui/vouw";
import { Wordt } from "./herstelblik";

/** What was repaired since the workbook was opened: each turn, and each cell of it, can be taken back. */
export function Herstelband(): JSX.Element | null {
  const { t, teksten, daden } = usePaneel();
  const [open, zetOpen] = useState(false);
  const tekst = teksten.bevindingen;
  const staan = t.hersteld.flat().filter(({ terug }) => !terug).length;
  if (t.hersteld.length === 0) return null;
  return (
    <section className="hersteld">
      <Vouw
        open={open}
        wissel={() => zetOpen(!open)}
        icoon="goed"
        titel={tekst.hersteldKop(staan)}
        tweede={tekst.hersteldOnder}
      />
      {open &&
        t.hersteld.map((beurt, nummer) => {
          const over = beurt.filter(({ terug }) => !terug);
          return (
            <div key={t.hersteld.length - nummer} className="beurt">
              {over.length > 1 && (
                <Link onKlik={() => void daden.maakOngedaan(over)}>{tekst.ongedaanAlles(over.length)}</Link>
              )}
              <ul className="herstellijst">
                {beurt.map((een) => (
                  <Cel key={bereikNaam(een.gezet.cel)} een={een} />
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}

function Cel({ een }: { readonly een: Hersteldecel }): JSX.Element {
  const { teksten, daden } = usePaneel();
  const tekst = teksten.bevindingen;
  const { gezet, naam, terug } = een;
  const plek = plekNaam(gezet.cel);
  return (
    <li className="herstelrij">
      <div>
        <Link icoon="cel" onKlik={() => void daden.selecteer(gezet.cel)}>
          {plek}
        </Link>
        <Wordt oud={celTekst(gezet.oud)} nieuw={celTekst(gezet.nu)} />
        <span className="klein tweede">{naam}</span>
        {terug ? (
          <span className="klein tweede">{tekst.isTerug}</span>
        ) : (
          <Link label={tekst.ongedaanCel(plek)} onKlik={() => void daden.maakOngedaan([een])}>
            {tekst.ongedaan}
          </Link>
        )}
      </div>
    </li>
  );
}
