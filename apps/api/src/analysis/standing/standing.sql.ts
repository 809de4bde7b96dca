import type { RequestDatabase } from "#db";

/** The cohort that stands for the block among the questions asked. */
export const THE_BLOCK = 0;

/** A registration of the question by a center of the asker. */
export interface RegisteredPlan {
  readonly reference: string;
  readonly registeredAt: string;
  /** Whether the asker, the registrar or anybody of the center had asked it of one of the cohorts before. */
  readonly askedBefore: boolean;
  readonly questionsRegistered: number;
}

/** What the label of an answer follows from. */
export interface StandingFacts {
  /** Other questions than those of this request that the person has asked of the cohorts. */
  readonly otherQuestions: number;
  /** When the person first asked anything of them. */
  readonly firstAskedAt: Date | null;
  /** When the first release of any of the cohorts was published, withdrawn or not. */
  readonly firstPublishedAt: Date | null;
  /** Registrations not withdrawn, earliest first. */
  readonly plans: readonly RegisteredPlan[];
}

/** Who asks what of which cohorts. */
export interface StandingAsked {
  readonly accountId: number;
  readonly centerIds: readonly number[];
  /** Cohorts that are exact in the answer, or the block. */
  readonly cohortIds: readonly number[];
  /** Global ids of the cohorts the question is limited to. */
  readonly limitedTo: readonly string[];
  readonly question: string;
  /** Every question of the request. */
  readonly questions: readonly string[];
}

/** One row: questions of the person on these cohorts, and what the person's centers have registered of this one. */
export async function standingFacts(db: RequestDatabase, asked: StandingAsked): Promise<StandingFacts> {
  const [facts] = await db.rows<StandingFacts>(
    `/* standingFacts */
     select (select count(distinct question)::int from portal.asked_question
              where account_id = $1 and cohort_id = any($3::int[]) and question <> all($6::text[])) as "otherQuestions",
            (select min(first.first_asked_at)
               from unnest($3::int[]) as exact(cohort_id)
              cross join lateral (
                 select asked.first_asked_at from portal.asked_question as asked
                  where asked.cohort_id = exact.cohort_id and asked.account_id = $1
                  order by asked.first_asked_at limit 1
              ) as first) as "firstAskedAt",
            (select min(published_at) from portal.release where cohort_id = any($3::int[])) as "firstPublishedAt",
            coalesce((
              select json_agg(json_build_object(
                       'reference', plan.reference, 'registeredAt', plan.registered_at,
                       'askedBefore', exists (
                         select from portal.asked_question as asked
                          where asked.question = plan.question_hash and asked.cohort_id = any($3::int[])
                            and (asked.center_id = plan.center_id or asked.account_id in ($1, plan.registered_by))
                            and asked.first_asked_at <= plan.registered_at),
                       'questionsRegistered', (
                         select count(distinct question_hash)::int from portal.prespecified_analysis as other
                          where other.center_id = plan.center_id)
                     ) order by plan.registered_at)
                from portal.prespecified_analysis as plan
               where plan.center_id = any($2::int[]) and plan.question_hash = $5 and plan.cohorts = $4::text[]
                 and plan.withdrawn_at is null
            ), '[]'::json) as plans`,
    [asked.accountId, asked.centerIds, asked.cohortIds, asked.limitedTo, asked.question, asked.questions],
  );
  if (!facts) throw new Error("a statement that answers one row did not");
  return facts;
}
