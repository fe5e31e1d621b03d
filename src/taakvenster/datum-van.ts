/** The ISO date of a moment in milliseconds, where the user is. */
export function datumVan(moment: number): string {
  const dag = new Date(moment);
  return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
}
