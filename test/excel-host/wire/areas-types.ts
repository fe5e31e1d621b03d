import { invalidArgument } from "../model/fouten";
import type { Range } from "../model/range";
import { Collection } from "../model/wire-object";
import type { AnyWireType } from "./definition";
import type { Keepable, References } from "./references";

/** Several blocks of one sheet at once: merged cells, a print area. */
export class RangeAreas implements Keepable {
  readonly wire = "RangeAreas";
  referenceId: string | null = null;

  constructor(readonly ranges: Range[]) {}
}

export const rangeAreasTypes = (references: References): Readonly<Record<string, AnyWireType>> => ({
  RangeAreas: {
    scalars: {
      Address: { get: ({ ranges }: RangeAreas) => ranges.map(({ address }) => address).join(",") },
      AreaCount: { get: ({ ranges }: RangeAreas) => ranges.length },
      CellCount: {
        get: ({ ranges }: RangeAreas) => ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
      },
    },
    links: { Areas: (areas: RangeAreas) => new Collection("RangeCollection", areas, () => areas.ranges) },
    methods: {
      _KeepReference: (areas: RangeAreas) => {
        references.keep(areas);
      },
    },
  },
  RangeCollection: {
    items: (ranges: Collection<Range, RangeAreas>) => {
      for (const range of ranges.list()) references.keep(range);
      return ranges.list();
    },
    methods: {
      GetCount: (ranges: Collection<Range, RangeAreas>) => ranges.list().length,
      GetItemAt: (ranges: Collection<Range, RangeAreas>, index: number) => {
        const range = ranges.list()[index];
        if (!range) throw invalidArgument();
        return range;
      },
    },
  },
});
