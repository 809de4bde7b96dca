import type { BlockContents } from "./block-contents.ts";

declare const sealed: unique symbol;

/**
 * The rows of the protected block on their way from the database to this package. Opaque: it has no readable member,
 * prints as `{}`, and only functions of this package can open it.
 */
export interface BlockRows {
  readonly [sealed]: true;
}

const contentsOf = new WeakMap<object, BlockContents>();

/** Seals rows read under the block's row policies; to be called only where they are read (`withBlock()`). */
export function sealBlock(contents: BlockContents): BlockRows {
  const rows = Object.freeze({});
  contentsOf.set(rows, contents);
  return rows as BlockRows;
}

/** Opens sealed rows; not exported from the package. Throws TypeError on anything `sealBlock` did not make. */
export function openBlock(rows: BlockRows): BlockContents {
  const contents = contentsOf.get(rows);
  if (!contents) throw new TypeError("These are not rows sealed by sealBlock");
  return contents;
}
