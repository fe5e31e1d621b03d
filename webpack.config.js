const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

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

/** The add-in: the pane and the custom functions in one shared runtime. office.js is a script tag in the page, never bundled. */
const taakvenster = {
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
    new HtmlWebpackPlugin({
      filename: "taakvenster.html",
      template: bron("taakvenster", "taakvenster.html"),
      chunks: ["functions", "taakvenster"],
      chunksSortMode: "manual",
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "manifest.xml", to: "manifest.xml" },
        { from: "assets/*.{png,svg}", to: "[path][name][ext]" },
        { from: "src/taakvenster/*.css", to: "[name][ext]" },
        { from: "src/hulp/*.{html,css}", to: "hulp/[name][ext]" },
      ],
    }),
  ],
};

/** The command line: one file to start with, the rest as chunks that load when a command needs them. */
const opdrachtregel = {
  ...gedeeld,
  name: "opdrachtregel",
  target: "node20",
  entry: { verantwoord: bron("opdrachtregel", "verantwoord.ts") },
  output: {
    path: path.join(__dirname, "dist", "opdrachtregel"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  module: { rules: [swc({ targets: "node 20" })] },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    {
      apply: ({ hooks }) =>
        hooks.afterEmit.tap("uitvoerbaar", () =>
          fs.chmodSync(path.join(__dirname, "dist", "opdrachtregel", "verantwoord.js"), 0o755),
        ),
    },
  ],
};

module.exports = [taakvenster, opdrachtregel];
