import { adres, bladVerwijzing } from "../domein/bereik";
import type { Productie } from "../domein/productie";
import { tijdvakSleutel } from "../domein/reeks";
import { kolommen } from "./regels";

/** The series over years, each with its time and what it is about; "" when there are none. Rows of months are told as rows. */
export function toonReeksen({ reeksen, tabellen }: Productie, breedte: number): string {
  const perJaar = new Set(tabellen.filter(({ soort }) => soort === "reeks").map(({ id }) => id));
  const rijen = reeksen
    .filter(({ tabel }) => perJaar.has(tabel))
    .map(({ blad, naam, punten, activiteit, afspraak, zekerheid }) => {
      const [eerste, laatste] = [punten[0], punten.at(-1)];
      const plaats = eerste?.getal.cellen[0];
      return [
        `  ${bladVerwijzing(blad)}${plaats === undefined ? "" : `!${adres(plaats)}`}`,
        naam.tekst,
        eerste && laatste ? `${tijdvakSleutel(eerste.tijdvak)} t/m ${tijdvakSleutel(laatste.tijdvak)}` : "",
        [activiteit ?? "", afspraak ?? ""].join(" ").trim(),
        activiteit === null || zekerheid === undefined ? "" : `${Math.round(zekerheid * 100)}%`,
      ];
    });
  return rijen.length === 0 ? "" : `REEKSEN (${rijen.length})\n${kolommen(rijen, [], breedte)}`;
}
