/** The same function, that works only once and keeps the outcome: for what takes time to make and is not always asked for. */
export function eenmaal<T>(maak: () => T): () => T {
  let gemaakt: { readonly waarde: T } | null = null;
  return () => (gemaakt ??= { waarde: maak() }).waarde;
}
