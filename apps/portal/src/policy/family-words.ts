/** The kind of a variable family: what stands before its first colon. */
export function familyKind(family: string): string {
  return family.split(":")[0] ?? family;
}
