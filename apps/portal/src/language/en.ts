import { accessEn } from "../access/words.en.ts";
import { accountEn } from "../account/words.en.ts";
import { adminEn } from "../admin/words.en.ts";
import { compareEn } from "../analysis/compare/words.en.ts";
import { coverageEn } from "../analysis/coverage/words.en.ts";
import { keptEn } from "../analysis/kept/words.en.ts";
import { predictionEn } from "../analysis/prediction/words.en.ts";
import { sensitivityEn } from "../analysis/sensitivity/words.en.ts";
import { standingEn } from "../analysis/standing/words.en.ts";
import { survivalEn } from "../analysis/survival/words.en.ts";
import { tableEn } from "../analysis/table/words.en.ts";
import { timelineEn } from "../analysis/timeline/words.en.ts";
import { trajectoriesEn } from "../analysis/trajectories/words.en.ts";
import { analysisEn } from "../analysis/words.en.ts";
import { casesEn } from "../cases/words.en.ts";
import { checkStepEn } from "../check-step/words.en.ts";
import { cohortFilesEn } from "../cohort-files/words.en.ts";
import { cohortsEn } from "../cohorts/words.en.ts";
import { dictionaryEn } from "../dictionary/words.en.ts";
import { homeEn } from "../home/words.en.ts";
import { ledgerEn } from "../ledger/words.en.ts";
import { membersEn } from "../members/words.en.ts";
import { methodsEn } from "../methods/words.en.ts";
import { outboxEn } from "../outbox/words.en.ts";
import { policyEn } from "../policy/words.en.ts";
import { pseudonymsEn } from "../pseudonyms/words.en.ts";
import { releasesEn } from "../releases/words.en.ts";
import { sessionEn } from "../session/words.en.ts";
import { shellEn } from "../shell/words.en.ts";
import { toolsEn } from "../tools/words.en.ts";
import { uiEn } from "../ui/words.en.ts";
import { uploadsEn } from "../uploads/words.en.ts";
import { vocabularyEn } from "./vocabulary.en.ts";

const words = {
  access: accessEn,
  account: accountEn,
  admin: adminEn,
  analysis: analysisEn,
  cases: casesEn,
  checkStep: checkStepEn,
  cohortFiles: cohortFilesEn,
  compare: compareEn,
  cohorts: cohortsEn,
  coverage: coverageEn,
  dictionary: dictionaryEn,
  home: homeEn,
  kept: keptEn,
  ledger: ledgerEn,
  members: membersEn,
  methods: methodsEn,
  outbox: outboxEn,
  policy: policyEn,
  pseudonyms: pseudonymsEn,
  releases: releasesEn,
  session: sessionEn,
  shell: shellEn,
  prediction: predictionEn,
  sensitivity: sensitivityEn,
  standing: standingEn,
  survival: survivalEn,
  table: tableEn,
  timeline: timelineEn,
  trajectories: trajectoriesEn,
  tools: toolsEn,
  ui: uiEn,
  uploads: uploadsEn,
  words: vocabularyEn,
} as const;

/** All words of the portal; English says which there are. */
export type PortalWords = typeof words;

export default words;
