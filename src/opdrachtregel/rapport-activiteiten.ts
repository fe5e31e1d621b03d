import type { Afspraak, AfspraakSoort, Beschikking } from "../domein/beschikking";
import { bereikNaam } from "../domein/bereik";
import { naarEuro } from "../domein/geld";
import { lamp, type Lampkleur } from "../domein/lamp";
import type { Getal, Regel } from "../domein/productie";
import { schrijfStreefwaarde, streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde, type TellingStatus } from "../domein/telling";
import { uitkomstStreef } from "../domein/uitkomstlamp";
import { verschil } from "../domein/verschil";
import type { Dossier } from "../verantwoording/dossier";

export interface RapportAfspraak {
  readonly id: string;
  readonly soort: AfspraakSoort;
  readonly eenheid: string;
  /** The number to compare with; null where the target has none. */
  readonly afspraak: number | null;
  /** The target as it is written ("> 0", "152"); null where none is stated. */
  readonly streefwaarde: string | null;
  readonly realisatie: number | null;
  readonly status: TellingStatus;
  readonly verschil: number | null;
  /** realisatie / afspraak × 100 in one decimal; null where that says nothing. */
  readonly procent: number | null;
  readonly lamp: Lampkleur;
  /** Euro; null for what is not settled. */
  readonly over: number | null;
  readonly onder: number | null;
  /** The cells with the realisatie. */
  readonly cellen: readonly string[];
}

export interface RapportActiviteit {
  /** Of the beschikking; without one, or for a location table, the name in the workbook. */
  readonly code: string;
  readonly naam: string;
  readonly groep: string | null;
  readonly afspraken: readonly RapportAfspraak[];
}

/**
 * The activities of the beschikking with what was delivered; without a beschikking those that the workbook names. Behind them the
 * results per location that belong to no activity.
 */
export function activiteitenVan(dossier: Dossier): RapportActiviteit[] {
  const { beschikking } = dossier;
  const genoemd = beschikking === null ? uitWerkboek(dossier) : uitBeschikking(dossier, beschikking);
  return [...genoemd, ...uitLocaties(dossier)];
}

/** The results of location tables that belong to no activity of the beschikking, each as an activity with its lamp (opdrachtregel.md). */
function uitLocaties(dossier: Dossier): RapportActiviteit[] {
  return dossier.productie.uitkomsten
    .filter(({ activiteit }) => activiteit === null)
    .map((uitkomst) => {
      const { code, locatie, label, resultaat } = uitkomst;
      const wie = { id: "TE1", soort: "TE", eenheid: uitkomst.eenheid?.tekst ?? label.tekst } as const;
      return {
        code,
        naam: `${label.tekst}, ${locatie.tekst}`,
        groep: null,
        afspraken: [
          {
            ...meting(dossier, wie, uitkomstStreef(uitkomst), resultaat),
            streefwaarde: uitkomst.streefwaarde && schrijfStreefwaarde(uitkomst.streefwaarde),
            over: null,
            onder: null,
            cellen: resultaat.cellen.map(bereikNaam),
          },
        ],
      };
    });
}

function uitBeschikking(dossier: Dossier, beschikking: Beschikking): RapportActiviteit[] {
  const prestaties = new Map(dossier.productie.prestaties.map((p) => [JSON.stringify([p.activiteit, p.afspraak]), p]));
  const geld = new Map((dossier.afrekening?.regels ?? []).map((r) => [JSON.stringify([r.activiteit, r.afspraak]), r]));
  return beschikking.activiteiten.map(({ code, naam, groep, afspraken }) => ({
    code,
    naam,
    groep,
    afspraken: afspraken.map((afspraak) => {
      const sleutel = JSON.stringify([code, afspraak.id]);
      const bedragen = geld.get(sleutel);
      const realisatie = prestaties.get(sleutel)?.realisatie ?? null;
      const bekend = bedragen !== undefined && bedragen.gerealiseerd !== null;
      return {
        ...meting(dossier, afspraak, afspraak.streefwaarde, realisatie),
        over: bekend ? naarEuro(bedragen.over) : null,
        onder: bekend ? naarEuro(bedragen.onder) : null,
        cellen: realisatie?.cellen.map(bereikNaam) ?? [],
      };
    }),
  }));
}

function uitWerkboek(dossier: Dossier): RapportActiviteit[] {
  const perNaam = new Map<string, Regel[]>();
  for (const regel of dossier.productie.regels) {
    if (regel.naam === null) continue;
    const sleutel = JSON.stringify([regel.groep, regel.naam.tekst]);
    perNaam.set(sleutel, [...(perNaam.get(sleutel) ?? []), regel]);
  }
  return [...perNaam.values()].map((regels) => {
    const { naam, groep } = regels[0]!;
    const aantal = { PE: 0, TE: 0 };
    return {
      code: naam!.tekst,
      naam: naam!.tekst,
      groep,
      afspraken: regels.map((regel) => {
        const soort = regel.soort ?? "PE";
        aantal[soort] += 1;
        const wie = { id: `${soort}${aantal[soort]}`, soort, eenheid: regel.eenheid?.tekst ?? "" };
        return {
          ...meting(dossier, wie, vermeldeStreefwaarde(regel), regel.realisatie),
          over: null,
          onder: null,
          cellen: regel.realisatie?.cellen.map(bereikNaam) ?? [],
        };
      }),
    };
  });
}

function vermeldeStreefwaarde({ afspraak }: Regel): Streefwaarde | null {
  const waarde = rekenwaarde(afspraak?.telling);
  return waarde === null ? null : { soort: "getal", waarde };
}

function meting(
  { instellingen }: Dossier,
  { id, soort, eenheid }: Pick<Afspraak, "id" | "soort" | "eenheid">,
  streef: Streefwaarde | null,
  realisatie: Getal | null,
): Omit<RapportAfspraak, "over" | "onder" | "cellen"> {
  const afspraak = streef && streefgetal(streef);
  const geteld = rekenwaarde(realisatie?.telling);
  const beide = afspraak !== null && geteld !== null;
  return {
    id,
    soort,
    eenheid,
    afspraak,
    streefwaarde: streef && schrijfStreefwaarde(streef),
    realisatie: geteld,
    status: realisatie?.telling.status ?? "onbekend",
    verschil: beide ? verschil(geteld, afspraak) : null,
    procent: beide && afspraak > 0 ? Math.round((geteld / afspraak) * 1000) / 10 : null,
    lamp: lamp(geteld, streef, { schema: instellingen.lampschema }).kleur,
  };
}
