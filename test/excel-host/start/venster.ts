/**
 * Runs code that expects a browser around it while it loads, in a realm that may be Node's: the few things it looks for are there for
 * as long as it loads, and gone afterwards, so that no code under test takes Node for a browser.
 */
export function withWindow(load: () => void): void {
  if (typeof window !== "undefined") {
    load();
    return;
  }
  const needed = {
    window: globalThis,
    navigator: { userAgent: "" },
    document: { cookie: "", URL: "", getElementsByTagName: () => [], createElement: () => ({}) },
    location: { href: "https://invoegtoepassing.test/", search: "", hash: "" },
  };
  const lent = Object.entries(needed).filter(([name]) => !(name in globalThis));
  Object.assign(globalThis, Object.fromEntries(lent));
  try {
    load();
  } finally {
    for (const [name] of lent) Reflect.deleteProperty(globalThis, name);
  }
}
