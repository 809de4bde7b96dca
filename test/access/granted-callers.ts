import type { FieldGroup } from "@nlrp12/domain";
import type pg from "pg";
import { type Caller, tokenOf } from "./callers.ts";
import { LEVELS_OF_AGGREGATES, RIGHTS_OF_ROLES } from "./expectations.ts";

const GROUPS: readonly FieldGroup[] = ["CLINICAL", "CYTOKINE", "GENOTYPE"];
const GRANTED = [
  ["RECORD", "R"],
  ["EXPORT", "X"],
] as const;

/** Name of the investigator of a center without cohorts who was granted nothing. */
export const WITHOUT_GRANT = "nothing-granted@elsewhere";

async function investigator(admin: pg.Client, key: string): Promise<void> {
  await admin.query(
    `with person as (
       insert into portal.account (email, name, demonstration_key) values ($1, $1, $1) returning account_id
     )
     insert into portal.membership (account_id, center_id, role)
     select account_id, (select center_id from portal.center where slug = 'elsewhere'), 'INVESTIGATOR' from person`,
    [key],
  );
}

/**
 * Investigators of a center that has no cohort: one for each field group and level, who was granted just that of every
 * cohort there is, and one who was granted nothing. What cohorts contribute to everyone they hold besides.
 */
export async function grantedCallers(admin: pg.Client): Promise<Caller[]> {
  await admin.query(
    "insert into portal.center (slug, name, short_name) values ('elsewhere', 'Elsewhere', 'Elsewhere')",
  );
  const callers: Caller[] = [];
  const add = async (name: string, levels: readonly string[]): Promise<void> => {
    const authorization = `Bearer ${await tokenOf(admin, name)}`;
    callers.push({
      name,
      headers: { authorization },
      known: true,
      rights: RIGHTS_OF_ROLES.INVESTIGATOR,
      levels,
      manages: null,
    });
  };
  await investigator(admin, WITHOUT_GRANT);
  await add(WITHOUT_GRANT, LEVELS_OF_AGGREGATES);
  for (const [place, group] of GROUPS.entries()) {
    for (const [level, letter] of GRANTED) {
      const key = `${group}-${level}@elsewhere`.toLowerCase();
      await investigator(admin, key);
      await admin.query(
        `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose, starts_at,
                                          ends_at, approved_by, accepted_terms)
         select center_id, cohort_id, account_id, $2, $3, 'test', now(), now() + interval '1 day', account_id, data_use_terms
           from portal.cohort, portal.account where demonstration_key = $1`,
        [key, group, level],
      );
      // The granted group has the granted level; the other two stay what the cohort contributes to everyone.
      await add(
        key,
        LEVELS_OF_AGGREGATES.map((held) => held.slice(0, place) + letter + held.slice(place + 1)),
      );
    }
  }
  return callers;
}
