import type { Echtheid } from "../../src/domein/handtekening";
import type { Gebeurtenis } from "../../src/taakvenster/staat/gebeurtenis";
import {
  drempelVoor,
  gefilterd,
  getoond,
  groepen,
  tellingen,
  type Vastgehouden,
} from "../../src/taakvenster/staat/kiezers";
import { na } from "../../src/taakvenster/staat/reducer";
import type { Antwoord } from "../../src/controles/antwoorden";
import { begin, type Toestand } from "../../src/taakvenster/staat/toestand";
import { beschikkingUit, bevindingUit, dossierUit } from "../verantwoording/dossier-uit";

const beschikking = beschikkingUit();
const dossier = dossierUit(beschikking, () => 190, {
  bevindingen: [
    bevindingUit("REK-01:SPORT:PE1:verschil"),
    bevindingUit("IDB-04:SPORT:ipu", { ernst: "waarschuwing" }),
    bevindingUit("HYG-01:Jeugd:A1", { ernst: "info", activiteit: null, status: "toegelicht", toelichting: "Oud." }),
  ],
});

const gecontroleerd: Gebeurtenis = {
  soort: "gecontroleerd",
  uitslag: { dossier, moment: 0, aantalControles: 3, uitleg: new Map() },
};

function toestand(...gebeurtenissen: Gebeurtenis[]): Toestand {
  return gebeurtenissen.reduce(na, begin("los"));
}

const bewijs: Echtheid = {
  uitkomst: "ongetekend",
  handtekening: "geen",
  gerekend: "sha256:0",
  vermeld: null,
  sleutel: null,
  sleutelBekend: false,
};

const basis: Gebeurtenis[] = [
  { soort: "werkboek geopend", naam: "a.xlsx", kanHerstellen: false },
  {
    soort: "beschikking geladen",
    beschikking: { beschikking, vingerafdruk: "sha256:0", bewijs, sleutelsGelezen: true, herkomst: "bestand" },
  },
  gecontroleerd,
];

/** An answer as the pane makes it. */
function antwoord(tekst: string): Antwoord {
  return { tekst, status: tekst === "" ? "open" : "toegelicht", door: null, op: null, cijfers: null, nieuw: true };
}

describe("de lijst", () => {
  test("groepeert naar ernst, en laat lege groepen weg behalve fout", () => {
    const t = toestand(...basis);
    expect(groepen(t, getoond(t)).map(({ sleutel, rijen }) => [sleutel, rijen.length])).toEqual([
      ["fout", 1],
      ["waarschuwing", 1],
      ["toegelicht", 1],
    ]);
    const beantwoord = na(t, {
      soort: "antwoord gegeven",
      id: "REK-01:SPORT:PE1:verschil",
      antwoord: antwoord("Zo is het."),
    });
    expect(groepen(beantwoord, getoond(beantwoord)).map(({ sleutel, rijen }) => [sleutel, rijen.length])).toEqual([
      ["fout", 0],
      ["waarschuwing", 1],
      ["toegelicht", 2],
    ]);
  });

  test("telt alleen wat open is, en een leeggemaakt antwoord is geen antwoord", () => {
    const t = toestand(...basis);
    expect(tellingen(getoond(t))).toEqual({ fout: 1, waarschuwing: 1, info: 0 });
    const leeg = na(t, { soort: "antwoord gegeven", id: "HYG-01:Jeugd:A1", antwoord: antwoord("") });
    expect(tellingen(getoond(leeg)).info).toBe(1);
  });

  test("zet meer filters samen, en zonder filter toont zij alles", () => {
    const t = toestand(...basis, { soort: "filter gewisseld", ernst: "fout" });
    expect(gefilterd(t, getoond(t))).toHaveLength(1);
    const twee = na(t, { soort: "filter gewisseld", ernst: "waarschuwing" });
    expect(gefilterd(twee, getoond(twee))).toHaveLength(2);
    const geen = na(na(twee, { soort: "filter gewisseld", ernst: "fout" }), {
      soort: "filter gewisseld",
      ernst: "waarschuwing",
    });
    expect(gefilterd(geen, getoond(geen))).toHaveLength(3);
  });

  test("zoekt op elk woord, ook in de code en het antwoord, ongeacht hoofdletters", () => {
    const zoek = (tekst: string): number => {
      const t = toestand(...basis, { soort: "gezocht", tekst });
      return gefilterd(t, getoond(t)).length;
    };
    expect([zoek("rek-01"), zoek("OUD"), zoek("rek-01 oud"), zoek("oud nieuw"), zoek("")]).toEqual([3, 1, 1, 0, 3]);
  });

  test("houdt één bevinding open, en die blijft open na opnieuw controleren zolang zij er is", () => {
    const open: Gebeurtenis = { soort: "bevinding geopend", id: "REK-01:SPORT:PE1:verschil" };
    expect(toestand(...basis, open, gecontroleerd).lijst.open).toBe("REK-01:SPORT:PE1:verschil");
    const zonder = { ...gecontroleerd.uitslag, dossier: dossierUit(beschikking, () => 190) };
    expect(toestand(...basis, open, { soort: "gecontroleerd", uitslag: zonder }).lijst.open).toBeNull();
  });
});

