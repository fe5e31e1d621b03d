import type { Echtheid } from "../../domein/handtekening";
import type { Teksten } from "../../teksten/teksten";
import type { GeladenBeschikking } from "../staat/toestand";
import type { Icoonnaam } from "../ui/icoon";

/** The sign that goes with what was proved. */
export const ECHT: Readonly<Record<Echtheid["uitkomst"], Icoonnaam>> = {
  ongetekend: "info",
  "handtekening geldig": "zegel",
  "vingerafdruk gelijk": "zegel",
  gewijzigd: "fout",
};

/** Exactly what was proved, and what was not. */
export function bewijszin(
  tekst: Teksten["beschikking"],
  { beschikking, bewijs, sleutelsGelezen }: GeladenBeschikking,
): string {
  const { uitkomst, handtekening, sleutel, sleutelBekend } = bewijs;
  if (!sleutelsGelezen) return tekst.bewijs.geenLijst;
  if (handtekening === "geldig") return tekst.bewijs.geldig(sleutel ?? "", beschikking.gemeente);
  if (handtekening === "past niet") return tekst.bewijs.pastNiet;
  if (sleutelBekend) return tekst.bewijs.verwacht(beschikking.gemeente);
  if (handtekening === "sleutel onbekend") return tekst.bewijs.sleutelOnbekend;
  if (uitkomst === "gewijzigd") return tekst.gewijzigd;
  return uitkomst === "ongetekend" ? tekst.bewijs.ongetekend : tekst.bewijs.gelijk;
}
