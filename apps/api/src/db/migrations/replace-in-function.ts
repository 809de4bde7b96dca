import type { QueryRunner } from "typeorm";

/** Replaces a piece of a function of the portal, as it stands by now; its owner and who may call it stay. */
export async function replaceInFunction(
  runner: QueryRunner,
  name: string,
  { piece, by }: { readonly piece: string; readonly by: string },
): Promise<void> {
  const [found]: { text: string; owner: string }[] = await runner.query(
    "select pg_get_functiondef(oid) as text, proowner::regrole::text as owner from pg_proc where oid = $1::regproc",
    [`portal.${name}`],
  );
  if (!found?.text.includes(piece)) throw new Error(`portal.${name} is not as this migration knows it`);
  // Whoever owns a function needs the right to make things where it stands, for the moment of changing it.
  const lent = found.owner === "portal_withdrawal";
  if (lent) await runner.query("grant create on schema portal to portal_withdrawal");
  await runner.query(found.text.replace(piece, () => by));
  if (lent) await runner.query("revoke create on schema portal from portal_withdrawal");
}
