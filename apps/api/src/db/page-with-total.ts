import type { RequestDatabase } from "./request-database.ts";
import type { Transaction } from "./transaction.ts";

/** A page of a list, as two parts of one statement with the same values. */
interface PagedList {
  /** The function the statement belongs to; its text opens with it. */
  readonly name: string;
  /** The page itself, in its order and with its limit. */
  readonly page: string;
  /** One number: how long the whole list is. */
  readonly total: string;
  readonly values: readonly unknown[];
}

/**
 * A page with the length of the whole list, in one statement. The length stands beside the page and not in its rows: on
 * a page past the end, which has none, it is still the length of the list.
 */
export async function pageWithTotal<Row extends object>(
  db: RequestDatabase | Pick<Transaction, "rows">,
  list: PagedList,
): Promise<{ readonly rows: Row[]; readonly total: number }> {
  const found = await db.rows<{ pagePlace: number | null; pageTotal: number }>(
    `/* ${list.name} */
     select counted."pageTotal", placed.*
       from (select (${list.total}) as "pageTotal") as counted
       left join (select row_number() over ()::int as "pagePlace", paged.* from (${list.page}) as paged) as placed on true
      order by placed."pagePlace"`,
    list.values,
  );
  return {
    rows: found
      .filter(({ pagePlace }) => pagePlace !== null)
      .map(({ pagePlace: _place, pageTotal: _total, ...row }) => row as object as Row),
    total: found[0]?.pageTotal ?? 0,
  };
}
