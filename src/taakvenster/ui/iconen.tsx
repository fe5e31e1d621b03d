import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import React from "react";

/** Our own drawings for the names that fabric asks for, so that no icon font is loaded. */
export function registreerIconen(): void {
  registerIcons({
    icons: {
      Info: (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 7v4.5M8 4.4v.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      ),
    },
  });
}
