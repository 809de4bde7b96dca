import type { RequestDatabase, Transaction } from "#db";

/** A center as stored. */
export interface CenterRow {
  readonly centerId: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly localNumberMasks: readonly string[];
}

const columns = `center_id as "centerId", slug, name, short_name as "shortName", local_number_masks as "localNumberMasks"`;

/** The centers of these ids. */
export async function centersByIds(db: RequestDatabase, centerIds: readonly number[]): Promise<CenterRow[]> {
  return db.rows<CenterRow>(
    `/* centersByIds */ select ${columns} from portal.center where center_id = any($1::int[]) order by center_id`,
    [centerIds],
  );
}

/** A page of centers in id order after the given id, with one row more than asked, and how many there are in all. */
export async function centersPage(
  db: RequestDatabase,
  page: { readonly after: number; readonly limit: number },
): Promise<(CenterRow & { readonly total: number })[]> {
  return db.rows(
    `/* centersPage */
     select ${columns}, (select count(*)::int from portal.center) as total
       from portal.center
      where center_id > $1
      order by center_id
      limit $2`,
    [page.after, page.limit],
  );
}

/** Replaces the masks of a center's hospital numbers. */
export async function setLocalNumberMasks(tx: Transaction, centerId: number, masks: readonly string[]): Promise<void> {
  await tx.rows(
    "/* setLocalNumberMasks */ update portal.center set local_number_masks = $2::text[] where center_id = $1",
    [centerId, masks],
  );
}
