import type { Cell } from "../reading/cell.ts";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Eight hexadecimal digits that tell a line by what its cells say, trailing blanks left out (32-bit FNV-1a: Fowler,
 * Noll, Vo 1991). A repair of one line is replayed only where the line still says the same.
 */
export function lineMark(cells: readonly (Cell | null)[]): string {
  const last = cells.findLastIndex((cell) => cell !== null && cell.text !== "");
  const text = JSON.stringify(
    cells.slice(0, last + 1).map((cell) => (cell === null ? "" : `${cell.kind}${cell.text}`)),
  );
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
