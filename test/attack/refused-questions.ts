import { type AttackedPortal, askedPatiently } from "./attacked-portal.ts";

const INSIDE = "{ protected { withheld { reason } cells { count { ... on RoundedCount { about } } } } }";

/** Questions with a definition, a cut, a center, an outcome or a case of the asker's own, against the block. */
const CUSTOM: readonly string[] = [
  `anakinraResponse(definition: "my-own-cut") ${INSIDE}`,
  `anakinraResponse(by: [CENTER]) ${INSIDE}`,
  `anakinraResponse(filter: { hpoIds: ["HP:0001945"] }) ${INSIDE}`,
  `caseCounts(by: [CENTER]) ${INSIDE}`,
  `caseCounts(by: [COHORT]) ${INSIDE}`,
  `caseCounts(by: [SEX, AGE_BAND, TREATMENT]) ${INSIDE}`,
  `caseCounts(filter: { ageBands: ["0-5", "6-11"] }) ${INSIDE}`,
  `caseCounts(filter: { ageBands: ["7-9"] }) ${INSIDE}`,
  `cytokineSummary(analyte: IL_1B, by: [RESPONSE_CLASS]) ${INSIDE}`,
  `cytokineSummary(analyte: IL_1B, by: [NOMINAL_HOURS]) ${INSIDE}`,
  `cytokineSummary(analyte: IL_1B, filter: { sex: [FEMALE, OTHER] }) ${INSIDE}`,
];

/** The questions to which the block gave any number at all; there should be none. */
export async function answeredCustomQuestions(portal: AttackedPortal, who: string): Promise<readonly string[]> {
  const answered: string[] = [];
  for (const question of CUSTOM) {
    const { text } = await askedPatiently(portal, who, `{ ${question} }`);
    if (/"about":\s*\d/.test(text)) answered.push(question);
  }
  return answered;
}

/** How many questions are asked. */
export const CUSTOM_QUESTIONS = CUSTOM.length;
