/** Where the pane runs: inside Excel, in any other page, where office.js did not answer in time, or where it did not come at all. */
export type Omgeving = "excel" | "los" | "geen antwoord" | "geen officejs";

/** Asks office.js where we are. Never rejects; waits at most `wachttijd` milliseconds. */
export async function bepaalOmgeving(wachttijd: number): Promise<Omgeving> {
  if (typeof Office === "undefined") return vraagtOfficejs() ? "geen officejs" : "los";
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const teLaat = new Promise<Omgeving>((klaar) => {
    wekker = setTimeout(() => klaar("geen antwoord"), wachttijd);
  });
  const antwoord = Office.onReady().then(({ host }): Omgeving => (host === Office.HostType.Excel ? "excel" : "los"));
  return Promise.race([antwoord, teLaat]).finally(() => clearTimeout(wekker));
}

/** The page for Excel asks for office.js, the one for any browser does not. */
function vraagtOfficejs(): boolean {
  return document.querySelector('script[src$="office.js"]') !== null;
}
