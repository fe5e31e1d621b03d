import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import React from "react";
import { Icoon } from "./icoon";

/** Our own drawings for the names that fabric asks for, so that no icon font is loaded. */
export function registreerIconen(): void {
  registerIcons({
    icons: {
      CheckMark: <Icoon naam="vink" />,
      ChevronDown: <Icoon naam="omlaag" />,
      ChevronRight: <Icoon naam="rechts" />,
      Cancel: <Icoon naam="kruis" />,
    },
  });
}
