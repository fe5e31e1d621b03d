const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { register } = require("tsx/cjs/api");

const gewoon = register();
const { adresVan, manifestVoor } = require("./test/maak/adres.ts");
const { certificaat } = require("./test/maak/certificaat.ts");
const { FunctieMetadata } = require("./test/maak/functie-metadata.ts");
const { Hulppaginas } = require("./test/maak/hulppaginas.ts");
const { inhoudsbeleid } = require("./test/maak/inhoudsbeleid.ts");
const { Voorcompileren } = require("./test/maak/voorcompileren.ts");
gewoon();

const bron = (...delen) => path.join(__dirname, "src", ...delen);

/** Every file of src/functies that declares a custom function: the entry and functions.json get this same list. */
const functieBestanden = fs
  .readdirSync(bron("functies"))
  .map((naam) => bron("functies", naam))
  .filter((bestand) => fs.readFileSync(bestand, "utf8").includes("@customfunction"))
  .sort();

const swc = (env) => ({
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { env, jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "classic" } } } },
});

const gedeeld = {
  context: __dirname,
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  performance: { hints: false },
  stats: "errors-warnings",
};

const OFFICEJS = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  lokaal: "office-js/office.js",
  geen: null,
};

/** A page with the pane: in Excel with the functions and office.js, elsewhere ('los') without both. */
function pagina(filename, officejs, chunks) {
  return new HtmlWebpackPlugin({
    filename,
    template: bron("taakvenster", "taakvenster.html"),
    chunks,
    chunksSortMode: "manual",
    beleid: inhoudsbeleid(officejs),
    officejs: OFFICEJS[officejs],
  });
}

/** The add-in: the pane and the custom functions in one shared runtime. office.js is a script tag in the page, never bundled. */
function taakvenster({ adres, officejs, server }) {
  return {
    ...gedeeld,
    name: "taakvenster",
    target: ["web", "es2020"],
    entry: { taakvenster: bron("taakvenster", "index.tsx"), functions: functieBestanden },
    output: {
      path: path.join(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^opdrachtregel\// },
    },
    module: { rules: [swc({ targets: "chrome 100, edge 100, safari 15.4, firefox 100" })] },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functieBestanden }),
      new FunctieMetadata({ host: adres }),
      new Hulppaginas(),
      pagina("taakvenster.html", officejs, ["functions", "taakvenster"]),
      pagina("los.html", "geen", ["taakvenster"]),
      new CopyWebpackPlugin({
        patterns: [
          { from: "manifest.xml", transform: (inhoud) => manifestVoor(inhoud.toString("utf8"), adres) },
          { from: "assets/*.{png,svg}", to: "[path][name][ext]" },
          { from: "assets/hulp/*.png", to: "[path][name][ext]" },
          { from: "assets/voorbeeld/**/*.{json,xlsx}", to: "[path][name][ext]" },
          { from: "src/taakvenster/*.css", to: "[name][ext]" },
          { from: "src/taakvenster/vertrouwde-sleutels.json", to: "[name][ext]" },
          ...(officejs === "lokaal" ? [eigenOfficejs()] : []),
        ],
      }),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      server: { type: "https", options: server },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      hot: false,
      client: { overlay: false },
    },
  };
}

/** office.js as its package has it, for a network that does not reach Microsoft; what is only for developers stays out. */
function eigenOfficejs() {
  const map = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return {
    from: "**/*",
    context: map,
    to: "office-js",
    globOptions: { ignore: ["**/*.debug.js", "**/*vsdoc*", "**/*.d.ts", "**/*.map"] },
    info: { minimized: true },
  };
}

/** The command line: an entry that loads the program, of which the rest is chunks that load when a command needs them. */
const opdrachtregel = {
  ...gedeeld,
  name: "opdrachtregel",
  target: "node20",
  entry: { verantwoord: bron("opdrachtregel", "ingang.ts"), programma: bron("opdrachtregel", "verantwoord.ts") },
  output: {
    path: path.join(__dirname, "dist", "opdrachtregel"),
    filename: "[name].js",
    // The hash also keeps what was compiled of a file from another build away.
    chunkFilename: "[name].[contenthash:8].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  module: { rules: [swc({ targets: "node 20" })] },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "verantwoord.js" }),
    {
      apply: ({ hooks }) =>
        hooks.afterEmit.tap("uitvoerbaar", () =>
          fs.chmodSync(path.join(__dirname, "dist", "opdrachtregel", "verantwoord.js"), 0o755),
        ),
    },
    new Voorcompileren(),
  ],
};

/**
 * --env url=https://…  the address where the add-in will stand; without it the server of `npm start`
 * --env officejs=lokaal  serves office.js along; without it Microsoft's server gives it
 */
module.exports = async (env = {}) => {
  const officejs = env.officejs ?? "microsoft";
  if (officejs !== "microsoft" && officejs !== "lokaal") {
    throw new Error(`'officejs=${officejs}' kan niet. Kies --env officejs=lokaal, of laat het weg.`);
  }
  const server = env.WEBPACK_SERVE ? await certificaat() : {};
  return [taakvenster({ adres: adresVan(env.url), officejs, server }), opdrachtregel];
};
