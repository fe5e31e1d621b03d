import { schrijfFunctieteksten } from "./functieteksten";
import { schrijfIconen } from "./iconen";
import { schrijfIndexControles } from "./index-controles";
import { schrijfIndexFuncties } from "./index-functies";
import { schrijfIndelingen } from "./indelingen";
import { schrijfVoorbeeld } from "./voorbeeld";

/** Everything in this repository that is generated from something else: one function each. */
const MAKERS: Readonly<Record<string, () => void | Promise<void>>> = {
  "src/controles/index.ts": schrijfIndexControles,
  "src/functies/functies.ts": schrijfIndexFuncties,
  "src/teksten/functies.ts": schrijfFunctieteksten,
  "assets/icoon-*.png": schrijfIconen,
  "assets/voorbeeld/productie-balans-2024.xlsx": schrijfVoorbeeld,
  "assets/voorbeeld/indelingen/*.xlsx": schrijfIndelingen,
};

async function maak(): Promise<void> {
  for (const [wat, maker] of Object.entries(MAKERS)) {
    await maker();
    process.stdout.write(`${wat} gemaakt\n`);
  }
}

void maak();
