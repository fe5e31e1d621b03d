import type { PlanBlad } from "../plan";
import { bladBeveiligd, excelCode } from "./fouten";
import type { Spoor } from "./spoor";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

// The rights of whoever fills in a sheet: sizes and filter may change, contents only in the unlocked cells.
export const BEVEILIGING: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** Queues the protection of a sheet: last, because after it we could not write any more. Without a password. */
export async function beveilig(zending: Zending, blad: Excel.Worksheet, plan: PlanBlad): Promise<void> {
  if (!plan.beveiligd) return;
  await zending.voor(2 * BYTES_PER_OPDRACHT);
  blad.protection.protect(BEVEILIGING);
}

/** Takes the protection off sheets of ours. Where somebody put a password on one, nothing changes and WerkboekFout names it. */
export async function hefBeveiligingOp(
  context: Excel.RequestContext,
  bladen: readonly Excel.Worksheet[],
  spoor: Spoor,
): Promise<void> {
  const beveiligd = bladen.filter(({ protection }) => protection.protected);
  if (beveiligd.length === 0) return;
  spoor.begonnen = true;
  spoor.beveiligd = beveiligd.map(({ id }) => id);
  for (const { protection } of beveiligd) protection.unprotect();
  try {
    await context.sync();
  } catch (fout) {
    if (excelCode(fout) !== "AccessDenied") throw fout;
    for (const blad of beveiligd) blad.load("name,protection/protected");
    await context.sync();
    for (const { protection } of beveiligd) if (!protection.protected) protection.protect(BEVEILIGING);
    await context.sync();
    spoor.begonnen = false;
    throw bladBeveiligd(beveiligd.find(({ protection }) => protection.protected)?.name ?? beveiligd[0]!.name);
  }
}
