import { accessFr } from "../access/words.fr.ts";
import { accountFr } from "../account/words.fr.ts";
import { adminFr } from "../admin/words.fr.ts";
import { compareFr } from "../analysis/compare/words.fr.ts";
import { coverageFr } from "../analysis/coverage/words.fr.ts";
import { keptFr } from "../analysis/kept/words.fr.ts";
import { predictionFr } from "../analysis/prediction/words.fr.ts";
import { sensitivityFr } from "../analysis/sensitivity/words.fr.ts";
import { standingFr } from "../analysis/standing/words.fr.ts";
import { survivalFr } from "../analysis/survival/words.fr.ts";
import { tableFr } from "../analysis/table/words.fr.ts";
import { timelineFr } from "../analysis/timeline/words.fr.ts";
import { trajectoriesFr } from "../analysis/trajectories/words.fr.ts";
import { analysisFr } from "../analysis/words.fr.ts";
import { casesFr } from "../cases/words.fr.ts";
import { checkStepFr } from "../check-step/words.fr.ts";
import { cohortFilesFr } from "../cohort-files/words.fr.ts";
import { cohortsFr } from "../cohorts/words.fr.ts";
import { dictionaryFr } from "../dictionary/words.fr.ts";
import { homeFr } from "../home/words.fr.ts";
import { ledgerFr } from "../ledger/words.fr.ts";
import { membersFr } from "../members/words.fr.ts";
import { methodsFr } from "../methods/words.fr.ts";
import { outboxFr } from "../outbox/words.fr.ts";
import { policyFr } from "../policy/words.fr.ts";
import { pseudonymsFr } from "../pseudonyms/words.fr.ts";
import { releasesFr } from "../releases/words.fr.ts";
import { sessionFr } from "../session/words.fr.ts";
import { shellFr } from "../shell/words.fr.ts";
import { toolsFr } from "../tools/words.fr.ts";
import { uiFr } from "../ui/words.fr.ts";
import { uploadsFr } from "../uploads/words.fr.ts";
import type { PortalWords } from "./en.ts";
import { wordsKept } from "./kept-together.ts";
import { vocabularyFr } from "./vocabulary.fr.ts";
import type { Words } from "./words.ts";

const words: Words<PortalWords> = {
  access: accessFr,
  account: accountFr,
  admin: adminFr,
  analysis: analysisFr,
  cases: casesFr,
  checkStep: checkStepFr,
  cohortFiles: cohortFilesFr,
  compare: compareFr,
  cohorts: cohortsFr,
  coverage: coverageFr,
  dictionary: dictionaryFr,
  home: homeFr,
  kept: keptFr,
  ledger: ledgerFr,
  members: membersFr,
  methods: methodsFr,
  outbox: outboxFr,
  policy: policyFr,
  pseudonyms: pseudonymsFr,
  releases: releasesFr,
  session: sessionFr,
  shell: shellFr,
  prediction: predictionFr,
  sensitivity: sensitivityFr,
  standing: standingFr,
  survival: survivalFr,
  table: tableFr,
  timeline: timelineFr,
  trajectories: trajectoriesFr,
  tools: toolsFr,
  ui: uiFr,
  uploads: uploadsFr,
  words: vocabularyFr,
};

export default wordsKept(words);
