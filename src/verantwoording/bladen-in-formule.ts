/** The sheets that a formula or reference names ("'100 Sport'!B6" → "100 Sport"), each as often as it stands there; not what stands in texts. */
export function bladenInFormule(formule: string): readonly string[] {
  const zonderTeksten = formule.replace(/"(?:[^"]|"")*"/g, '""');
  const gevonden = zonderTeksten.match(/'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.'])[\p{L}_][\p{L}\p{N}_.]*!/gu) ?? [];
  return gevonden.map((begin) => begin.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"));
}
