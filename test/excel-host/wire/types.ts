import { borderTypes } from "./border-types";
import { chartTypes } from "./chart-types";
import { conditionalTypes } from "./conditional-types";
import { besideTypes } from "./beside-types";
import { bagType, type AnyWireType } from "./definition";
import { formatTypes } from "./format-types";
import { listTypes } from "./list-types";
import { pageTypes } from "./page-types";
import { rangeTypes } from "./range-types";
import type { References } from "./references";
import { styleTypes } from "./style-types";
import { sheetTypes } from "./sheet-types";
import { tableTypes } from "./table-types";
import { validationTypes } from "./validation-types";
import { workbookTypes } from "./workbook-types";

const properties = bagType({
  links: { Custom: "CustomPropertyCollection" },
  scalars: {
    Title: "",
    Subject: "",
    Author: "",
    Keywords: "",
    Comments: "",
    LastAuthor: "",
    RevisionNumber: 0,
    Category: "",
    Manager: "",
    Company: "",
  },
});

/** Every class of office.js that this host knows, by its name. */
export function allTypes(references: References): Readonly<Record<string, AnyWireType>> {
  return {
    ...workbookTypes(references),
    ...sheetTypes,
    ...rangeTypes(references),
    ...formatTypes,
    ...borderTypes,
    ...conditionalTypes,
    ...validationTypes,
    ...pageTypes,
    ...listTypes,
    ...tableTypes,
    ...chartTypes,
    ...styleTypes,
    ...besideTypes,
    DocumentProperties: properties,
  };
}
