import { loadTheme } from "office-ui-fabric-react/lib/Styling";

/** Gives fabric our tokens instead of its own colours: they change with the theme, without drawing anything again. */
export function laadThema(): void {
  loadTheme({
    palette: {
      themePrimary: "var(--accent)",
      themeDarkAlt: "var(--accent)",
      themeDark: "var(--accent)",
      themeDarker: "var(--accent)",
      themeSecondary: "var(--accent)",
      themeTertiary: "var(--accent)",
      themeLight: "var(--accent-zacht)",
      themeLighter: "var(--accent-zacht)",
      themeLighterAlt: "var(--accent-zacht)",
      neutralDark: "var(--tekst)",
      neutralPrimary: "var(--tekst)",
      neutralPrimaryAlt: "var(--tekst)",
      neutralSecondary: "var(--tekst-2)",
      neutralTertiary: "var(--rand)",
      neutralTertiaryAlt: "var(--lijn)",
      neutralQuaternary: "var(--lijn)",
      neutralQuaternaryAlt: "var(--lijn)",
      neutralLight: "var(--lijn)",
      neutralLighter: "var(--vlak-2)",
      neutralLighterAlt: "var(--vlak-2)",
      white: "var(--vlak)",
      black: "var(--tekst)",
    },
    fonts: {
      small: { fontFamily: "inherit", fontSize: "12px" },
      medium: { fontFamily: "inherit", fontSize: "14px" },
      mediumPlus: { fontFamily: "inherit", fontSize: "14px" },
    },
  });
}
