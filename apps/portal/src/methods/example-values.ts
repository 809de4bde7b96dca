import { below, detected, type LogInterval } from "@nlrp12/statistics";

interface WrittenValue {
  readonly value: number;
  readonly below?: boolean;
}

/** Values of an example as the portal takes them: detected, or below the limit that stands in their place. */
export function valuesOf(rows: readonly WrittenValue[]): LogInterval[] {
  return rows.map((row) => (row.below ? below(row.value) : detected(row.value)));
}

/** The values of one group of an example. */
export function valuesOfGroup(rows: readonly (WrittenValue & { readonly group: string })[], group: string) {
  return valuesOf(rows.filter((row) => row.group === group));
}

/** The answer in the form the example is made to give; an example that gives another is no example. */
export function answeredAs<Answer extends { readonly kind: string }, Kind extends Answer["kind"]>(
  answer: Answer,
  kind: Kind,
): Extract<Answer, { readonly kind: Kind }> {
  if (isOfKind(answer, kind)) return answer;
  throw new Error(`The example is answered as ${answer.kind}, not as ${kind}`);
}

function isOfKind<Answer extends { readonly kind: string }, Kind extends Answer["kind"]>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { readonly kind: Kind }> {
  return answer.kind === kind;
}

/** What the example is made to have. */
export function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("The example has no such number");
  return value;
}
