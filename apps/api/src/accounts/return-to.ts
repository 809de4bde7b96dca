const HERE = "https://portal.invalid";

/**
 * Where a sign-in leads back to: only an address inside the portal; anything else leads home, so that a link cannot
 * send people away after sign-in. What a browser would make of the text decides, not how the text looks.
 */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  const address = URL.parse(value, HERE);
  if (address?.origin !== HERE) return "/";
  const inside = `${address.pathname}${address.search}${address.hash}`;
  // A path of two slashes, left over from dots, would be read as a host by the next one who resolves it.
  return inside.startsWith("//") ? "/" : inside;
}
