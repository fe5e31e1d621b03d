import gegevens from "./gegevens-balans-2024.json";
import { cel, kolomletter, VoorbeeldBlad, type Inhoud } from "./voorbeeld-blad";

type Activiteit = (typeof gegevens.activiteiten)[number];

/** How one group kept its productie: its own header words, columns and habits. */
interface Opzet {
  readonly blad: string;
  readonly groep: string;
  readonly kopRij: number;
  readonly notitie: string;
  readonly koppen: {
    readonly soort: string | null;
    readonly eenheid: string;
    readonly aantallen: readonly [string, string, string];
    readonly ipu: string;
  };
  /** Where there is no column for it, a TE shows in its unit. */
  readonly teVoorvoegsel: string;
  readonly verschil: "formule" | "getypt";
  /** Differences that were typed over the formula, by activity: as published. */
  readonly overgetypt: readonly string[];
  /** A heading above the activity with this name. */
  readonly tussenkoppen: Readonly<Record<string, string>>;
  readonly subtotalen: "per tussenkop" | "alleen IPU" | "geen";
  readonly voetnoten: readonly string[];
}

const UITLEG =
  "PE = prestatie-eenheid. TE = teleenheid, telt mee maar wordt niet afgerekend. IPU = ingezet productief uur.";

const OPZETTEN: readonly Opzet[] = [
  {
    blad: "Jeugd",
    groep: "100",
    kopRij: 5,
    notitie: "Stand per 31 december 2024.",
    koppen: { soort: "Soort", eenheid: "Eenheid", aantallen: ["Offerte", "Realisatie", "Verschil"], ipu: "IPU" },
    teVoorvoegsel: "",
    verschil: "formule",
    overgetypt: ["Jeugd - Jongerencoaching"],
    tussenkoppen: {},
    subtotalen: "alleen IPU",
    voetnoten: [UITLEG],
  },
  {
    blad: "Volwassenen",
    groep: "200",
    kopRij: 4,
    notitie: "Stand per 31 december 2024.",
    koppen: { soort: null, eenheid: "Teleenheid", aantallen: ["Plan", "Real", "Verschil"], ipu: "IPU" },
    teVoorvoegsel: "TE ",
    verschil: "getypt",
    overgetypt: [],
    tussenkoppen: {
      "Volwassenen - Informele taalhulp": "Taal",
      "Volwassenen - Vrijwilligerswerk - Bemiddelingen": "Vrijwilligerswerk",
      "Volwassenen - Dagbesteding ACS": "Ontmoeting en ondersteuning",
    },
    subtotalen: "alleen IPU",
    voetnoten: ["Bij vrijwilligerswerk houden we de IPU niet per activiteit bij.", UITLEG],
  },
  {
    blad: "Groen",
    groep: "300",
    kopRij: 6,
    notitie: "De bezoekers per maand staan op het blad Bezoek.",
    koppen: { soort: "Soort", eenheid: "Eenheid", aantallen: ["Gepland", "Gerealiseerd", ""], ipu: "IPU gepland" },
    teVoorvoegsel: "",
    verschil: "formule",
    overgetypt: [],
    tussenkoppen: {
      "Groen - Veenweide - Openstelling kinderboerderij": "Veenweide",
      "Groen - NME - NME lessen": "Natuur- en milieueducatie",
    },
    subtotalen: "per tussenkop",
    voetnoten: ["In de subtotalen staan alleen de klokuren; leskisten en teleenheden tellen we niet bij uren op."],
  },
  {
    blad: "Beheer",
    groep: "604",
    kopRij: 4,
    notitie: "Beheer van het gebouw.",
    koppen: { soort: null, eenheid: "Eenheid", aantallen: ["Plan", "Realisatie", "Verschil"], ipu: "IPU" },
    teVoorvoegsel: "TE ",
    verschil: "formule",
    overgetypt: [],
    tussenkoppen: {},
    subtotalen: "geen",
    voetnoten: [],
  },
];

/** The sheets with productie, in the order of the workbook. */
export function productieBladen(): VoorbeeldBlad[] {
  return OPZETTEN.map((opzet) => new ProductieBlad(opzet).bouw());
}

class ProductieBlad {
  private readonly blad: VoorbeeldBlad;
  private readonly eenheid: number;
  private readonly afspraak: number;
  private readonly ipu: number;
  private readonly toelichting: number;
  private rij: number;

