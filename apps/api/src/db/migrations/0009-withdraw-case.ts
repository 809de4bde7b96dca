/** What a withdrawal deletes the rows of a case from, children before parents. */
export const TABLES_OF_A_CASE: readonly string[] = [
  "phase_analyte",
  "sample_analyte",
  "measurement",
  "sample",
  "case_response",
  "case_feature",
  "treatment_course",
  "assessment",
  "case_kindred",
  "case_variant",
  "case_genotype",
  "release_case",
  "case_version",
  "cohort_case",
];

const DELETES = TABLES_OF_A_CASE.map(
  (table) =>
    `delete from portal.${table} as t where t.center_id = the_center and t.cohort_id = cohort and t.case_id = number;`,
).join("\n    ");

/**
 * portal.withdraw_case: takes one person's case out of every table and every release of a center's managed cohorts, in
 * the caller's transaction. Answers, per cohort that held it, how many releases and versions it took out.
 *
 * Refuses (42501) a cohort that the transaction does not manage, and (P0002) a code that the cohort does not hold. What
 * stays: per release the salted hash of the version that left (the salt is gone with it), a keyed hash of the code that
 * blocks its return, and the log entry.
 */
export const WITHDRAW_CASE = `
create function portal.withdraw_case(
  the_center integer, the_cohort integer, the_code text, the_hash bytea, the_reason text,
  the_account integer, the_token integer
) returns table (cohort integer, releases integer, versions integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $withdraw$
declare
  managed integer[] := string_to_array(current_setting('app.managed_cohorts', true), ',')::integer[];
  cohorts integer[];
  number integer;
  persons uuid[];
  kindreds uuid[];
  assays integer[];
  one uuid;
  mention text := '(^|\\W)' || regexp_replace(the_code, '([^\\w\\s])', '\\\\\\1', 'g') || '(\\W|$)';
begin
  if not coalesce(the_cohort = any(managed), false) then
    raise exception 'the cohort is not managed by this transaction' using errcode = '42501';
  end if;
  select array_agg(held.cohort_id order by held.cohort_id), min(held.case_id), array_agg(distinct held.person_id)
    into cohorts, number, persons
    from portal.cohort_case as held
   where held.center_id = the_center and held.cohort_id = any(managed) and held.case_code = the_code;
  if not coalesce(the_cohort = any(cohorts), false) then
    raise exception 'the cohort holds no such case' using errcode = 'P0002';
  end if;
  select array_agg(distinct family.kindred_id) into kindreds
    from portal.case_kindred as family
    join portal.cohort_case as held using (center_id, cohort_id, case_id)
   where held.center_id = the_center and held.cohort_id = any(cohorts) and held.case_code = the_code;

  foreach cohort in array cohorts loop
    select held.case_id into number from portal.cohort_case as held
     where held.center_id = the_center and held.cohort_id = cohort and held.case_code = the_code;
    select count(*)::integer into versions from portal.case_version as version
     where version.center_id = the_center and version.cohort_id = cohort and version.case_id = number;
    insert into portal.withdrawn_version_hash (center_id, cohort_id, release_number, content_hash)
    select holds.center_id, holds.cohort_id, holds.release_number, version.content_hash
      from portal.release_case as holds
      join portal.case_version as version using (center_id, cohort_id, case_id, version)
     where holds.center_id = the_center and holds.cohort_id = cohort and holds.case_id = number;
    get diagnostics releases = row_count;
    update portal.release_size as size
       set cases = size.cases - 1,
           patients = size.patients - (gone.case_group = 'PATIENT')::integer,
           controls = size.controls - (gone.case_group in ('HEALTHY_CONTROL', 'DISEASE_CONTROL'))::integer,
           measurements = size.measurements - gone.measurements
      from (
        select holds.release_number, version.case_group,
               (select count(*)::integer from portal.measurement as taken
                 where taken.center_id = holds.center_id and taken.cohort_id = holds.cohort_id
                   and taken.case_id = holds.case_id and taken.version = holds.version) as measurements
          from portal.release_case as holds
          join portal.case_version as version using (center_id, cohort_id, case_id, version)
         where holds.center_id = the_center and holds.cohort_id = cohort and holds.case_id = number
      ) as gone
     where size.center_id = the_center and size.cohort_id = cohort and size.release_number = gone.release_number;
    select array_agg(distinct taken.assay_no) into assays from portal.measurement as taken
     where taken.center_id = the_center and taken.cohort_id = cohort and taken.case_id = number;

    ${DELETES}
    delete from portal.assay as t
     where t.center_id = the_center and t.cohort_id = cohort and t.assay_no = any(assays)
       and not exists (select from portal.measurement as other
                        where other.center_id = t.center_id and other.cohort_id = t.cohort_id
                          and other.assay_no = t.assay_no);
    return next;
  end loop;

  -- A person or family that another case stands for, here or where this transaction cannot look, stays: the key says so.
  foreach one in array coalesce(persons, '{}') loop
    begin
      delete from portal.person as t where t.person_id = one;
    exception when foreign_key_violation then null;
    end;
  end loop;
  foreach one in array coalesce(kindreds, '{}') loop
    begin
      delete from portal.kindred as t where t.kindred_id = one;
    exception when foreign_key_violation then null;
    end;
  end loop;

  -- Differences compare codes and cells with a release that held the case; of a published file only the counts stay.
  update portal.upload as sent
     set difference = case when sent.state = 'PUBLISHED' then sent.difference || '{"cases": []}'::jsonb end,
         removals = array_remove(sent.removals, the_code),
         file_name = regexp_replace(sent.file_name, mention, '\\1…\\2', 'g'),
         note = regexp_replace(sent.note, mention, '\\1…\\2', 'g'),
         settings = case when position(the_code in sent.settings::text) > 0 then null else sent.settings end,
         mapping = case when position(the_code in sent.mapping::text) > 0 then null else sent.mapping end,
         repairs = case when position(the_code in sent.repairs::text) > 0 then '[]'::jsonb else sent.repairs end
   where sent.center_id = the_center and sent.cohort_id = any(managed)
     and (sent.cohort_id = any(cohorts) or the_code = any(sent.removals)
          or position(to_json(the_code)::text in coalesce(sent.difference::text, '')) > 0);

  update portal.import_profile as kept
     set plan = jsonb_set(kept.plan, '{repairs}', (
           select coalesce(jsonb_agg(repair), '[]'::jsonb) from jsonb_array_elements(kept.plan -> 'repairs') as repair
            where position(the_code in repair::text) = 0))
   where kept.center_id = the_center and kept.cohort_id = any(managed)
     and position(the_code in (kept.plan -> 'repairs')::text) > 0;

  update portal.release as told set note = regexp_replace(told.note, mention, '\\1…\\2', 'g')
   where told.center_id = the_center and told.cohort_id = any(cohorts) and told.note ~ mention;
  update portal.release_withdrawal as told set note = regexp_replace(told.note, mention, '\\1…\\2', 'g')
   where told.center_id = the_center and told.cohort_id = any(cohorts) and told.note ~ mention;

  insert into portal.tombstone (center_id, code_hash, case_id, reason)
  values (the_center, the_hash, number, the_reason)
  on conflict (center_id, code_hash) do nothing;
  insert into portal.audit_entry (center_id, account_id, token_id, action, object, outcome, details)
  values (the_center, the_account, the_token, 'CASE_WITHDRAWN', 'cohort:' || the_cohort, 'DONE',
          jsonb_build_object('reason', the_reason, 'cohorts', array_length(cohorts, 1)));
end
$withdraw$`;
