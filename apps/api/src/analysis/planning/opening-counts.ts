import type { PlannedTable } from "@nlrp12/disclosure";
import type { OpeningCount } from "./openings.type.ts";

/** A table as far as it is counted. */
export type CountedTable = Pick<PlannedTable, "status" | "cause" | "dimensions"> & { readonly family: string };

/** How many tables of each family and size are published and withheld, by cause, in the order they come. */
export function openingCounts(tables: readonly CountedTable[]): OpeningCount[] {
  const groups = Map.groupBy(tables, ({ family, dimensions }) => JSON.stringify([family, dimensions.length]));
  return [...groups.values()].map((group) => {
    const withheld = (cause: PlannedTable["cause"]) =>
      group.filter((table) => table.status === "WITHHELD" && table.cause === cause).length;
    return {
      family: group[0]?.family ?? "",
      dimensions: group[0]?.dimensions.length ?? 0,
      published: group.filter(({ status }) => status === "PUBLISHED").length,
      kept: group.filter(({ status }) => status === "KEPT").length,
      ...{ tooFew: withheld("SIZE"), audit: withheld("AUDIT"), remainder: withheld("REMAINDER") },
    };
  });
}
