import { voerUit } from "./main";
import { SCHIJF } from "./schijf";
import { vraagWachtwoord } from "./wachtwoord";

// A reader that stops early (`| head`) is no mistake.
process.stdout.on("error", (fout: NodeJS.ErrnoException) => {
  if (fout.code === "EPIPE") process.exit();
  throw fout;
});

void voerUit(process.argv.slice(2), {
  map: process.cwd(),
  schijf: SCHIJF,
  schrijf: (tekst) => process.stdout.write(tekst),
  meld: (tekst) => process.stderr.write(tekst),
  terminal: process.stderr.isTTY === true,
  breedte: process.stdout.columns || 100,
  wachtwoord: async (vraag) => process.env["VERANTWOORD_WACHTWOORD"] ?? (await vraagWachtwoord(vraag)),
  vandaag: () => new Date().toLocaleDateString("sv-SE"),
  nu: () => new Date().toLocaleString("sv-SE").replace(" ", "T"),
  klok: () => performance.now(),
}).then((uitgang) => {
  process.exitCode = uitgang;
});
