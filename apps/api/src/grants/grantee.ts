import type { Viewer } from "#access";

/** Who holds access, or would: a person or a center, one of the two. */
export interface Grantee {
  readonly granteeAccountId: number | null;
  readonly granteeCenterId: number | null;
}

/** Who a request is for: its asker, or the center it is asked for. */
export function granteeOfRequest(askedBy: number, forCenter: number | null): Grantee {
  return { granteeAccountId: forCenter === null ? askedBy : null, granteeCenterId: forCenter };
}

/** Whether access is the viewer's own, in person or through a center. */
export function isOwnAccess({ granteeAccountId, granteeCenterId }: Grantee, { facts }: Viewer): boolean {
  return (
    granteeAccountId === facts.accountId ||
    (granteeCenterId !== null && facts.memberships.some(({ centerId }) => centerId === granteeCenterId))
  );
}
