import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BEELDMAP } from "../maak/hulppaginas";
import { beeldbestand, neemBeelden } from "./hulpbeelden";
import { leesPng, schrijfPng } from "./png";

/** Writes the pictures of the manuals anew, and takes away those that no story takes any more. */
async function maak(): Promise<void> {
  const opnamen = await neemBeelden({ scherp: true });
  mkdirSync(BEELDMAP, { recursive: true });
  for (const { naam, tekst, png } of opnamen) {
    const klein = schrijfPng(leesPng(png), tekst);
    writeFileSync(beeldbestand(naam), klein);
    process.stdout.write(`assets/hulp/${naam}.png gemaakt (${Math.round(klein.length / 1024)} kB)\n`);
  }
  const namen = new Set(opnamen.map(({ naam }) => `${naam}.png`));
  for (const oud of readdirSync(BEELDMAP).filter((naam) => !namen.has(naam))) rmSync(join(BEELDMAP, oud));
}

void maak();
