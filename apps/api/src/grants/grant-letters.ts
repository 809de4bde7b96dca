import type { Transaction } from "#db";
import { namedCohort, postMail } from "#mail";
import type { AccessRequestRow } from "./access-request.sql.ts";
import type { AccessRequestStep } from "./access-request-state.ts";

/** Whose access a letter is about, and who did something to it. */
interface ToldGrant {
  readonly cohortId: number;
  readonly granteeAccountId: number | null;
  readonly granteeCenterId: number | null;
  /** Name and account of who acts; who acts is told nothing. */
  readonly person: string;
  readonly by: number;
}

type GrantNews =
  | { readonly kind: "ACCESS_GRANTED" | "ACCESS_RENEWED"; readonly endsAt: Date }
  | { readonly kind: "ACCESS_REVOKED" };

/** Writes to the person who holds access, or to the stewards of the center that does, in the same transaction. */
export async function tellGrantee(tx: Transaction, grant: ToldGrant, news: GrantNews): Promise<void> {
  const cohort = { ...(await namedCohort(tx, grant.cohortId)), person: grant.person };
  const to =
    grant.granteeCenterId === null
      ? { accounts: [grant.granteeAccountId ?? 0].filter((account) => account !== grant.by) }
      : { stewardsOf: grant.granteeCenterId, but: grant.by };
  if (news.kind === "ACCESS_REVOKED") return postMail(tx, to, { kind: news.kind, facts: cohort });
  return postMail(tx, to, { kind: news.kind, facts: { ...cohort, endsAt: news.endsAt.toISOString() } });
}

type ToldRequest = Pick<AccessRequestRow, "centerId" | "cohortId" | "askedBy" | "renewsGrant">;

/** Writes to the other side what was done with a request; what they wrote to each other stays in the portal. */
export async function tellOfRequest(
  tx: Transaction,
  request: ToldRequest,
  done: {
    readonly step: AccessRequestStep;
    readonly by: number;
    readonly person: string;
    readonly endsAt: Date | null;
  },
): Promise<void> {
  const facts = { ...(await namedCohort(tx, request.cohortId)), person: done.person };
  const owner = { stewardsOf: request.centerId, but: done.by };
  const asker = { accounts: [request.askedBy] };
  switch (done.step) {
    case "ASK":
      return postMail(tx, owner, {
        kind: "ACCESS_ASKED",
        facts: { ...facts, renewal: request.renewsGrant !== null },
      });
    case "ANSWER":
      return postMail(tx, owner, { kind: "ACCESS_ANSWERED", facts });
    case "ASK_BACK":
      return postMail(tx, asker, { kind: "ACCESS_QUESTIONED", facts });
    case "REFUSE":
      return postMail(tx, asker, { kind: "ACCESS_REFUSED", facts });
    case "APPROVE":
      return postMail(tx, asker, {
        kind: "ACCESS_APPROVED",
        facts: { ...facts, endsAt: (done.endsAt ?? new Date()).toISOString() },
      });
    case "CANCEL":
      return;
  }
}
