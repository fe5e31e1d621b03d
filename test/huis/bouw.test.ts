import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adresVan, LOKAAL, manifestVoor } from "../maak/adres";
import { inhoudsbeleid, kopregel } from "../maak/inhoudsbeleid";
import { wijze } from "../maak/start";

const HUIS = join(__dirname, "..", "..");
const WEBPACK = join(HUIS, "node_modules", "webpack", "bin", "webpack.js");
const manifest = readFileSync(join(HUIS, "manifest.xml"), "utf8");

describe("the address of a build", () => {
  test("is that of npm start when none is given", () => {
    expect(adresVan(undefined)).toBe(LOKAAL);
    expect(manifestVoor(manifest, LOKAAL)).toBe(manifest);
  });

  test.each([
    ["https://verantwoord.voorbeeld.nl", "https://verantwoord.voorbeeld.nl"],
    ["https://verantwoord.voorbeeld.nl/", "https://verantwoord.voorbeeld.nl"],
    ["https://www.voorbeeld.nl:8443/map/onder//", "https://www.voorbeeld.nl:8443/map/onder"],
  ])("%s becomes %s", (gegeven, adres) => {
    expect(adresVan(gegeven)).toBe(adres);
  });

  test.each([
    "http://voorbeeld.nl",
    "voorbeeld.nl",
    "https://",
    "",
    "true",
    "https://voorbeeld.nl/?a=b",
    "ftp://voorbeeld.nl",
  ])("'%s' is refused with an example of how it should be", (gegeven) => {
    expect(() => adresVan(gegeven)).toThrow(/--env url=https:\/\//);
  });

  test("stands everywhere in the manifest, where only a host may stand as a host", () => {
    const elders = manifestVoor(manifest, "https://www.voorbeeld.nl/map");
    expect(elders).not.toContain("localhost");
    expect(elders.match(/"https:\/\/www\.voorbeeld\.nl\/map\//g)).toHaveLength(
      manifest.split(`"${LOKAAL}/`).length - 1,
    );
    expect(elders).toContain("<AppDomain>https://www.voorbeeld.nl</AppDomain>");
  });
});

describe("the Content-Security-Policy", () => {
  test("lets no script run but files, and only Microsoft's when office.js comes from there", () => {
    const scripts = (beleid: string): string => /script-src ([^;]+)/.exec(beleid)?.[1] ?? "";
    expect(scripts(inhoudsbeleid("microsoft"))).toBe(
      "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
    );
    expect(scripts(inhoudsbeleid("lokaal"))).toBe("'self'");
    expect(scripts(inhoudsbeleid("geen"))).toBe("'self'");
    expect(inhoudsbeleid("microsoft")).toMatch(/^default-src 'none';/);
  });

  test("says in the header, where it counts, who may show the pages", () => {
    expect(inhoudsbeleid("microsoft")).not.toContain("frame-ancestors");
    expect(kopregel()).toBe(
      `${inhoudsbeleid("microsoft")}; frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com ` +
        "https://onedrive.live.com https://excel.cloud.microsoft",
    );
  });
});

test("npm start goes to Excel on Windows and a Mac, and to a browser elsewhere", () => {
  expect(wijze("start", "win32")).toEqual({ soort: "excel", opdracht: "start" });
  expect(wijze("stop", "darwin")).toEqual({ soort: "excel", opdracht: "stop" });
  expect(wijze("start", "linux")).toEqual({ soort: "browser" });
  expect(wijze("stop", "linux")).toEqual({ soort: "niets" });
});

test("the tools of Microsoft that are installed send no usage data", () => {
  const code = "process.stdout.write(require('office-addin-usage-data').readUsageDataLevel('verantwoord'))";
  expect(execFileSync(process.execPath, ["-e", code], { cwd: HUIS, encoding: "utf8" })).toBe("off");
});

describe("a build for another address, with office.js along", () => {
  const uit = mkdtempSync(join(tmpdir(), "verantwoord-bouw-"));
  const bouw = (...extra: string[]) =>
    spawnSync(
      process.execPath,
      [WEBPACK, "--mode", "production", "--config-name", "taakvenster", ...extra, "--output-path", uit],
      {
        cwd: HUIS,
        encoding: "utf8",
      },
    );
  const lees = (bestand: string): string => readFileSync(join(uit, bestand), "utf8");

  beforeAll(() => {
    const { status, stdout, stderr } = bouw("--env", "url=https://www.voorbeeld.nl/map/", "--env", "officejs=lokaal");
    if (status !== 0) throw new Error(stdout + stderr);
  }, 240_000);

  afterAll(() => rmSync(uit, { recursive: true, force: true }));

  test("names its own address and no longer that of npm start", () => {
    const eigen = readdirSync(uit).filter((bestand) => /\.(xml|json|html|js)$/.test(bestand));
    expect(eigen).toEqual(expect.arrayContaining(["manifest.xml", "functions.json", "functions-en.json", "los.html"]));
    expect(eigen.filter((bestand) => lees(bestand).includes("localhost"))).toEqual([]);
    expect(lees("functions.json")).toContain('"https://www.voorbeeld.nl/map/hulp/functies/lampkleur.html"');
    expect(lees("manifest.xml")).toContain('"https://www.voorbeeld.nl/map/taakvenster.html"');
  });

  test("takes office.js from itself, with the parts that it loads, and lets no other host give scripts", () => {
    expect(lees("taakvenster.html")).toContain('<script src="office-js/office.js">');
    expect(lees("taakvenster.html")).toContain(`content="${inhoudsbeleid("lokaal")}"`);
    for (const deel of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "nl-nl/office_strings.js"]) {
      expect(existsSync(join(uit, "office-js", deel))).toBe(true);
    }
  });

  test("stops before anything is written when the address or the choice for office.js cannot be", () => {
    const fout = bouw("--env", "url=http://www.voorbeeld.nl");
    expect([fout.status, fout.stderr]).toEqual([2, expect.stringContaining("--env url=https://")]);
    const keuze = bouw("--env", "officejs=nee");
    expect([keuze.status, keuze.stderr]).toEqual([2, expect.stringContaining("--env officejs=lokaal")]);
  });
});
