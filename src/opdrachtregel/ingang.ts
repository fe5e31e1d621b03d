import { laadDeel } from "./laden";

laadDeel(__dirname, "./programma.js");
