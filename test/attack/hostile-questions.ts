import { pick } from "../../packages/disclosure/src/attack/seeded-random.ts";

/** One field of the API that answers from the block, as somebody asks it. */
export interface HostileQuestion {
  readonly root: "caseCounts" | "anakinraResponse" | "cytokineSummary";
  /** Arguments as GraphQL text, in the order in which they are written. */
  readonly written: readonly (readonly [string, string])[];
  readonly filters: readonly (readonly [dimension: string, category: string])[];
}

const CATEGORIES = {
  sex: ["SEX", ["FEMALE", "MALE", "OTHER", "UNKNOWN"]],
  ageBands: ["AGE_BAND", ["0-5", "6-11", "12-17", "18-39", "40-64", "65+"]],
  variantGroups: ["VARIANT_GROUP", ["TRUNCATING", "SPLICE", "MISSENSE", "REGULATORY", "OTHER", "NONE_REPORTED"]],
  treatments: ["TREATMENT", ["ANAKINRA", "OTHER_BIOLOGIC", "NO_BIOLOGIC"]],
} as const;

const GROUPED = {
  caseCounts: ["AGE_BAND", "CASE_GROUP", "CENTER", "COHORT", "SEX", "TREATMENT", "VARIANT_GROUP"],
  anakinraResponse: ["AGE_BAND", "CENTER", "SEX", "VARIANT_GROUP"],
  cytokineSummary: ["AGE_BAND", "CENTER", "NOMINAL_HOURS", "SEX", "VARIANT_GROUP"],
} as const;

/** A question drawn at random: many dimensions, several values of one, outcomes, centers, cuts that nobody published. */
export function hostileQuestion(random: () => number): HostileQuestion {
  const root = pick(random, [
    ["caseCounts", 4],
    ["anakinraResponse", 3],
    ["cytokineSummary", 3],
  ] as const);
  const by = GROUPED[root].filter(() => random() < 0.2);
  const filters: [string, string][] = [];
  const lists: string[] = [];
  for (const [list, [dimension, categories]] of Object.entries(CATEGORIES)) {
    if (random() > 0.3) continue;
    const many = random() < 0.85 ? 1 : 2;
    const chosen = [...categories].sort(() => random() - 0.5).slice(0, many);
    for (const category of chosen) filters.push([dimension, category]);
    const entries = chosen.map((category) => (list === "sex" ? category : JSON.stringify(category)));
    lists.push(`${list}: [${entries.join(", ")}]`);
  }
  if (random() < 0.05) lists.push('hpoIds: ["HP:0001945"]');
  const written: [string, string][] = [];
  if (by.length > 0) written.push(["by", `[${by.join(", ")}]`]);
  if (lists.length > 0) written.push(["filter", `{ ${lists.sort(() => random() - 0.5).join(", ")} }`]);
  if (root === "anakinraResponse" && random() < 0.1) written.push(["definition", '"cut-at-4.2@mine"']);
  if (root === "cytokineSummary") {
    const analyte = pick(random, [
      ["IL_1B", 4],
      ["TNF_A", 2],
      ["IL_6", 2],
      ["IL_18", 1],
    ] as const);
    written.push(["analyte", analyte]);
    if (random() < 0.2) written.push(["stimulus", "LPS"]);
    if (random() < 0.2) written.push(["phases", "[BEFORE]"]);
  }
  return { root, filters, written: written.sort(() => random() - 0.5) };
}

const WITHHELD = "... on Withheld { reason bound opening policy }";
const VALUE = `{ ... on ProtectedNumber { value lower upper unit estimator } ... on ProtectedUnknown { because atLeast atMost } ${WITHHELD} }`;
const COUNT = `{ ... on RoundedCount { about } ${WITHHELD} }`;
const CELLS = {
  caseCounts: `keys { dimension category } count ${COUNT}`,
  anakinraResponse: `keys { dimension category } count ${COUNT} classes { responseClass count ${COUNT} share ${VALUE} }`,
  cytokineSummary: `keys { dimension category } caseGroup phase count ${COUNT} vsControls ${VALUE} vsBaseline ${VALUE}
    levels { comparabilityClass count ${COUNT} shareBelow ${VALUE} median ${VALUE} geometricMean ${VALUE} }`,
} as const;

/** The fields of one document: each under an alias, the cells written out or through a fragment. */
export function documentOf(questions: readonly HostileQuestion[], random: () => number): string {
  const fragments = new Set<string>();
  const fields = questions.map(({ root, written }, at) => {
    const inside = `withheld { reason bound opening policy } cells { ${CELLS[root]} }`;
    const type = { caseCounts: "CaseCounts", anakinraResponse: "AnakinraResponse", cytokineSummary: "CytokineSummary" }[
      root
    ];
    const throughFragment = random() < 0.5;
    if (throughFragment) fragments.add(`fragment Of${type} on Protected${type} { ${inside} }`);
    const given = written.length === 0 ? "" : `(${written.map(([name, text]) => `${name}: ${text}`).join(", ")})`;
    return `q${at}: ${root}${given} { protected { ${throughFragment ? `...Of${type}` : inside} } }`;
  });
  return `query { ${fields.join("\n")} }\n${[...fragments].join("\n")}`;
}
