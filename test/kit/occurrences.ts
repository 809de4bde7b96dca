import type pg from "pg";

/** Tables, of every schema but the system's own, in whose rows a text stands, with how many rows; read as superuser. */
export async function occurrencesOf(admin: pg.Client, text: string): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select oid::regclass::text as name
       from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from ${name} as any_table where position($1 in any_table::text) > 0`,
      [text],
    );
    if (rows[0]?.n) found[name] = rows[0].n;
  }
  return found;
}
