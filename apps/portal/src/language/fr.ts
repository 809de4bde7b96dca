import { accessFr } from "../access/words.fr.ts";
import { accountFr } from "../account/words.fr.ts";
import { analysisFr } from "../analysis/words.fr.ts";
import { casesFr } from "../cases/words.fr.ts";
import { checkStepFr } from "../check-step/words.fr.ts";
import { cohortFilesFr } from "../cohort-files/words.fr.ts";
import { cohortsFr } from "../cohorts/words.fr.ts";
import { dictionaryFr } from "../dictionary/words.fr.ts";
import { homeFr } from "../home/words.fr.ts";
import { ledgerFr } from "../ledger/words.fr.ts";
import { pseudonymsFr } from "../pseudonyms/words.fr.ts";
import { releasesFr } from "../releases/words.fr.ts";
import { sessionFr } from "../session/words.fr.ts";
import { shellFr } from "../shell/words.fr.ts";
import { uiFr } from "../ui/words.fr.ts";
import { uploadsFr } from "../uploads/words.fr.ts";
import type { PortalWords } from "./en.ts";
import { vocabularyFr } from "./vocabulary.fr.ts";
import type { Words } from "./words.ts";

const words: Words<PortalWords> = {
  access: accessFr,
  account: accountFr,
  analysis: analysisFr,
  cases: casesFr,
  checkStep: checkStepFr,
  cohortFiles: cohortFilesFr,
  cohorts: cohortsFr,
  dictionary: dictionaryFr,
  home: homeFr,
  ledger: ledgerFr,
  pseudonyms: pseudonymsFr,
  releases: releasesFr,
  session: sessionFr,
  shell: shellFr,
  ui: uiFr,
  uploads: uploadsFr,
  words: vocabularyFr,
};

export default words;
