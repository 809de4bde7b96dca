import type { PortalContext } from "#context";
import type { Node } from "./schema-parts/node.type.ts";

/** How the objects of one type are found by their global ids; every slice with a node type supplies its own. */
export interface NodeReader {
  /** How many numbers the id of this type holds; an id with another count names nothing. */
  readonly keyLength: number;
  /**
   * The objects of these keys, one for each and in their order; null for one that is not there or that the viewer may
   * not see, the same for both. One round for all of them, never a statement each.
   */
  readonly read: (context: PortalContext, keys: readonly (readonly number[])[]) => Promise<readonly (Node | null)[]>;
}
