import "./ui/fabric-instellingen";
import React from "react";
import { render } from "react-dom";
import { bepaalOmgeving } from "./omgeving";
import { Paneel } from "./paneel";
import { registreerIconen } from "./ui/iconen";

const WACHTTIJD = 8_000;

async function start(): Promise<void> {
  registreerIconen();
  const omgeving = await bepaalOmgeving(WACHTTIJD);
  render(<Paneel omgeving={omgeving} />, document.getElementById("paneel"));
}

void start();
