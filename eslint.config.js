const { builtinModules } = require("node:module");
const { defineConfig } = require("eslint/config");
const js = require("@eslint/js");
const globals = require("globals");
const officeAddins = require("eslint-plugin-office-addins");
const tseslint = require("typescript-eslint");

/** The rooms of src, from the inside out: a room may import what stands before it. */
const KAMERS = ["domein", "werkboek", "inlezen", "controles", "verantwoording", "functies"];

/** The two ends of the house: they may import every room, but not each other. */
const BUITENSTE = ["taakvenster", "opdrachtregel"];

const uit = (kamers) => `^(\\.\\./)+(${kamers.join("|")})(/|$)`;

const verbod = {
  kamers: (kamers) => ({ regex: uit(kamers), message: "Imports point inwards only: see KAMERS in eslint.config.js." }),
  adapters: {
    regex: "^(\\.\\./)+werkboek/(bestand|excel)(/|$)|^\\./(bestand|excel)(/|$)",
    message: "Only opdrachtregel, taakvenster and tests know which adapter is behind Werkboek.",
  },
  fabric: {
    regex: "^(office-ui-fabric-react|@fluentui|@uifabric)(/|$)",
    message: "Fabric is wrapped in src/taakvenster/ui, the one place to change when it is replaced.",
  },
  react: { regex: "^react(-dom)?(/|$)", message: "Only src/taakvenster draws." },
  xlsx: {
    regex: "^(hucre|fflate|@e965/xlsx|read-excel-file)(/|$)",
    message: "Only src/werkboek/bestand knows the file format.",
  },
  node: {
    regex: `^(node:.*|${builtinModules.filter((naam) => !naam.startsWith("_")).join("|")})$`,
    message: "Everything but src/opdrachtregel runs in a browser too.",
  },
};

const nodeGlobals = ["process", "Buffer", "__dirname", "__filename", "require", "global", "setImmediate"].map(
  (name) => ({
    name,
    message: verbod.node.message,
  }),
);

function kamer(files, patronen, extra = {}) {
  return { files, rules: { "no-restricted-imports": ["error", { patterns: patronen }], ...extra } };
}

const inBrowser = { "no-restricted-globals": ["error", ...nodeGlobals] };
const { adapters, fabric, react, xlsx, node } = verbod;

const lagen = [
  ...KAMERS.map((naam, plaats) => {
    const verder = verbod.kamers([
      ...KAMERS.slice(plaats + 1),
      ...BUITENSTE,
      ...(naam === "domein" ? ["teksten"] : []),
    ]);
    return kamer([`src/${naam}/**/*.{ts,tsx}`], [verder, adapters, fabric, react, xlsx, node], inBrowser);
  }),
  kamer(
    ["src/werkboek/{bestand,excel}/**/*.ts"],
    [verbod.kamers([...KAMERS.slice(2), ...BUITENSTE]), fabric, react, node],
    inBrowser,
  ),
  kamer(
    ["src/teksten/**/*.ts"],
    [verbod.kamers([...KAMERS.slice(1), ...BUITENSTE]), adapters, fabric, react, xlsx, node],
    inBrowser,
  ),
  kamer(["src/taakvenster/**/*.{ts,tsx}"], [verbod.kamers(["opdrachtregel"]), fabric, xlsx, node], inBrowser),
  kamer(["src/taakvenster/ui/**/*.{ts,tsx}"], [verbod.kamers([...KAMERS, "opdrachtregel"]), xlsx, node], inBrowser),
  kamer(["src/opdrachtregel/**/*.ts"], [verbod.kamers(["taakvenster"]), fabric, react, xlsx]),
];

/**
 * Microsoft's rules for code that talks to Excel, but two: they take a property list in a constant for none, and `items` and
 * the value of a ClientResult for properties that must be named. The real client, which our tests run, refuses those itself.
 */
const TE_STRENG = ["load-object-before-read", "no-empty-load"];
const officeRegels = Object.keys(officeAddins.rules).filter((naam) => !TE_STRENG.includes(naam));
const office = {
  files: ["src/werkboek/excel/**/*.ts", "src/taakvenster/**/*.{ts,tsx}"],
  plugins: { "office-addins": officeAddins },
  rules: Object.fromEntries(officeRegels.map((naam) => [`office-addins/${naam}`, "error"])),
};

module.exports = defineConfig(
  { ignores: ["node_modules/", "dist/", "uitvoer/", "coverage/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    // One program for all files: a project service asks it anew at each file, which takes half as long again.
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // With noUncheckedIndexedAccess a `!` says what the loop around it already proved.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 300 }],
    },
  },
  { files: ["src/taakvenster/**/*.{ts,tsx}"], languageOptions: { globals: globals.browser } },
  { files: ["*.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  office,
  ...lagen,
);
