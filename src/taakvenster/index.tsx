import "./ui/fabric-instellingen";
import { start } from "./start";

void start(document.getElementById("paneel"));
