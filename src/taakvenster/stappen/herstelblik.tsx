import React from "react";
import type { Herstelvoorstel } from "../../controles/herstelvoorstellen";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { celTekst, plekNaam } from "../celtekst";
import { usePaneel } from "../paneel-context";
import type { Herstelblik } from "../staat/toestand";
import { Icoon } from "../ui/icoon";
import { Knop } from "../ui/knop";
import { Link } from "../ui/link";
import { Vinkje } from "../ui/vinkje";
import { Vorm } from "../vorm";

/** All repairs of a kind, to look at and tick before anything is done. */
export function Herstelweergave({ blik }: { readonly blik: Herstelblik }): JSX.Element {
  const { teksten, daden, stuur } = usePaneel();
  const tekst = teksten.bevindingen;
  const { voorstellen, aan } = blik;
  const sluit = (): void => stuur({ soort: "herstelblik geopend", blik: null });
  return (
    <Vorm
      sleutel="herstel"
      kop={tekst.herstelKop(voorstellen.length)}
      onder={tekst.herstelOnder}
      stand={<Link onKlik={sluit}>{tekst.laatZo}</Link>}
      knop={
        <Knop
          soort="hoofd"
          uitReden={aan.size === 0 ? tekst.herstelNiets : undefined}
          onKlik={() => void daden.herstelGekozen()}
        >
          {tekst.herstelKnop(aan.size)}
        </Knop>
      }
    >
      {voorstellen.length === 0 && <p className="uitleg">{tekst.herstelGeen}</p>}
      {voorstellen.length > 1 && (
        <div className="herstelrij alle">
          <Vinkje
            label={tekst.herstelAlle}
            stand={aan.size === 0 ? "uit" : aan.size === voorstellen.length ? "aan" : "deels"}
            zet={(nieuw) =>
              stuur({ soort: "herstel gekozen", sleutels: voorstellen.map(({ sleutel }) => sleutel), aan: nieuw })
            }
          />
          <b>{tekst.herstelAlle}</b>
        </div>
      )}
      <ul className="herstellijst">
        {voorstellen.map((voorstel) => (
          <Rij key={voorstel.sleutel} voorstel={voorstel} aan={aan.has(voorstel.sleutel)} />
        ))}
      </ul>
    </Vorm>
  );
}

function Rij({ voorstel, aan }: { readonly voorstel: Herstelvoorstel; readonly aan: boolean }): JSX.Element {
  const { teksten, daden, stuur } = usePaneel();
  const tekst = teksten.bevindingen;
  const { sleutel, cel, stond, inhoud, uitkomst, twijfel, bevinding } = voorstel;
  const plek = plekNaam(cel);
  return (
    <li className="herstelrij">
      <Vinkje
        label={tekst.herstelKies(plek)}
        stand={aan ? "aan" : "uit"}
        zet={(nieuw) => stuur({ soort: "herstel gekozen", sleutels: [sleutel], aan: nieuw })}
      />
      <div>
        <Link icoon="cel" onKlik={() => void daden.selecteer(cel)}>
          {plek}
        </Link>
        <Wordt oud={celTekst(stond)} nieuw={celTekst(inhoud)} />
        {inhoud.soort === "formule" && typeof uitkomst === "number" && (
          <span className="klein tweede">{tekst.geeft(schrijfGetal(uitkomst))}</span>
        )}
        <span className="klein tweede">{bevinding.naam}</span>
        {twijfel !== null && <span className="klein twijfel">{twijfel}</span>}
      </div>
    </li>
  );
}

/** Before and after, side by side. */
export function Wordt({ oud, nieuw }: { readonly oud: string; readonly nieuw: string }): JSX.Element {
  const { teksten } = usePaneel();
  const { leeg, wordt } = teksten.bevindingen;
  return (
    <div className="herstel">
      <del className="cel oud">{oud === "" ? leeg : oud}</del>
      <Icoon naam="naar" />
      <span className="alleen-lezer">{wordt}</span>
      <ins className="cel nieuw">{nieuw === "" ? leeg : nieuw}</ins>
    </div>
  );
}
