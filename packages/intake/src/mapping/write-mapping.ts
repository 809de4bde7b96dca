import type { ColumnMapping } from "./column-mapping.ts";
import { valueColumnEntry } from "./value-column.ts";

/** A column mapping as the JSON text of its file, which `parseMapping` reads back. */
export function writeMapping(mapping: ColumnMapping): string {
  const { version, columns, constants, values, numberReplicates, ignored } = mapping;
  return JSON.stringify({
    version,
    columns,
    constants,
    values: values.map(valueColumnEntry),
    ...(numberReplicates ? { number_replicates: true } : {}),
    ignored,
  });
}
