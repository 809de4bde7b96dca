import type { Transaction } from "#db";
import { CASE_TABLE_NAMES, type CaseTable, columnsOf } from "./case-tables.ts";

/** Rows of some case versions by table, as text that COPY takes, in the order of their keys; all in one buffer. */
export type CaseRowsText = Readonly<Partial<Record<CaseTable, Uint8Array<ArrayBuffer>>>>;

/** Where rows of case versions wait, in temporary tables of the transaction, to be inserted under the row policies. */
export interface StagedCaseRows {
  /** Streams rows in; they are nowhere to be seen yet. */
  add(rows: CaseRowsText): Promise<void>;
  /** Inserts all that were added, in the order in which they were. */
  insert(): Promise<void>;
}

const staged = (table: CaseTable): string => `pg_temp.staged_${table}`;

/**
 * Makes the temporary tables. PostgreSQL refuses COPY into a table with row policies, so rows are copied beside it and
 * inserted from there, where the policies check each: a seventh more than COPY alone takes, for a million measurements.
 * The rows come in key order already, which a plan without a sort keeps.
 */
export async function stageCaseRows(tx: Transaction): Promise<StagedCaseRows> {
  const making = CASE_TABLE_NAMES.map(
    (table) => `create temporary table if not exists staged_${table} on commit drop as
      select ${columnsOf(table).join(", ")} from portal.${table} with no data`,
  );
  await tx.rows(`/* stageCaseRows */ ${making.join("; ")}`);
  const waiting = new Set<CaseTable>();
  return {
    add: async (rows) => {
      for (const table of CASE_TABLE_NAMES) {
        const text = rows[table];
        if (!text || text.length === 0) continue;
        await tx.copy(`/* copy ${table} */ copy ${staged(table)} from stdin`, chunksOf(text));
        waiting.add(table);
      }
    },
    insert: async () => {
      const statements = CASE_TABLE_NAMES.filter((table) => waiting.has(table)).map((table) => {
        const columns = columnsOf(table).join(", ");
        return `/* insertRows ${table} */ insert into portal.${table} (${columns}) select ${columns} from ${staged(table)}`;
      });
      if (statements.length === 0) return;
      const emptied = `truncate ${[...waiting].map(staged).join(", ")}`;
      waiting.clear();
      // One message: the server goes from table to table by itself while the next rows are made.
      await tx.rows([...statements, emptied].join("; "));
    },
  };
}

/** Largest piece handed to the connection at once. */
const CHUNK_BYTES = 1 << 20;

function* chunksOf(text: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < text.length; from += CHUNK_BYTES) yield text.subarray(from, from + CHUNK_BYTES);
}
