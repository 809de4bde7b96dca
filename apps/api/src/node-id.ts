import { NotFound } from "#errors";

/** Types that `node(id)` can give back. */
export const NODE_TYPES = [
  "Center",
  "Cohort",
  "Release",
  "Case",
  "Upload",
  "AccessToken",
  "ImportProfile",
  "AccessRequest",
  "AccessGrant",
  "Member",
  "Invitation",
  "PrespecifiedAnalysis",
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** The opaque global id of an object: its type and its key numbers. */
export function nodeId(type: NodeType, ...key: readonly number[]): string {
  return Buffer.from(`${type}:${key.join(":")}`, "utf8").toString("base64url");
}

/** What a global id says, or `null` when it is not one of ours. */
export function readNodeId(id: string): { readonly type: NodeType; readonly key: readonly number[] } | null {
  const [type, ...parts] = Buffer.from(id, "base64url").toString("utf8").split(":");
  const known = NODE_TYPES.find((candidate) => candidate === type);
  if (!known || parts.length === 0 || !parts.every((part) => /^\d{1,9}$/.test(part))) return null;
  return { type: known, key: parts.map(Number) };
}

/** The key numbers of an id of the given type; anything else does not exist, as far as the asker can tell. */
export function keyOf(type: NodeType, id: string, length: number): readonly number[] {
  const read = readNodeId(id);
  if (read?.type !== type || read.key.length !== length) throw new NotFound();
  return read.key;
}

/** The single key number of an id of a type that has one. */
export function soleKeyOf(type: NodeType, id: string): number {
  const [key] = keyOf(type, id, 1);
  if (key === undefined) throw new NotFound();
  return key;
}
