const RUIMTE = /[ \t\r\n]*/y;
const TEKST = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y; // eslint-disable-line no-control-regex -- JSON allows none
const KAAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const DIEPST = 200;

/** Where a text stops being JSON, from 0; its length when it stops too early. The platform does not tell everywhere. */
export function jsonFoutplaats(tekst: string): number {
  let plek = 0;

  const neem = (patroon: RegExp): boolean => {
    patroon.lastIndex = plek;
    const treffer = patroon.exec(tekst);
    if (treffer) plek += treffer[0].length;
    return treffer !== null;
  };
  const teken = (gezocht: string): boolean => {
    neem(RUIMTE);
    if (tekst[plek] !== gezocht) return false;
    plek += 1;
    return true;
  };
  const rij = (einde: string, deel: () => boolean): boolean => {
    if (teken(einde)) return true;
    do if (!deel()) return false;
    while (teken(","));
    return teken(einde);
  };
  const waarde = (diepte: number): boolean => {
    neem(RUIMTE);
    if (diepte > DIEPST) return false;
    if (teken("{")) return rij("}", () => sleutel() && teken(":") && waarde(diepte + 1));
    if (teken("[")) return rij("]", () => waarde(diepte + 1));
    return neem(TEKST) || neem(KAAL);
  };
  const sleutel = (): boolean => {
    neem(RUIMTE);
    return neem(TEKST);
  };

  waarde(0);
  neem(RUIMTE);
  return plek;
}
