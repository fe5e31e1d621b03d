import { laadDeel, optimaliseerLater } from "./laden";

optimaliseerLater();
laadDeel(__dirname, "./programma.js");
