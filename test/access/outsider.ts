import type pg from "pg";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { question } from "../contract/posted.ts";
import { tokenOf } from "./callers.ts";

/** A token of an investigator whose center holds nothing and has been granted nothing. */
export async function outsiderToken(admin: pg.Client): Promise<string> {
  await admin.query(
    "insert into portal.center (slug, name, short_name) values ('elsewhere', 'Elsewhere', 'Elsewhere')",
  );
  await admin.query(
    `with person as (
       insert into portal.account (email, name, demonstration_key) values ('o', 'o', 'outsider@elsewhere') returning account_id
     )
     insert into portal.membership (account_id, center_id, role)
     select account_id, (select center_id from portal.center where slug = 'elsewhere'), 'INVESTIGATOR' from person`,
  );
  return tokenOf(admin, "outsider@elsewhere");
}

/** The data of a question that must be answered without an error. */
export async function answered<Data>(url: string, token: string, query: string): Promise<Data> {
  const { text, codes } = await question(url, query, { token });
  if (codes.length > 0) throw new Error(`${query} was refused: ${codes.join()}`);
  return JSON.parse(text).data;
}

/** The global id of a cohort by its slug. */
export async function cohortIdOf(admin: pg.Client, slug: string): Promise<string> {
  const { rows } = await admin.query("select cohort_id from portal.cohort where slug = $1", [slug]);
  return nodeId("Cohort", rows[0].cohort_id);
}
