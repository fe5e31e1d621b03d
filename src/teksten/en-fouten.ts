import type { TekstenFouten } from "./nl-fouten";

const AGAIN = "Come back here and click Try again.";

/** What the pane says when something failed, in English. */
export const enFouten: TekstenFouten = {
  fouten: {
    kop: {
      lezen: "Reading failed",
      controleren: "Checking failed",
      maken: "Making sheets failed",
      herstellen: "Repairing failed",
      beschikking: "Reading the grant decision failed",
      voorbeeld: "Loading the example failed",
      bewaren: "Saving failed",
    },
    nietLeeg: (blad) =>
      `There is something on the sheet ${blad} already. The example goes only into an empty workbook, so that it does not get mixed up with your own sheets.`,
    onbewaard: (n) =>
      `You typed ${n} ${n === 1 ? "explanation that is" : "explanations that are"} in no file yet. They are lost when you open another workbook. Open it all the same?`,
    officejs: "The network does not let a file of Microsoft through (office.js). Without it I cannot talk to Excel.",
    nietsGewijzigd: "Nothing was changed in your workbook.",
    zoWel: "This is how it works",
    zelf: "Or do it yourself",
    typ: (cel) => `Type in ${cel}:`,
    kopieer: "Copy",
    gekopieerd: "Copied",
    liever: "Rather not?",
    lieverZin: "Then everything stays as it was.",
    overslaan: "Skip",
    opnieuw: "Try again",
    nog: (n) => `And ${n} more.`,
    uitwegen: {
      "blad beveiligd": {
        titel: "A sheet is protected",
        stappen: ["Open the tab Review in Excel.", "Click Unprotect Sheet. Sometimes you need a password.", AGAIN],
      },
      "werkboek beveiligd": {
        titel: "The workbook is protected",
        stappen: ["Open the tab Review in Excel.", "Click Protect Workbook to turn that off.", AGAIN],
      },
      "blad verborgen": {
        titel: "A sheet is hidden",
        stappen: ["Right-click a sheet tab and choose Unhide.", "Choose the sheet.", AGAIN],
      },
      "excel is bezig": { titel: "Excel is still busy", stappen: ["Wait until Excel is done.", AGAIN] },
      "sessie verloren": {
        titel: "The connection with Excel is lost",
        stappen: ["Close this window.", "Open it again with the button on the tab Verantwoording."],
      },
      "te veel gegevens": {
        titel: "The workbook is too large for Excel on the web",
        stappen: ["Remove empty rows and old sheets, or open the workbook in Excel on your computer.", AGAIN],
      },
      "intussen gewijzigd": {
        titel: "The cell was changed meanwhile",
        stappen: ["Check again.", "Look at the finding once more."],
      },
      "naam bezet": {
        titel: "There is a sheet with that name already",
        stappen: ["Give the other sheet a new name.", AGAIN],
      },
      versleuteld: {
        titel: "The file has a password",
        stappen: ["Open it in Excel.", "Choose File, Info, Protect Workbook and remove the password.", AGAIN],
      },
      "oud formaat": {
        titel: "This is an old Excel file (.xls)",
        stappen: ["Open it in Excel.", "Choose Save As and then Excel Workbook (.xlsx).", "Choose the new file here."],
      },
      "geen werkboek": { titel: "This is no Excel file", stappen: ["Choose a file that ends in .xlsx."] },
      leeg: { titel: "The file is empty", stappen: ["Save it again in Excel.", "Choose it here again."] },
      beschadigd: {
        titel: "The file is damaged",
        stappen: ["Open it in Excel and let it repair the file.", "Save it and choose it here again."],
      },
      "te groot": { titel: "The file is too large", stappen: ["Remove empty rows and old sheets.", AGAIN] },
      beschikking: {
        titel: "The grant decision is not right",
        stappen: ["Ask the municipality for the right file.", "Choose it here again."],
      },
      "niet leeg": {
        titel: "This workbook is not empty",
        stappen: [
          "Choose File, New, Blank workbook in Excel.",
          "Open Verantwoord there, with the button on the tab Verantwoording.",
          "Click Load example there.",
        ],
      },
      "geen officejs": {
        titel: "Verantwoord gets no connection with Excel",
        stappen: [
          "Check your internet connection.",
          "Close this window and open it again with the button on the tab Verantwoording.",
          "Still the same? Ask your administrator to let the network through to appsforoffice.microsoft.com.",
        ],
      },
      anders: { titel: "Something went wrong", stappen: [AGAIN] },
    },
  },
  wacht: {
    kop: "You are still typing in a cell",
    voor: "Until then Excel can do nothing else. Press",
    of: "or",
    na: "I go on by myself after that.",
    bezig: "Waiting for Excel",
    niet: "Do not wait",
  },
  velden: {
    code: "the code",
    activiteit: "the activity",
    afkorting: "the abbreviation",
    groep: "the group",
    soort: "the kind (PE or TE)",
    eenheid: "the unit",
    financier: "the financier",
    afspraak: "the agreed number",
    realisatie: "the delivered number",
    verschil: "the difference",
    procent: "the percentage",
    ipu: "the hours (IPU)",
    ipuRealisatie: "the hours worked (IPU)",
    tarief: "the rate",
    bedrag: "the amount",
    toelichting: "the explanation",
    contact: "the contact person",
    datum: "the date",
    plaats: "the place",
    uren: "the hours",
    deelnemers: "the participants",
    aantal: "the number",
    beschikt: "the granted amount",
    geleverd: "the delivered amount",
    over: "the overproduction",
    onder: "the underproduction",
    terug: "the amount to pay back",
    periode: "the period",
    prognose: "the forecast",
    substitutie: "the substitution",
    overig: "something I do not use",
  },
};
