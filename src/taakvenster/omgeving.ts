/** Where the pane runs: inside Excel, in any other page, or where office.js did not answer in time. */
export type Omgeving = "excel" | "los" | "geen antwoord";

/** Asks office.js where we are. Never rejects; waits at most `wachttijd` milliseconds. */
export async function bepaalOmgeving(wachttijd: number): Promise<Omgeving> {
  if (typeof Office === "undefined") return "los";
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const teLaat = new Promise<Omgeving>((klaar) => {
    wekker = setTimeout(() => klaar("geen antwoord"), wachttijd);
  });
  const antwoord = Office.onReady().then(({ host }): Omgeving => (host === Office.HostType.Excel ? "excel" : "los"));
  return Promise.race([antwoord, teLaat]).finally(() => clearTimeout(wekker));
}
