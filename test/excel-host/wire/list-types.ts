import { alreadyExists, invalidArgument } from "../model/fouten";
import { Comment, NamedItem, Setting, XmlPart } from "../model/objects";
import { assertMayChange } from "../model/protection";
import { Range } from "../model/range";
import type { Sheet } from "../model/sheet";
import { Collection, sameName, type WireObject } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import { asRange, found } from "./arguments";
import type { AnyWireType, WireType } from "./definition";

/** What every collection with a key can do. */
export function keyed<T extends WireObject, O>(
  same: (item: T, key: string) => boolean,
): Pick<WireType<Collection<T, O>>, "items" | "item"> & {
  methods: NonNullable<WireType<Collection<T, O>>["methods"]>;
} {
  const find = (all: Collection<T, O>, key: string): T | undefined => all.list().find((item) => same(item, key));
  return {
    items: (all) => all.list(),
    item: (all, key: string) => found(find(all, key)),
    methods: {
      GetCount: (all) => all.list().length,
      GetItemOrNullObject: (all, key: string) => find(all, key) ?? null,
    },
  };
}

/** For the collections that can also be asked by number. */
export const BY_NUMBER = {
  GetItemAt: <T extends WireObject, O>(all: Collection<T, O>, index: number): T => found(all.list()[index]),
};

type Names = Collection<NamedItem, { workbook: Workbook; sheet: Sheet | null }>;

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LIKE_CELL = /^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/;

function addName({ owner, list }: Names, name: string, reference: unknown, comment: string | null): NamedItem {
  if (!VALID_NAME.test(name) || LIKE_CELL.test(name)) throw invalidArgument();
  if (list().some((item) => sameName(item.name, name))) throw alreadyExists();
  const formula = reference instanceof Range ? `=${absolute(reference)}` : asFormula(reference);
  const item = new NamedItem(owner.workbook, owner.sheet, name, formula, comment ?? "");
  list().push(item);
  return item;
}

const asFormula = (reference: unknown): string => {
  const text = String(reference);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
};

const absolute = (range: Range): string => {
  const cut = range.address.lastIndexOf("!") + 1;
  return (
    range.address.slice(0, cut) +
    range.local.replace(/([A-Z]+)?(\d+)?/g, (_, c?: string, r?: string) => `${c ? `$${c}` : ""}${r ? `$${r}` : ""}`)
  );
};

const byName = keyed<NamedItem, Names["owner"]>((item, key) => sameName(item.name, key));
const byKey = keyed<Setting, Workbook>((item, key) => item.key === key);
const byId = keyed<XmlPart, Workbook>((item, key) => item.id === key);
const byComment = keyed<Comment, Workbook>((item, key) => item.id === key);

const namedItem: WireType<NamedItem> = {
  id: "_Id",
  scalars: {
    _Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    Formula: { get: ({ formula }) => formula, set: (item, formula: string) => void (item.formula = formula) },
    Value: { get: ({ range, formula }) => range?.address ?? formula.slice(1) },
    Type: { get: ({ range, formula }) => (range ? "Range" : formula.includes("#REF!") ? "Error" : "String") },
    Visible: { get: ({ visible }) => visible, set: (item, visible: boolean) => void (item.visible = visible) },
    Comment: { get: ({ comment }) => comment, set: (item, comment: string) => void (item.comment = comment) },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
  },
  links: { Worksheet: ({ sheet }) => found(sheet), WorksheetOrNullObject: ({ sheet }) => sheet },
  methods: {
    GetRange: ({ range }) => found(range),
    GetRangeOrNullObject: ({ range }) => range,
    Delete: (item) => {
      (item.sheet?.names ?? item.workbook.nameCollection).remove(item);
    },
  },
};

function addSetting({ owner, list }: Collection<Setting, Workbook>, key: string, value: unknown): Setting {
  const item = list().find((one) => one.key === key) ?? new Setting(owner, key, value);
  item.value = value;
  if (!list().includes(item)) list().push(item);
  return item;
}

function addPart({ owner, list }: Collection<XmlPart, Workbook>, xml: string): XmlPart {
  const part = new XmlPart(owner, owner.newId(), xml);
  if (!/^\s*</.test(xml)) throw invalidArgument();
  list().push(part);
  return part;
}

function addComment({ owner, list }: Collection<Comment, Workbook>, cell: Range | string, content: string): Comment {
  const range = asRange(owner.active, cell);
  assertMayChange(range.sheet, "allowEditObjects");
  const comment = new Comment(owner, owner.newId(), range, content, "Gebruiker");
  list().push(comment);
  if (!owner.comments.includes(comment)) owner.comments.push(comment);
  return comment;
}

const xmlPart: WireType<XmlPart> = {
  id: "Id",
  scalars: { Id: { get: ({ id }) => id }, NamespaceUri: { get: ({ namespace }) => namespace } },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, xml: string) => {
      part.xml = xml;
    },
    Delete: (part) => {
      part.workbook.xmlCollection.remove(part);
    },
  },
};

const comment: WireType<Comment> = {
  id: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Content: { get: ({ content }) => content, set: (own, content: string) => void (own.content = content) },
    AuthorName: { get: ({ author }) => author },
    AuthorEmail: { get: () => "" },
    Resolved: { get: ({ resolved }) => resolved, set: (own, resolved: boolean) => void (own.resolved = resolved) },
  },
  methods: {
    GetLocation: ({ range }) => range,
    Delete: (own) => {
      own.workbook.commentCollection.remove(own);
    },
  },
};

export const listTypes: Readonly<Record<string, AnyWireType>> = {
  NamedItemCollection: { ...byName, methods: { ...byName.methods, Add: addName } },
  NamedItem: namedItem,
  SettingCollection: { ...byKey, methods: { ...byKey.methods, Add: addSetting } },
  Setting: {
    id: "_Id",
    scalars: {
      _Id: { get: ({ key }: Setting) => key },
      Key: { get: ({ key }: Setting) => key },
      Value: { get: ({ value }: Setting) => value, set: (item: Setting, value: unknown) => void (item.value = value) },
    },
    methods: {
      Delete: (item: Setting) => {
        item.workbook.settingCollection.remove(item);
      },
    },
  },
  CustomXmlPartCollection: {
    ...byId,
    methods: {
      ...byId.methods,
      Add: addPart,
      GetByNamespace: (all: Collection<XmlPart, Workbook>, namespace: string) =>
        new Collection("CustomXmlPartScopedCollection", all.owner, () =>
          all.list().filter((part) => part.namespace === namespace),
        ),
    },
  },
  CustomXmlPartScopedCollection: {
    ...byId,
    methods: {
      ...byId.methods,
      GetOnlyItem: (all: Collection<XmlPart, Workbook>) => found(all.list().length === 1 ? all.list()[0] : null),
      GetOnlyItemOrNullObject: (all: Collection<XmlPart, Workbook>) => (all.list().length === 1 ? all.list()[0] : null),
    },
  },
  CustomXmlPart: xmlPart,
  CommentCollection: {
    ...byComment,
    methods: {
      ...byComment.methods,
      ...BY_NUMBER,
      Add: addComment,
      GetItemByCell: (all: Collection<Comment, Workbook>, cell: Range | string) => {
        const at = asRange(all.owner.active, cell);
        return found(all.list().find(({ range }) => at.includes(range)));
      },
    },
  },
  Comment: comment,
};
