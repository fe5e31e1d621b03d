import type { Bevinding, Ernst, Herstel } from "../controles/bevinding";
import { ERNSTEN } from "../controles/bevinding";
import { vasteVolgorde } from "../controles/volgorde";
import type { Echtheid } from "../domein/handtekening";
import type { Afrekening } from "../domein/afrekening";
import { adres, bereikNaam, bladVerwijzing, kolomLetters } from "../domein/bereik";
import { zonderBsn } from "../domein/bsn";
import { naarEuro, type Cent } from "../domein/geld";
import type { Keuzelot } from "../domein/keuzelot";
import type { Koppeling, Productie, Tabel } from "../domein/productie";
import { activiteitenVan, type RapportActiviteit } from "./rapport-activiteiten";
import { reeksVan, type RapportReeks } from "./rapport-reeksen";
import { begrotingVan, type RapportBegroting } from "./rapport-begroting";
import { VERSIE } from "./versie";
import type { Gemist } from "./werkboekenlijst";
import type { Zaak } from "./zaak";

/** The JSON report of opdrachtregel.md, `rapport/1.0`. Names and meanings are stable; fields may be added. */
export interface Rapport {
  readonly schema: "rapport/1.0";
  readonly versie: string;
  readonly werkboek: string;
  readonly vingerafdruk: string;
  readonly beschikking: {
    readonly kenmerk: string;
    readonly versie: number;
    readonly vingerafdruk: string;
    readonly integriteit: Echtheid["uitkomst"];
  } | null;
  readonly status: Zaak["dossier"]["status"];
  readonly telling: Readonly<Record<Ernst | "nietGecontroleerd", number>>;
  readonly tabellen: readonly RapportTabel[];
  readonly activiteiten: readonly RapportActiviteit[];
  readonly bevindingen: readonly RapportBevinding[];
  readonly nietGecontroleerd: readonly { readonly code: string; readonly reden: string }[];
  /** Parts with figures that were not recognised. */
  readonly nietHerkend: readonly {
    readonly blad: string;
    readonly bereik: string;
    readonly gezien: string;
    readonly lijktOp: string | null;
  }[];
  /** Which name in the workbook was taken for which activity, and how surely. */
  readonly koppelingen: readonly RapportKoppeling[];
  /** The user's own choices, and whether they still fit. */
  readonly keuzes: readonly RapportKeuze[];
  readonly reeksen: readonly RapportReeks[];
  readonly begroting: readonly RapportBegroting[];
  readonly afrekening: RapportAfrekening | null;
  /** Only among several workbooks: why this one could not be read. All the rest is then empty. */
  readonly nietGelezen?: string;
}

export interface RapportTabel {
  readonly blad: string;
  readonly bereik: string;
  readonly soort: Tabel["soort"];
  readonly zekerheid: number;
  /** Why it was taken for this kind. */
  readonly reden: string;
  readonly kolommen: readonly {
    readonly kolom: string;
    readonly kop: string;
    readonly veld: string | null;
    readonly zekerheid: number;
    readonly reden: string;
  }[];
}

export interface RapportBevinding {
  readonly id: string;
  readonly code: string;
  readonly ernst: Ernst;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly cellen: readonly string[];
  readonly gevonden: Bevinding["gevonden"];
  readonly verwacht: Bevinding["verwacht"];
  readonly bron: string;
  readonly bericht: string;
  readonly herstel: string | null;
  readonly status: Bevinding["status"];
  readonly toelichting: string | null;
  /** Who answered, and when; null where nobody did. */
  readonly antwoord: { readonly door: string | null; readonly op: string | null } | null;
  /** An answer that no longer counts because the figures changed, as a sentence. */
  readonly eerder: string | null;
}

export interface RapportKeuze {
  readonly soort: Keuzelot["soort"];
  readonly blad: string | null;
  readonly wat: string;
  readonly keuze: string;
  readonly gebruikt: boolean;
}

export interface RapportKoppeling {
  readonly cellen: readonly string[];
  readonly naam: string;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly wijze: Koppeling["wijze"];
  readonly zekerheid: number;
  readonly kandidaten: readonly string[];
}

interface Bedragen {
  readonly beschikt: number;
  readonly geleverd: number;
  readonly over: number;
  readonly onder: number;
  readonly terug: number | null;
}

export interface RapportAfrekening {
  readonly compensatie: Afrekening["compensatie"];
  readonly groepen: readonly (Bedragen & {
    readonly code: string;
    readonly naam: string;
    readonly onbekend: readonly string[];
  })[];
  readonly totaal: Bedragen & { readonly vaststelling: number };
  readonly varianten: Readonly<Record<Afrekening["compensatie"], number>>;
}

/** The report of one workbook: plain JSON, money in euro, cells as "Jeugd!G12". */
export function maakRapport(zaak: Zaak): Rapport {
  return zonderBsn(rapportVan(zaak));
}

