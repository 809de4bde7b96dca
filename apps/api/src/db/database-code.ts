/** The code PostgreSQL gave an error (SQLSTATE), such as `55P03`; null for any other error. */
export function databaseCodeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
