import type { RequestDatabase, Transaction } from "#db";
import type { AgreementState } from "./access-agreement.type.ts";
import type { RequestKey } from "./access-request.sql.ts";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** What one other center says of a request. */
export interface AccessAgreementRow {
  readonly ofCenter: number;
  readonly state: AgreementState;
  readonly decidedAt: Date | null;
}

/** What the other centers say of a request, in the order of the centers. */
export async function agreementsOf(db: Reader, key: RequestKey): Promise<AccessAgreementRow[]> {
  return db.rows<AccessAgreementRow>(
    `/* agreementsOf */
     select of_center as "ofCenter", state, decided_at as "decidedAt"
       from portal.access_agreement
      where center_id = $1 and request_id = $2
      order by of_center`,
    [key.centerId, key.requestId],
  );
}

/** Asks centers for their agreement; one that was asked before is not asked again. */
export async function askAgreements(tx: Transaction, key: RequestKey, centers: readonly number[]): Promise<void> {
  await tx.rows(
    `/* askAgreements */
     insert into portal.access_agreement (center_id, request_id, of_center, state)
     select $1, $2, of_center, 'ASKED' from unnest($3::int[]) as of_center
     on conflict do nothing`,
    [key.centerId, key.requestId, centers],
  );
}

/** Writes what a center that was asked decides; false when it was not asked, or the request is decided. */
export async function decideAgreement(
  tx: Transaction,
  key: RequestKey & { readonly ofCenter: number },
  made: { readonly state: AgreementState; readonly by: number },
): Promise<boolean> {
  const rows = await tx.rows(
    `/* decideAgreement */
     update portal.access_agreement as agreement set state = $4, decided_by = $5, decided_at = now()
       from portal.access_request as request
      where (agreement.center_id, agreement.request_id, agreement.of_center) = ($1::int, $2::int, $3::int)
        and (request.center_id, request.request_id) = ($1::int, $2::int)
        and request.state in ('ASKED', 'QUESTIONED')
      returning 1`,
    [key.centerId, key.requestId, key.ofCenter, made.state, made.by],
  );
  return rows.length === 1;
}