describe("de antwoorden", () => {
  const id = "REK-01:SPORT:PE1:verschil";
  const opBlad: Gebeurtenis = {
    soort: "van blad gelezen",
    antwoorden: new Map([[id, { ...antwoord("Van het blad"), status: "geaccepteerd", nieuw: false }]]),
  };

  test("van het blad gelden, en een nieuw antwoord in het paneel komt ervoor in de plaats", () => {
    expect(toestand(...basis, opBlad).antwoorden.get(id)?.tekst).toBe("Van het blad");
    const nieuw: Gebeurtenis = { soort: "antwoord gegeven", id, antwoord: antwoord("Nieuw") };
    expect(toestand(...basis, opBlad, nieuw).antwoorden.get(id)).toMatchObject({ tekst: "Nieuw", nieuw: true });
    const geplaatst: Gebeurtenis = { soort: "antwoorden geplaatst" };
    expect(toestand(...basis, opBlad, nieuw, geplaatst).antwoorden.get(id)?.nieuw).toBe(false);
  });

  test("waarvan het cijfer veranderde tellen niet meer, en de bevinding zegt wat er stond", () => {
    const anders = { ...antwoord("Zo was het."), cijfers: { gevonden: 999, verwacht: 1 } };
    const [rij] = getoond(toestand(...basis, { soort: "antwoord gegeven", id, antwoord: anders }));
    expect(rij?.status).toBe("open");
    expect(rij?.bevinding.eerder?.zin).toMatch(
      /^U gaf eerder als toelichting 'Zo was het\.'; daarna is het cijfer veranderd van 999 naar /,
    );
  });

  test("laten de bevinding die open staat in haar groep, zodat wie antwoordt zijn plaats niet kwijtraakt", () => {
    const t = toestand(...basis, { soort: "antwoord gegeven", id, antwoord: antwoord("Klaar.") });
    const groep = (vast: Vastgehouden | null): string | undefined =>
      groepen(t, getoond(t), vast).find(({ rijen }) => rijen.some(({ bevinding }) => bevinding.id === id))?.sleutel;
    expect(groep(null)).toBe("toegelicht");
    expect(groep({ id, status: "open" })).toBe("fout");
  });

  test("een geaccepteerde bevinding blijft geaccepteerd", () => {
    const t = toestand(...basis, opBlad);
    expect(getoond(t)[0]?.status).toBe("geaccepteerd");
  });
});

describe("de stappen", () => {
  test("zeggen waarom zij nog niet kunnen", () => {
    const leeg = begin("los");
    expect(drempelVoor(leeg, "beschikking")).toBeNull();
    expect(drempelVoor(leeg, "herkend")).toBe("geen werkboek");
    const open = toestand(basis[0]!);
    expect(drempelVoor(open, "herkend")).toBe("geen beschikking");
    expect(drempelVoor(na(open, { soort: "zonder beschikking" }), "afrekening")).toBe("zonder beschikking");
    expect(drempelVoor(toestand(basis[0]!, basis[1]!), "afrekening")).toBe("nog niet gecontroleerd");
    expect(drempelVoor(toestand(...basis), "afrekening")).toBeNull();
  });

  test("een ander werkboek vergeet wat van het vorige bekend was, en houdt de beschikking", () => {
    const t = toestand(...basis, { soort: "werkboek geopend", naam: "b.xlsx", kanHerstellen: true });
    expect(t).toMatchObject({ werkboek: "b.xlsx", gecontroleerd: null, herkend: null, kanHerstellen: true });
    expect(t.beschikking?.beschikking).toBe(beschikking);
  });

  test("gestopt zonder eerder resultaat gaat het paneel terug naar wat bekend is", () => {
    const t = toestand(basis[0]!, basis[1]!, { soort: "naar stap", stap: "bevindingen" }, { soort: "gestopt" });
    expect(t.stap).toBe("beschikking");
  });

  test("kort werk wordt niet getoond, lang werk blijft in beeld", () => {
    const bezig = { taak: "lezen" as const, zichtbaar: false, fasen: [], gedaan: 0, totaal: null, gevonden: null };
    const t = toestand({ soort: "bezig", bezig }, { soort: "bezig zichtbaar" }, { soort: "bezig", bezig });
    expect(t.bezig?.zichtbaar).toBe(true);
    expect(na(t, { soort: "klaar" }).bezig).toBeNull();
  });
});
