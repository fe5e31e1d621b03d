/** Where the sources say that the add-in stands: the server of `npm start`. */
export const LOKAAL = "https://localhost:3000";

/**
 * The address that a build is for, without a slash at the end: that of `npm start` when none is given. A folder on a host
 * may be. Throws, and says how it should be, when Excel would not take it.
 */
export function adresVan(url: string | undefined): string {
  if (url === undefined) return LOKAAL;
  const adres = URL.canParse(url) ? new URL(url) : null;
  if (adres?.protocol !== "https:" || adres.search !== "" || adres.hash !== "" || adres.username !== "") {
    throw new Error(
      `'${url}' kan niet. Geef een adres met https, bijvoorbeeld --env url=https://verantwoord.voorbeeld.nl`,
    );
  }
  return adres.href.replace(/\/+$/, "");
}

/** The manifest for an add-in that stands at `adres`. AppDomain names a host, never a folder. */
export function manifestVoor(manifest: string, adres: string): string {
  return manifest
    .replaceAll(`<AppDomain>${LOKAAL}</AppDomain>`, `<AppDomain>${new URL(adres).origin}</AppDomain>`)
    .replaceAll(`"${LOKAAL}/`, `"${adres}/`);
}
