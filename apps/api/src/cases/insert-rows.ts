import type { ObjectLiteral } from "typeorm";
import type { Transaction } from "#db";

/** Rows of one statement; a few megabytes of text at most. */
const ROWS_PER_STATEMENT = 5000;

/** A value as JSON carries it to a typed column: bytes as hex, the open end of an interval as `Infinity`. */
function carried(value: unknown): unknown {
  if (value instanceof Buffer) return `\\x${value.toString("hex")}`;
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return value;
}

/**
 * Inserts rows of one entity, set by set, in the order of its key: under row policies there is no COPY, and rows kept
 * in key order are what makes questions fast. Every row states the same columns; a column left out takes its default.
 */
export async function insertRows<Entity extends ObjectLiteral>(
  tx: Transaction,
  entity: new () => Entity,
  rows: readonly Partial<Entity>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const metadata = tx.manager.dataSource.getMetadata(entity);
  const columns = metadata.columns.filter((column) => column.propertyName in first);
  const names = columns.map((column) => column.databaseName).join(", ");
  const typed = columns
    .map((column) => `${column.databaseName} ${column.type}${column.isArray ? "[]" : ""}`)
    .join(", ");
  const key = metadata.primaryColumns.map((column) => column.databaseName).join(", ");
  const statement = `/* insertRows ${metadata.tableName} */
     insert into ${metadata.tablePath} (${names})
     select ${names} from jsonb_to_recordset($1::jsonb) as written(${typed}) order by ${key}`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const chunk = rows
      .slice(from, from + ROWS_PER_STATEMENT)
      .map((row) =>
        Object.fromEntries(columns.map((column) => [column.databaseName, carried(row[column.propertyName])])),
      );
    await tx.rows(statement, [JSON.stringify(chunk)]);
  }
}
