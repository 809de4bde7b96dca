/** A column as the search for identifiers sees it: its name, and each different text below it once. */
export interface ColumnTexts {
  readonly header: string | null;
  readonly texts: readonly string[];
}