  constructor(private readonly opzet: Opzet) {
    this.eenheid = opzet.koppen.soort === null ? 3 : 4;
    this.afspraak = this.eenheid + 1;
    this.ipu = this.eenheid + 4;
    this.toelichting = this.eenheid + 5;
    const breedtes = [48, 13, ...(opzet.koppen.soort === null ? [] : [7]), 30, 11, 13, 11, 12, 64];
    this.blad = new VoorbeeldBlad(opzet.blad, breedtes, opzet.kopRij);
    this.rij = opzet.kopRij + 1;
  }

  bouw(): VoorbeeldBlad {
    this.hoofd();
    const eersteRij = this.rij;
    const blokken = inBlokken(activiteitenVan(this.opzet.groep), this.opzet.tussenkoppen);
    const subtotalen = blokken.map((blok) => this.zetBlok(blok)).filter((rij) => rij !== null);
    if (this.opzet.subtotalen === "per tussenkop") this.totaalUit(subtotalen);
    if (this.opzet.subtotalen === "alleen IPU") this.totaalIpu(eersteRij);
    this.opzet.voetnoten.forEach((tekst) => {
      this.rij += 1;
      this.blad.notitie(this.rij, tekst);
    });
    return this.blad;
  }

  private hoofd(): void {
    const { blad, groep, kopRij, notitie, koppen } = this.opzet;
    this.blad.zet(
      1,
      1,
      `${gegevens.partner} – productie ${gegevens.jaar} – ${groep} ${groepsnaam(groep, blad)}`,
      "titel",
    );
    this.blad.hoogte(1, 24);
    this.blad.notitie(2, notitie);
    const namen = ["Activiteit", "Afkorting", ...(koppen.soort === null ? [] : [koppen.soort]), koppen.eenheid];
    namen.forEach((naam, nr) => this.blad.zet(kopRij, nr + 1, naam, "kop"));
    [...koppen.aantallen, koppen.ipu].forEach((naam, nr) =>
      this.blad.zet(kopRij, this.afspraak + nr, naam === "" ? null : naam, "getalkop"),
    );
    this.blad.zet(kopRij, this.toelichting, "Toelichting", "verhaalkop");
    this.blad.hoogte(kopRij, 20);
  }

  /** Writes a heading, its activities and their subtotal. Returns the row of the subtotal, null where there is none. */
  private zetBlok({ kop, activiteiten }: Blok): number | null {
    if (kop !== null) {
      this.blad.zet(this.rij, 1, kop, "groep");
      this.rij += 1;
    }
    const eersteRij = this.rij;
    const urenrijen = activiteiten.flatMap((activiteit) => this.zetActiviteit(activiteit));
    if (kop === null || this.opzet.subtotalen !== "per tussenkop") return null;
    const laatsteRij = this.rij - 1;
    this.somrij(`Subtotaal ${kop}`, (kolom) => urenrijen.map((rij) => cel(rij, kolom)).join("+"), urenrijen, {
      formule: `SUM(${cel(eersteRij, this.ipu)}:${cel(laatsteRij, this.ipu)})`,
      uitkomst: som(activiteiten.map(({ ipu }) => ipu ?? 0)),
    });
    return this.rij - 1;
  }

  /** Writes the rows of one activity; returns the rows that count hours of activity. */
  private zetActiviteit(activiteit: Activiteit): number[] {
    const urenrijen: number[] = [];
    activiteit.rijen.forEach((regel, nr) => {
      const { rij } = this;
      if (nr === 0) this.zetHoofdrij(activiteit);
      if (this.opzet.koppen.soort !== null) this.blad.zet(rij, 3, regel.soort, "tekst");
      const voorvoegsel = regel.soort === "TE" ? this.opzet.teVoorvoegsel : "";
      this.blad.zet(rij, this.eenheid, voorvoegsel + regel.eenheid, "tekst");
      this.blad.zet(rij, this.afspraak, regel.afspraak, "getal");
      this.blad.zet(rij, this.afspraak + 1, regel.realisatie, "getal");
      this.blad.zet(rij, this.afspraak + 2, this.verschil(activiteit.naam, regel), "getal");
      if (regel.soort === "PE" && regel.eenheid === "Klokuur activiteit") urenrijen.push(rij);
      this.bewaar(rij, this.afspraak, regel.afspraak);
      this.bewaar(rij, this.afspraak + 1, regel.realisatie);
      this.rij += 1;
    });
    return urenrijen;
  }

