import { voerUit } from "./main";
import { SCHIJF } from "./schijf";
import { vraagWachtwoord } from "./wachtwoord";

// A reader that stops early (`| head`) is no mistake.
process.stdout.on("error", (fout: NodeJS.ErrnoException) => {
  if (fout.code === "EPIPE") process.exit();
  throw fout;
});

/** Date and time of here, "2024-12-31T23:59:59". No toLocaleString: the first call takes 20 ms. */
function plaatselijk(): string {
  const nu = new Date();
  return new Date(nu.getTime() - nu.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

void voerUit(process.argv.slice(2), {
  map: process.cwd(),
  schijf: SCHIJF,
  schrijf: (tekst) => process.stdout.write(tekst),
  meld: (tekst) => process.stderr.write(tekst),
  terminal: process.stderr.isTTY === true,
  breedte: process.stdout.columns || 100,
  wachtwoord: async (vraag) => process.env["VERANTWOORD_WACHTWOORD"] ?? (await vraagWachtwoord(vraag)),
  vandaag: () => plaatselijk().slice(0, 10),
  nu: plaatselijk,
  klok: () => performance.now(),
}).then((uitgang) => {
  process.exitCode = uitgang;
});
