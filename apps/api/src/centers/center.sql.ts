import { pageWithTotal, type RequestDatabase, type Transaction } from "#db";

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
): Promise<{ readonly rows: CenterRow[]; readonly total: number }> {
  return pageWithTotal<CenterRow>(db, {
    name: "centersPage",
    page: `select ${columns} from portal.center where center_id > $1 order by center_id limit $2`,
    total: "select count(*)::int from portal.center",
    values: [page.after, page.limit],
  });
}

/** Replaces the masks of a center's hospital numbers. */
export async function setLocalNumberMasks(tx: Transaction, centerId: number, masks: readonly string[]): Promise<void> {
  await tx.rows(
    "/* setLocalNumberMasks */ update portal.center set local_number_masks = $2::text[] where center_id = $1",
    [centerId, masks],
  );
}

/** Adds a center and says its number. Throws the database's unique violation for a slug that is taken. */
export async function insertCenter(
  tx: Transaction,
  center: Pick<CenterRow, "slug" | "name" | "shortName">,
): Promise<number> {
  const { centerId } = await tx.one<{ centerId: number }>(
    `/* insertCenter */
     insert into portal.center (slug, name, short_name) values ($1, $2, $3) returning center_id as "centerId"`,
    [center.slug, center.name, center.shortName],
  );
  return centerId;
}
