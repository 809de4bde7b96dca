import { rename, symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

/** Where every write meets ENOSPC, on any Linux and for any account. */
const ALWAYS_FULL = "/dev/full";

/** A table that no row fits into any more: its file is the device that is always full. */
export interface FullFile {
  /** Puts its own, empty file back. */
  makeRoom(): Promise<void>;
}

/**
 * Has every publishing write a line into a table whose file is on a full disk: PostgreSQL meets ENOSPC where it extends
 * the table, in the middle of the transaction, with nothing mounted and no limit of a process. `clusterDirectory` is
 * that of the database's own files; the table's statements are the owner's.
 */
export async function fullFile(admin: pg.Client, clusterDirectory: string): Promise<FullFile> {
  await admin.query("create table public.ballast (line text)");
  await admin.query("grant insert on public.ballast to public");
  await admin.query(
    `create function public.carry_ballast() returns trigger language plpgsql security definer as
     $$ begin insert into public.ballast values (new.release_number); return new; end $$`,
  );
  await admin.query(
    "create trigger carry_ballast before insert on portal.release for each row execute function public.carry_ballast()",
  );
  const { rows } = await admin.query<{ path: string }>("select pg_relation_filepath('public.ballast') as path");
  const path = join(clusterDirectory, rows[0]?.path ?? "");
  await admin.query("checkpoint");
  const aside = `${path}.aside`;
  await rename(path, aside);
  await symlink(ALWAYS_FULL, path);
  return {
    makeRoom: async () => {
      await admin.query("drop trigger carry_ballast on portal.release");
      await unlink(path);
      await rename(aside, path);
      await admin.query("drop function public.carry_ballast()");
      await admin.query("drop table public.ballast");
    },
  };
}
