import { buildSchema, parse, specifiedRules, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { documentLimits, introspects } from "./graphql/document-limits.ts";
import { assertCost, QUERY_LIMITS } from "./query-limits.ts";

const schema = buildSchema(`
  type Query { cohorts(first: Int = 50): CohortConnection! cohort: Cohort! nodes(ids: [ID!]!): [Cohort]! portal: String }
  type CohortConnection { nodes: [Cohort!]! totalCount: Int! }
  type Cohort { id: ID! releases: [Release!]! cohort: Cohort! }
  type Release { id: ID! cohort: Cohort! }
`);

const cost = (query: string, variables: Record<string, unknown> = {}): number =>
  assertCost({ schema, document: parse(query), variables });

const faults = (query: string): string[] =>
  validate(schema, parse(query), [...specifiedRules, documentLimits]).map(({ message }) => message);

describe("the cost of a question", () => {
  test("counts list times list", () => {
    // nodes 1 + (releases 1 + 20 × id 1) = 22, totalCount 1; a page of 10: 1 + 10 × 23 = 231
    expect(cost("{ cohorts(first: 10) { nodes { releases { id } } totalCount } }")).toBe(231);
    // without `first` the page is 50: 1 + 50 × (nodes 1 + id 1) = 101
    expect(cost("{ cohorts { nodes { id } } }")).toBe(101);
  });

  test("counts the ids of a list, also where the field is called nodes", () => {
    expect(cost(`{ nodes(ids: [${'"a",'.repeat(40)}]) { id } }`)).toBe(41);
    expect(cost("query($ids: [ID!]!) { nodes(ids: $ids) { id cohort { id } } }", { ids: ["a", "b"] })).toBe(7);
  });

  test("above the limit is refused with what it was and what it may be", () => {
    const four =
      "{ cohorts(first: 500) { nodes { releases { cohort { releases { cohort { releases { id } } } } } } } }";
    expect(() => cost(four)).toThrow(`${QUERY_LIMITS.cost} is the most the portal answers`);
    expect(() => cost(four)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX" }) }),
    );
  });

  test("of a document with more fields than can be measured is refused as too much, not as a fault of ours", () => {
    const fields = "id ".repeat(11_000);
    expect(() => cost(`{ cohort { ${fields} } }`)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX" }) }),
    );
  });

  test("of variables that do not fit is bad input", () => {
    expect(() => cost("query($n: Int) { cohorts(first: $n) { totalCount } }", { n: "x" })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    );
  });
});

describe("the limits of a document", () => {
  const chain = (depth: number): string => `{ ${"cohort { ".repeat(depth - 1)}__typename${" }".repeat(depth - 1)} }`;

  test("allow as many levels as stated and not one more", () => {
    expect(faults(chain(QUERY_LIMITS.depth))).toEqual([]);
    expect(faults(chain(QUERY_LIMITS.depth + 1))).toEqual([
      "This question has 15 levels of nesting; 14 is the most the portal answers.",
    ]);
  });

  test("follow fragments", () => {
    const parts = Array.from(
      { length: 8 },
      (_, index) => `fragment F${index} on Cohort { cohort { cohort { ...F${index + 1} } } }`,
    );
    const query = `{ cohort { ...F0 } } ${parts.join(" ")} fragment F8 on Cohort { id }`;
    // cohort, eight times two cohorts, id: 1 + 16 + 1 = 18
    expect(faults(query)).toEqual(["This question has 18 levels of nesting; 14 is the most the portal answers."]);
    const eleven = Array.from({ length: 11 }, (_, index) => `a${index}: portal`).join(" ");
    expect(faults(`{ ...Q } fragment Q on Query { ${eleven} }`).join()).toContain("11 questions at once");
  });

  test("end on fragments in a circle", () => {
    expect(faults("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }").join()).toContain("itself");
  });

  test("count aliases and directives wherever they stand", () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: id`).join(" ");
    expect(faults(`{ cohort { ${aliases} } }`)).toEqual([
      "This question has 31 aliases; 30 is the most the portal answers.",
    ]);
    expect(faults(`{ cohort { ${"id @include(if: true) ".repeat(11)} } }`).join()).toContain("11 directives");
  });
});

test("a document that asks for the schema is known by it, in whatever fragment", () => {
  expect(introspects(parse("{ __schema { types { name } } }"))).toBe(true);
  expect(introspects(parse('{ ...F } fragment F on Query { ... on Query { __type(name: "X") { name } } }'))).toBe(true);
  expect(introspects(parse("{ portal __typename }"))).toBe(false);
});
