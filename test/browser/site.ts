import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const DIST = join(__dirname, "..", "..", "dist");

const SOORTEN: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".png": "image/png",
};

export interface Site {
  readonly adres: string;
  sluit(): Promise<void>;
}

/**
 * Serves dist on this machine only, as an administrator would: plain files, at a free port when none is given. Throws when
 * nothing was built, or when the port is taken.
 */
export async function openSite(poort = 0): Promise<Site> {
  if (!existsSync(join(DIST, "taakvenster.html"))) throw new Error("dist is leeg. Bouw eerst: npm run build");
  const server = createServer((vraag, antwoord) => {
    const pad = join(DIST, normalize(new URL(vraag.url ?? "/", "http://localhost").pathname));
    if (!pad.startsWith(DIST) || !existsSync(pad) || !statSync(pad).isFile()) {
      antwoord.writeHead(404).end();
      return;
    }
    antwoord.writeHead(200, { "content-type": SOORTEN[extname(pad)] ?? "application/octet-stream" });
    createReadStream(pad).pipe(antwoord);
  });
  await new Promise<void>((klaar, mis) => server.once("error", mis).listen(poort, "127.0.0.1", klaar));
  const { port } = server.address() as AddressInfo;
  return { adres: `http://127.0.0.1:${port}`, sluit: () => sluit(server) };
}

function sluit(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((klaar) => server.close(() => klaar()));
}