/** The report of a workbook that could not be read, so that the reports of a folder never miss one. */
export function rapportNietGelezen({ naam, reden }: Gemist): Rapport {
  return zonderBsn<Rapport>({
    schema: "rapport/1.0",
    versie: VERSIE,
    werkboek: naam,
    vingerafdruk: "",
    beschikking: null,
    status: "niet te beoordelen",
    telling: { fout: 0, waarschuwing: 0, info: 0, nietGecontroleerd: 0 },
    tabellen: [],
    activiteiten: [],
    bevindingen: [],
    nietGecontroleerd: [],
    nietHerkend: [],
    koppelingen: [],
    keuzes: [],
    reeksen: [],
    begroting: [],
    afrekening: null,
    nietGelezen: reden,
  });
}

function rapportVan({ dossier, vingerafdruk, beschikking: echtheid }: Zaak): Rapport {
  const { inhoud, productie, beschikking, uitslag, afrekening } = dossier;
  return {
    schema: "rapport/1.0",
    versie: VERSIE,
    werkboek: inhoud.naam,
    vingerafdruk,
    beschikking: beschikking && echtheid && { kenmerk: beschikking.kenmerk, versie: beschikking.versie, ...echtheid },
    status: dossier.status,
    telling: {
      ...(Object.fromEntries(
        ERNSTEN.map((ernst) => [ernst, uitslag.bevindingen.filter((b) => b.ernst === ernst).length]),
      ) as Record<Ernst, number>),
      nietGecontroleerd: uitslag.nietGecontroleerd.length,
    },
    tabellen: productie.tabellen.map(tabelVan),
    activiteiten: activiteitenVan(dossier),
    bevindingen: [...uitslag.bevindingen].sort(vasteVolgorde).map(bevindingVan),
    nietGecontroleerd: uitslag.nietGecontroleerd.map(({ code, reden }) => ({ code, reden })),
    nietHerkend: productie.nietHerkend.map(({ bereik, gezien, lijktOp }) => ({
      blad: bereik.blad,
      bereik: adres(bereik),
      gezien,
      lijktOp,
    })),
    koppelingen: koppelingenVan(productie),
    keuzes: (productie.keuzes ?? []).map(({ soort, blad, wat, keuze, gebruikt }) => ({
      soort,
      blad,
      wat,
      keuze,
      gebruikt,
    })),
    reeksen: productie.reeksen.map(reeksVan),
    begroting: productie.begrotingen.map(begrotingVan),
    afrekening: afrekening && afrekeningVan(afrekening),
  };
}

function tabelVan(tabel: Tabel): RapportTabel {
  return {
    blad: tabel.blad,
    bereik: adres(tabel.bereik),
    soort: tabel.soort,
    zekerheid: tabel.zekerheid,
    reden: tabel.reden ?? "",
    kolommen: tabel.kolommen.map(({ kolom, kop, veld, zekerheid, reden }) => ({
      kolom: kolomLetters(kolom),
      kop,
      veld,
      zekerheid,
      reden,
    })),
  };
}

function bevindingVan(b: Bevinding): RapportBevinding {
  return {
    id: b.id,
    code: b.code,
    ernst: b.ernst,
    activiteit: b.activiteit,
    afspraak: b.afspraak,
    cellen: b.cellen.map(bereikNaam),
    gevonden: b.gevonden,
    verwacht: b.verwacht,
    bron: b.bron,
    bericht: b.bericht,
    herstel: b.herstelTekst ?? (b.herstel && herstelZin(b.herstel)),
    status: b.status,
    toelichting: b.toelichting,
    antwoord: b.antwoord ?? null,
    eerder: b.eerder?.zin ?? null,
  };
}

/** A repair in words, for who repairs by hand. */
export function herstelZin(herstel: Herstel): string {
  const wat = herstel.soort === "formule" ? `de formule =${herstel.formule}` : `${herstel.waarde}`;
  return `Zet in ${bladVerwijzing(herstel.cel.blad)}!${adres(herstel.cel)} ${wat}.`;
}

function koppelingenVan(productie: Productie): RapportKoppeling[] {
  return productie.regels.flatMap(({ naam, koppeling, afspraakId }) =>
    naam === null
      ? []
      : [{ cellen: naam.cellen.map(bereikNaam), naam: naam.tekst, afspraak: afspraakId, ...koppeling }],
  );
}

function afrekeningVan(afrekening: Afrekening): RapportAfrekening {
  const euros = (b: Record<"beschikt" | "geleverd" | "over" | "onder", Cent>) => ({
    beschikt: naarEuro(b.beschikt),
    geleverd: naarEuro(b.geleverd),
    over: naarEuro(b.over),
    onder: naarEuro(b.onder),
  });
  const { totaal, varianten, compensatie } = afrekening;
  return {
    compensatie,
    groepen: afrekening.groepen.map((groep) => {
      const terug = groep.terug[compensatie];
      return {
        code: groep.code,
        naam: groep.naam,
        ...euros(groep),
        terug: terug === null ? null : naarEuro(terug),
        onbekend: groep.onbekend,
      };
    }),
    totaal: { ...euros(totaal), terug: naarEuro(totaal.terug), vaststelling: naarEuro(totaal.vaststelling) },
    varianten: {
      activiteit: naarEuro(varianten.activiteit),
      groep: naarEuro(varianten.groep),
      totaal: naarEuro(varianten.totaal),
    },
  };
}
