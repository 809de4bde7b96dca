/** A connection keeps some hundred kilobytes of a plan; questions come in far fewer forms than this. */
const MOST_PREPARED = 200;
/** Texts remembered as having come once. */
const MOST_REMEMBERED = 1000;

const names = new Map<string, string>();
const cameOnce = new Set<string>();

/**
 * The name under which connections prepare a text from its second time on; none for one that may never come again, and for
 * new ones once there are enough. PostgreSQL reads, rewrites and plans a statement for some milliseconds, row policies
 * included, which for the cases of a consortium is a third of its work; a plan that is kept still asks the policies anew,
 * at each execution, under the rights of that transaction.
 */
export function preparedNameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  if (cameOnce.delete(text)) {
    const name = `${/^\/\* (\w{1,40}) \*\//.exec(text)?.[1] ?? "statement"}_${names.size}`;
    names.set(text, name);
    return name;
  }
  if (cameOnce.size >= MOST_REMEMBERED) cameOnce.clear();
  cameOnce.add(text);
  return undefined;
}
