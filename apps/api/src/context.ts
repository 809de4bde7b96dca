import type { Viewer } from "#access";
import type { QuestionLog } from "#audit";
import type { RequestDatabase } from "#db";
import type { Loaders } from "#loaders";
import type { MailDesk } from "#mail";
import type { InvitationSecrets } from "#members";
import type { Tombstones } from "#withdrawals";
import type { VerbatimTexts } from "./graphql/verbatim-texts.ts";

/** What every resolver is given: who asks, and the one way to the rows they may see. */
export interface PortalContext {
  readonly viewer: Viewer | null;
  /** The request's transaction, under the viewer's row policies. */
  readonly db: RequestDatabase;
  /** Batched look-ups of this request. */
  readonly loaders: Loaders;
  /** What the request reads of cases and asks of the block, for the ledger. */
  readonly asked: QuestionLog;
  /** Long texts that leave as they are stored; without it they are texts like others. */
  readonly verbatim?: VerbatimTexts | undefined;
  /** How withdrawn cases are known again; without it none can be withdrawn. */
  readonly tombstones?: Tombstones | undefined;
  /** How links of invitations are made; without it nobody can be invited. */
  readonly invitations?: InvitationSecrets | undefined;
  /** Where letters go. */
  readonly mail?: MailDesk | undefined;
  readonly requestId: string;
}
