import type { Transaction } from "#db";
import { insertAccessRequests } from "./access-request.sql.ts";
import type { DemonstrationConsortium, Grantee } from "./demonstration-consortium.ts";

/** Whether the database holds no center yet. */
export async function isEmpty(tx: Transaction): Promise<boolean> {
  return (await tx.rows("/* isEmpty */ select 1 from portal.center limit 1")).length === 0;
}

/** A cohort of the demonstration as it lies in the database. */
export interface LoadedCohort {
  readonly slug: string;
  readonly centerId: number;
  readonly cohortId: number;
  readonly releases: number;
  readonly dataManagerId: number;
}

/** The cohorts with how many releases each already has, so that an interrupted load goes on where it stopped. */
export async function loadedCohorts(tx: Transaction): Promise<LoadedCohort[]> {
  return tx.rows<LoadedCohort>(
    `/* loadedCohorts */
     select cohort.slug, cohort.center_id as "centerId", cohort.cohort_id as "cohortId",
            (select count(*)::int from portal.release where release.cohort_id = cohort.cohort_id) as releases,
            (select min(membership.account_id) from portal.membership
              where membership.center_id = cohort.center_id and membership.role = 'DATA_MANAGER') as "dataManagerId"
       from portal.cohort
      order by cohort.cohort_id`,
  );
}

/** Accounts of the demonstration with their center, for making tokens. */
export async function accountsForTokens(
  tx: Transaction,
): Promise<{ key: string; accountId: number; centerId: number | null }[]> {
  return tx.rows(
    `/* accountsForTokens */
     select account.demonstration_key as key, account.account_id as "accountId", membership.center_id as "centerId"
       from portal.account join portal.membership using (account_id)
      where account.demonstration_key is not null
      order by account.account_id`,
  );
}

const grantee = (who: Grantee): { account: string | null; center: string | null } =>
  who.kind === "person" ? { account: who.account, center: null } : { account: null, center: who.center };

/** Writes centers, people, memberships, cohorts, grants and requests for access in one go; cases come later, by publishing. */
export async function insertConsortium(tx: Transaction, consortium: DemonstrationConsortium): Promise<void> {
  await tx.rows(
    `/* insertCenters */
     insert into portal.center (slug, name, short_name)
     select slug, name, short_name from jsonb_to_recordset($1::jsonb) as c(slug text, name text, short_name text)`,
    [
      JSON.stringify(
        consortium.centers.map((center) => ({ slug: center.slug, name: center.name.fr, short_name: center.shortName })),
      ),
    ],
  );
  await tx.rows(
    `/* insertAccounts */
     with person as (
       select * from jsonb_to_recordset($1::jsonb)
         as p(key text, role text, center text, name text, email text, language text)
     ), made as (
       insert into portal.account (email, name, language, demonstration_key)
       select email, name, language, key from person
       returning account_id, demonstration_key
     )
     insert into portal.membership (account_id, center_id, role)
     select made.account_id, center.center_id, person.role
       from person
       join made on made.demonstration_key = person.key
       left join portal.center on center.slug = person.center`,
    [
      JSON.stringify(
        consortium.accounts.map((account) => ({
          key: account.key,
          role: account.role,
          center: account.center,
          name: account.displayName,
          email: account.email,
          language: account.locale,
        })),
      ),
    ],
  );
  await tx.rows(
    `/* insertCohorts */
     insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact, data_use_terms,
                                declared_analytes, synthetic, literature, contributes, requires_second_person)
     select center.center_id, c.slug, c.title_en, c.title_fr, c.protocol_en, c.protocol_fr, c.contact, c.data_use_terms,
            c.declared_analytes, c.synthetic, c.literature, c.contributes, c.requires_second_person
       from jsonb_to_recordset($1::jsonb)
         as c(position int, center text, slug text, title_en text, title_fr text, protocol_en text, protocol_fr text,
              contact text, data_use_terms text[], declared_analytes text[], synthetic boolean, literature boolean,
              contributes text, requires_second_person boolean)
       join portal.center on center.slug = c.center
      order by c.position`,
    [
      JSON.stringify(
        consortium.cohorts.map((cohort, position) => ({
          position,
          center: cohort.center,
          slug: cohort.slug,
          title_en: cohort.title.en,
          title_fr: cohort.title.fr,
          protocol_en: cohort.protocol.en,
          protocol_fr: cohort.protocol.fr,
          contact: cohort.contact,
          data_use_terms: cohort.duoTerms,
          declared_analytes: cohort.declaredAnalytes,
          synthetic: cohort.synthetic,
          literature: cohort.literature,
          contributes: cohort.contribution,
          requires_second_person: cohort.requiresSecondPerson,
        })),
      ),
    ],
  );
  await insertGrants(tx, consortium);
  await insertAccessRequests(tx, consortium.accessRequests);
}

async function insertGrants(tx: Transaction, consortium: DemonstrationConsortium): Promise<void> {
  const grants = consortium.grants.flatMap((grant) =>
    Object.entries(grant.levels).map(([fieldGroup, level]) => ({
      cohort: grant.cohort,
      ...grantee(grant.grantee),
      field_group: fieldGroup,
      level,
      purpose: grant.purpose,
      from_day: grant.fromDay,
      until_day: grant.untilDay,
      revoked_on_day: grant.revokedOnDay,
      granted_by: grant.grantedBy,
    })),
  );
  await tx.rows(
    `/* insertGrants */
     insert into portal.access_grant (center_id, cohort_id, grantee_account_id, grantee_center_id, field_group, level,
                                      purpose, starts_at, ends_at, approved_by, revoked_at, accepted_terms)
     select cohort.center_id, cohort.cohort_id, grantee.account_id, grantee_center.center_id, g.field_group, g.level,
            g.purpose, now() + make_interval(days => g.from_day), now() + make_interval(days => coalesce(g.until_day, 3650)),
            steward.account_id, now() + make_interval(days => g.revoked_on_day),
            cohort.data_use_terms
       from jsonb_to_recordset($1::jsonb)
         as g(cohort text, account text, center text, field_group text, level text, purpose text, from_day int,
              until_day int, revoked_on_day int, granted_by text)
       join portal.cohort on cohort.slug = g.cohort
       join portal.account steward on steward.demonstration_key = g.granted_by
       left join portal.account grantee on grantee.demonstration_key = g.account
       left join portal.center grantee_center on grantee_center.slug = g.center`,
    [JSON.stringify(grants)],
  );
}
