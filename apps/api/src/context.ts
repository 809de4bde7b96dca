import type { Viewer } from "#access";
import type { RequestDatabase } from "#db";
import type { Loaders } from "#loaders";

/** What every resolver is given: who asks, and the one way to the rows they may see. */
export interface PortalContext {
  readonly viewer: Viewer | null;
  /** The request's transaction, under the viewer's row policies. */
  readonly db: RequestDatabase;
  /** Batched look-ups of this request. */
  readonly loaders: Loaders;
  readonly requestId: string;
}