  private zetHoofdrij({ naam, afkorting, ipu, toelichting }: Activiteit): void {
    this.blad.zet(this.rij, 1, naam, "tekst");
    this.blad.zet(this.rij, 2, afkorting, "tekst");
    if (ipu !== null) this.blad.zet(this.rij, this.ipu, ipu, "getal");
    if (toelichting === "") return;
    this.blad.zet(this.rij, this.toelichting, toelichting, "verhaal");
    if (toelichting.length > 66) this.blad.hoogte(this.rij, 31);
  }

  private verschil(naam: string, regel: Activiteit["rijen"][number]): Inhoud {
    if (this.opzet.verschil === "getypt" || this.opzet.overgetypt.includes(naam)) return regel.verschil;
    const formule = `${cel(this.rij, this.afspraak + 1)}-${cel(this.rij, this.afspraak)}`;
    return { formule, uitkomst: regel.realisatie - regel.afspraak };
  }

  private totaalUit(rijen: readonly number[]): void {
    const ipu = (kolom: number): Inhoud => ({
      formule: rijen.map((rij) => cel(rij, kolom)).join("+"),
      uitkomst: som(activiteitenVan(this.opzet.groep).map((activiteit) => activiteit.ipu ?? 0)),
    });
    const formule = (kolom: number): string => rijen.map((rij) => cel(rij, kolom)).join("+");
    this.somrij(`Totaal ${this.opzet.blad}`, formule, rijen, ipu(this.ipu));
  }

  private totaalIpu(eersteRij: number): void {
    const kolom = kolomletter(this.ipu);
    this.zetSomrij("Totaal IPU");
    this.blad.zet(
      this.rij,
      this.ipu,
      {
        formule: `SUM(${kolom}${eersteRij}:${kolom}${this.rij - 1})`,
        uitkomst: som(activiteitenVan(this.opzet.groep).map(({ ipu }) => ipu ?? 0)),
      },
      "som",
    );
    this.rij += 1;
  }

  private somrij(naam: string, formule: (kolom: number) => string, bronrijen: readonly number[], ipu: Inhoud): void {
    const [afspraak, realisatie] = [this.afspraak, this.afspraak + 1] as const;
    const sommen = [afspraak, realisatie].map((kolom) =>
      som(bronrijen.map((bron) => this.gezet.get(cel(bron, kolom)) ?? 0)),
    );
    const [a = 0, r = 0] = sommen;
    this.zetSomrij(naam);
    this.blad.zet(this.rij, this.eenheid, "Klokuur activiteit", "som");
    this.blad.zet(this.rij, afspraak, { formule: formule(afspraak), uitkomst: a }, "som");
    this.blad.zet(this.rij, realisatie, { formule: formule(realisatie), uitkomst: r }, "som");
    const verschil = `${cel(this.rij, realisatie)}-${cel(this.rij, afspraak)}`;
    this.blad.zet(this.rij, afspraak + 2, { formule: verschil, uitkomst: r - a }, "som");
    this.blad.zet(this.rij, this.ipu, ipu, "som");
    this.bewaar(this.rij, afspraak, a);
    this.bewaar(this.rij, realisatie, r);
    this.rij += 1;
  }

  private zetSomrij(naam: string): void {
    for (let kolom = 1; kolom <= this.ipu; kolom++) this.blad.zet(this.rij, kolom, kolom === 1 ? naam : null, "som");
  }

  private readonly gezet = new Map<string, number>();

  private bewaar(rij: number, kolom: number, waarde: number): void {
    this.gezet.set(cel(rij, kolom), waarde);
  }
}

interface Blok {
  readonly kop: string | null;
  readonly activiteiten: Activiteit[];
}

function inBlokken(activiteiten: readonly Activiteit[], tussenkoppen: Readonly<Record<string, string>>): Blok[] {
  const blokken: Blok[] = [];
  for (const activiteit of activiteiten) {
    const kop = tussenkoppen[activiteit.naam] ?? null;
    const laatste = blokken.at(-1);
    if (laatste === undefined || kop !== null) blokken.push({ kop, activiteiten: [activiteit] });
    else laatste.activiteiten.push(activiteit);
  }
  return blokken;
}

function activiteitenVan(groep: string): Activiteit[] {
  return gegevens.activiteiten.filter((activiteit) => activiteit.groep === groep);
}

function groepsnaam(groep: string, anders: string): string {
  return gegevens.afrekening.find((regel) => regel.groep === groep)?.naam ?? anders;
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
