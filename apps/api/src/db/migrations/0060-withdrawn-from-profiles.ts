import type { MigrationInterface, QueryRunner } from "typeorm";
import { replaceInFunction } from "./replace-in-function.ts";

const BEFORE = `  update portal.import_profile as kept
     set plan = jsonb_set(kept.plan, '{repairs}', (
           select coalesce(jsonb_agg(repair), '[]'::jsonb) from jsonb_array_elements(kept.plan -> 'repairs') as repair
            where position(the_code in repair::text) = 0))
   where kept.center_id = the_center and kept.cohort_id = any(managed)
     and position(the_code in (kept.plan -> 'repairs')::text) > 0;`;

const AFTER = `  -- The columns of a wide panel are the codes of its cases.
  update portal.import_profile as kept
     set columns = array(
           select regexp_replace(named.name, mention, '\\1…\\2', 'g')
             from unnest(kept.columns) with ordinality as named(name, place) order by named.place),
         plan = jsonb_set(
           case when position(the_code in (kept.plan -> 'mapping')::text) > 0
                then jsonb_set(kept.plan, '{mapping}', 'null'::jsonb) else kept.plan end,
           '{repairs}', (
           select coalesce(jsonb_agg(repair), '[]'::jsonb) from jsonb_array_elements(kept.plan -> 'repairs') as repair
            where position(the_code in repair::text) = 0))
   where kept.center_id = the_center and kept.cohort_id = any(managed)
     and (position(the_code in kept.plan::text) > 0 or position(the_code in array_to_string(kept.columns, ' ')) > 0);`;

/** A withdrawn case leaves the saved import profiles too: the columns and the mapping of a wide panel named it. */
export class WithdrawnFromProfiles1700000060000 implements MigrationInterface {
  name = "WithdrawnFromProfiles1700000060000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("grant update (columns) on portal.import_profile to portal_withdrawal");
    await replaceInFunction(runner, "withdraw_case", { piece: BEFORE, by: AFTER });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInFunction(runner, "withdraw_case", { piece: AFTER, by: BEFORE });
    await runner.query("revoke update (columns) on portal.import_profile from portal_withdrawal");
  }
}
