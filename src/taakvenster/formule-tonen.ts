/** The functions that our repairs use, as Dutch Excel shows them. */
const NEDERLANDS: Readonly<Record<string, string>> = { SUM: "SOM", ROUND: "AFRONDEN", ABS: "ABS", SUMIF: "SOM.ALS" };

/** A formula (English names, commas) as a person types it in Dutch Excel: "=AFRONDEN(B6+D6;2)". */
export function nederlandseFormule(formule: string): string {
  const delen = formule.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const vertaald = delen.map((deel) => {
    if (/^["']/.test(deel)) return deel;
    return deel
      .replace(/[A-Z][A-Z.]*(?=\()/g, (naam) => NEDERLANDS[naam] ?? naam)
      .replaceAll(",", ";")
      .replace(/(\d)\.(\d)/g, "$1,$2");
  });
  return `=${vertaald.join("")}`;
}
