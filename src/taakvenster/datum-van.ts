/** The ISO date of a moment in milliseconds, where the user is. */
export function datumVan(moment: number): string {
  const dag = new Date(moment);
  return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
}

/** The ISO date and time of a moment in milliseconds, where the user is: "2025-03-14T16:08:00". */
export function momentVan(moment: number): string {
  const dag = new Date(moment);
  const tijd = [dag.getHours(), dag.getMinutes(), dag.getSeconds()].map((deel) => String(deel).padStart(2, "0"));
  return `${datumVan(moment)}T${tijd.join(":")}`;
}
