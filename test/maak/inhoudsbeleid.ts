/** Where office.js comes from: Microsoft's server, along with the add-in, or not at all (the pane outside Excel). */
export type Officejs = "microsoft" | "lokaal" | "geen";

/** The two hosts of Microsoft that office.js loads its own parts from. */
const MICROSOFT = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** The pages that may show the pane: Excel on the web. A header can say this, a page cannot. */
const KADERS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://excel.cloud.microsoft";

/**
 * The Content-Security-Policy of the pages with the pane, as their meta tag has it. Styles in the page are allowed because
 * Excel on the web and fabric put them there; nothing else runs that did not come along as a file.
 */
export function inhoudsbeleid(officejs: Officejs): string {
  const scripts = ["'self'", ...(officejs === "microsoft" ? MICROSOFT : [])].join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The same as the header that an administrator lets the server send, with who may show the pages. */
export function kopregel(officejs: Officejs = "microsoft"): string {
  return `${inhoudsbeleid(officejs)}; ${KADERS}`;
}
