/** What a person dropped, sorted by what it is for. */
export interface DroppedFiles {
  readonly table: File | null;
  /** A column mapping, JSON. */
  readonly mapping: File | null;
  /** Files for which there is no place. */
  readonly extra: readonly File[];
}

/** Sorts dropped files: one table (XLSX, ZIP or CSV) and, beside it, one column mapping (JSON). */
export function sortDropped(files: readonly File[], before: DroppedFiles | null): DroppedFiles {
  const isMapping = (file: File) => file.name.toLowerCase().endsWith(".json");
  const tables = files.filter((file) => !isMapping(file));
  const mappings = files.filter(isMapping);
  return {
    table: tables[0] ?? before?.table ?? null,
    mapping: mappings[0] ?? (tables.length > 0 ? null : (before?.mapping ?? null)),
    extra: [...tables.slice(1), ...mappings.slice(1)],
  };
}
