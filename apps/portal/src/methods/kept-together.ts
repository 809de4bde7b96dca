/**
 * A text in which no line ends before a French sign of punctuation, inside « », between a number and its %, or after
 * a sign of comparison.
 */
export function kept(text: string): string {
  return text.replace(/ (?=[:;?!%»])|(?<=[«<=|±−]) | (?=[=])/gu, "\u00a0");
}
