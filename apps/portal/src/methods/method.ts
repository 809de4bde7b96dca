/** What one method's page says in one language; the same parts in both. */
export interface MethodWords {
  /** What it does, a paragraph each. */
  readonly does: readonly string[];
  /** When it misleads, a point each. */
  readonly misleads: readonly string[];
  /** How often its intervals held the truth in simulation; empty where there is no such figure. */
  readonly held: readonly string[];
  /** Headings of the example's data. */
  readonly columns: Readonly<Record<string, string>>;
  /** Words of the example's data. */
  readonly cells: Readonly<Record<string, string>>;
  /** What the numbers of the example are. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** A row of an example's data, as R wrote it. */
type ExampleRow = Readonly<Record<string, string | number | boolean | null>>;

/** A small data set, the R code that holds and answers it, what R said, and the same by the portal. */
export interface MethodExample {
  readonly code: string;
  readonly golden: { readonly rows: readonly ExampleRow[]; readonly r: Readonly<Record<string, number>> };
  /** The portal's own numbers, under the names R gave to its own. */
  readonly portal: () => Readonly<Record<string, number>>;
}

/** A paper or book a method is taken from. */
export interface MethodSource {
  readonly text: string;
  /** The same in French, where it holds words. */
  readonly fr?: string;
  readonly doi?: string;
}

/** One method: where it comes from, which estimators it explains, its words and its example. */
export interface Method {
  readonly sources: readonly MethodSource[];
  /** Functions of `@nlrp12/statistics` that the page is about. */
  readonly estimators: readonly string[];
  readonly en: MethodWords;
  readonly fr: MethodWords;
  readonly example?: MethodExample;
}
