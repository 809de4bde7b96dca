import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { BadInput } from "#errors";

@ObjectType({ description: "Where a page of a list ends." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: "Give it as `after` to read on." })
  endCursor: string | null;
}

/** A page of a list as the connection types show it. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The Relay connection types of a node type: `XConnection` and `XEdge`, with the `nodes` shortcut. */
export function connectionOf<Item extends object>(node: () => ClassType<Item>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a page.` })
  class Edge {
    @Field(() => String, { description: "Its place in the list." })
    cursor: string;

    @Field(node, { description: "The item itself." })
    node: Item;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}s.` })
  class Connection {
    @Field(() => [Edge], { description: "Items with their cursors." })
    edges: Edge[];

    @Field(() => [node()], { description: "The items, without cursors." })
    nodes: Item[];

    @Field(() => PageInfo, { description: "Where this page ends." })
    pageInfo: PageInfo;

    @Field(() => Int, { description: "How many there are in all." })
    totalCount: number;
  }
  return Connection;
}

/** The most items a page may be asked for. */
export const MOST_PER_PAGE = 500;

/** How many items a page asks for; 50 unless told, 500 at most. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MOST_PER_PAGE) {
    throw new BadInput({
      en: `\`first\` takes a whole number from 1 to ${MOST_PER_PAGE}.`,
      fr: `\`first\` prend un nombre entier de 1 à ${MOST_PER_PAGE}.`,
    });
  }
  return first;
}

/** A cursor from the sort key of an item; opaque to the reader. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key), "utf8").toString("base64url");
}

/** What stands in a part of a cursor: a number that PostgreSQL takes for an integer, or a text. */
type CursorPart = "number" | "text";
type CursorKey<Parts extends readonly CursorPart[]> = {
  readonly [At in keyof Parts]: Parts[At] extends "number" ? number : string;
};

const LARGEST_NUMBER = 2 ** 31 - 1;

function isPart(value: unknown, part: CursorPart): boolean {
  if (part === "text") return typeof value === "string";
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LARGEST_NUMBER;
}

/** The sort key, of these parts, that a cursor stands for; throws BadInput when it is not one of this list. */
export function readCursor<const Parts extends readonly CursorPart[]>(
  after: string | null | undefined,
  ...parts: Parts
): CursorKey<Parts> | null {
  if (!after) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, "base64url").toString("utf8"));
    const fits = Array.isArray(key) && key.length === parts.length && parts.every((part, at) => isPart(key[at], part));
    if (fits) return key as unknown as CursorKey<Parts>;
  } catch {
    // Falls through to the refusal: what cannot be read was not made here.
  }
  throw new BadInput({
    en: "`after` takes an `endCursor` of an earlier page of the same list.",
    fr: "`after` prend un `endCursor` d'une page précédente de la même liste.",
  });
}

/** A page from rows of which one more than asked for was read, so that it is known whether more follow. */
export function pageOf<Item>(
  rows: readonly Item[],
  options: {
    readonly first: number;
    readonly totalCount: number;
    readonly keyOf: (item: Item) => readonly (string | number)[];
  },
): Page<Item> {
  const nodes = rows.slice(0, options.first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(options.keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: rows.length > options.first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: options.totalCount,
  };
}
