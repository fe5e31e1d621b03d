import { existsSync, readFileSync } from "node:fs";

/** What the dev server needs for https. */
export interface Certificaat {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

/**
 * The certificate of the dev server. On Windows and a Mac Microsoft's tool makes one that Excel trusts, and asks for
 * permission. Elsewhere, or when that fails: the one that was made before, or none; the server then makes its own, and the
 * browser asks once whether to trust it.
 */
export async function certificaat(platform: NodeJS.Platform = process.platform): Promise<Certificaat> {
  // Loaded here: a build must never touch certificates.
  const tool = await import("office-addin-dev-certs");
  if (platform === "win32" || platform === "darwin") {
    try {
      return await tool.getHttpsServerOptions();
    } catch (fout) {
      const reden = fout instanceof Error ? fout.message : String(fout);
      process.stderr.write(`Het certificaat is niet geïnstalleerd: ${reden}\nDe server maakt er zelf een.\n`);
    }
  }
  return eerder(await import("office-addin-dev-certs/lib/defaults.js"));
}

function eerder(paden: {
  readonly caCertificatePath: string;
  readonly localhostCertificatePath: string;
  readonly localhostKeyPath: string;
}): Certificaat {
  const [ca, cert, key] = [paden.caCertificatePath, paden.localhostCertificatePath, paden.localhostKeyPath];
  if (![ca, cert, key].every((pad) => existsSync(pad))) return {};
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}
