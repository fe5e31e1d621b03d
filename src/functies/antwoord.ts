/**
 * What Excel hands over for an argument: a range as rows of cells; null or undefined where it was left out. Behind the last one that
 * was given Excel puts an object of its own, about the call.
 */
export type Argument = readonly (readonly unknown[])[] | object | null | undefined;

/** Why a function has no answer: #N/B where something is missing, #WAARDE! where it is there but wrong. */
export class FunctieFout extends Error {
  override readonly name = "FunctieFout";

  constructor(
    readonly code: "#N/B" | "#WAARDE!",
    reden: string,
  ) {
    super(reden);
  }
}

/** The answer where something that is needed is not there: #N/B in Excel. `reden` is one sentence for the user. */
export function ontbreekt(reden: string): FunctieFout {
  return new FunctieFout("#N/B", reden);
}

/** The answer where something is there but wrong: #WAARDE! in Excel. `reden` is one sentence for the user. */
export function ongeldig(reden: string): FunctieFout {
  return new FunctieFout("#WAARDE!", reden);
}

/** What the domain answered, where it may have a reason instead. Throws that reason as a FunctieFout. */
export function gegeven<Uitkomst extends object>(
  uitkomst: Uitkomst | { readonly soort: "ontbreekt" | "ongeldig"; readonly reden: string },
): Uitkomst {
  if (!("reden" in uitkomst)) return uitkomst;
  throw uitkomst.soort === "ontbreekt" ? ontbreekt(uitkomst.reden) : ongeldig(uitkomst.reden);
}

/** The rows of an argument; undefined where it was left out. */
export function bereik(argument: Argument): readonly (readonly unknown[])[] | undefined {
  return Array.isArray(argument) ? (argument as unknown[][]) : undefined;
}

/**
 * Calculates cell by cell. A range of one row, one column or one cell is repeated to the size of the largest; `bereken` gets
 * a cell as `cellen` gives it and undefined for an argument that was left out, and throws a FunctieFout where there is no
 * answer. Returns a range of that size with error values in it; of one cell the error is thrown.
 */
export function perCel(
  argumenten: readonly Argument[],
  bereken: (...cellen: unknown[]) => number | string,
): unknown[][] {
  const bereiken = argumenten.map(bereik);
  const rijen = Math.max(1, ...bereiken.map((een) => een?.length ?? 1));
  const kolommen = Math.max(1, ...bereiken.map((een) => een?.[0]?.length ?? 1));
  if (!bereiken.every((een) => past(een, rijen, kolommen))) {
    throw voorExcel(ongeldig("De bereiken zijn niet even groot."));
  }
  const antwoord = Array.from({ length: rijen }, (_, rij) =>
    Array.from({ length: kolommen }, (_, kolom) => {
      const cellen = bereiken.map((een) => cel(een, rij, kolom));
      return waardeOfFout(() => eindig(bereken(...cellen)));
    }),
  );
  if (rijen === 1 && kolommen === 1 && typeof antwoord[0]?.[0] === "object") throw antwoord[0][0];
  return antwoord;
}

/** Calculates from whole ranges at once; `bereken` throws a FunctieFout where there is no answer. */
export function inEens(bereken: () => unknown[][]): unknown[][] {
  const antwoord = waardeOfFout(bereken);
  if (Array.isArray(antwoord)) return antwoord as unknown[][];
  throw antwoord;
}

/**
 * A cell of a range. Excel hands over an empty cell as 0 on a desktop and as null on the web, so here it is 0 everywhere and no
 * answer can depend on the difference.
 */
export function celwaarde(cel: unknown): unknown {
  return cel ?? 0;
}

function eindig(waarde: number | string): number | string {
  if (typeof waarde === "number" && !Number.isFinite(waarde)) throw ongeldig("De uitkomst is te groot voor Excel.");
  return waarde;
}

function waardeOfFout<Waarde>(bereken: () => Waarde): Waarde | object {
  try {
    return bereken();
  } catch (fout) {
    if (fout instanceof FunctieFout) return voorExcel(fout);
    throw fout;
  }
}

/** The one place that knows Excel's error class; where there is no Excel, as on the command line, the error stays ours. */
function voorExcel(fout: FunctieFout): FunctieFout | CustomFunctions.Error {
  if (typeof CustomFunctions === "undefined") return fout;
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(fout.code === "#N/B" ? notAvailable : invalidValue, fout.message);
}

type Bereik = ReturnType<typeof bereik>;

function past(een: Bereik, rijen: number, kolommen: number): boolean {
  if (een === undefined) return true;
  const breedte = een[0]?.length ?? 0;
  return (een.length === 1 || een.length === rijen) && (breedte === 1 || breedte === kolommen);
}

function cel(een: Bereik, rij: number, kolom: number): unknown {
  if (een === undefined) return undefined;
  const cellen = een.length === 1 ? een[0] : een[rij];
  return celwaarde(cellen?.length === 1 ? cellen[0] : cellen?.[kolom]);
}
