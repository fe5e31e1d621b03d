import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";
import { References } from "./wire/references";
import { allTypes } from "./wire/types";

type Prototype = Readonly<Record<string, unknown>> & {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
};

/** Names that the client writes and reads differently, or that exist on the wire alone. */
const OP_DE_DRAAD = new Set(["Gridlines", "Headings", "_Runtime"]);

/** Classes of which this host has two kinds, with the real name. */
const OOK: Readonly<Record<string, string>> = {
  TableAutoFilter: "AutoFilter",
  StyleFont: "RangeFont",
  StyleFill: "RangeFill",
  StyleBorders: "RangeBorderCollection",
  StyleBorder: "RangeBorder",
};

const klein = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The class of the real client, as far as a prototype tells it. */
const klasse = (name: string): Prototype | undefined =>
  (Excel as unknown as Record<string, { prototype: Prototype } | undefined>)[name]?.prototype;

beforeAll(() => startExcelClient(maakExcel({ bladen: { Jeugd: [] } })));

const types = Object.entries(allTypes(new References()));

test.each(types)("every member that the host knows of %s is a member of the real class", (name, type) => {
  const real = klasse(OOK[name] ?? name);
  expect(real).toBeDefined();
  const scalars = new Set(real?._scalarPropertyOriginalNames);
  const onbekend = Object.keys(type.scalars ?? {}).filter((scalar) => !scalars.has(scalar) && !OP_DE_DRAAD.has(scalar));
  const links = Object.keys(type.links ?? {}).filter((link) => !(klein(link) in real!) && !OP_DE_DRAAD.has(link));
  const methods = Object.keys(type.methods ?? {}).filter((method) => !(method in real!) && !(klein(method) in real!));
  expect({ onbekend, links, methods }).toEqual({ onbekend: [], links: [], methods: [] });
});
