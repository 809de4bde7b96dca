import { accountEn } from "../account/words.en.ts";
import { analysisEn } from "../analysis/words.en.ts";
import { casesEn } from "../cases/words.en.ts";
import { cohortsEn } from "../cohorts/words.en.ts";
import { homeEn } from "../home/words.en.ts";
import { sessionEn } from "../session/words.en.ts";
import { shellEn } from "../shell/words.en.ts";
import { uiEn } from "../ui/words.en.ts";
import { uploadsEn } from "../uploads/words.en.ts";
import { vocabularyEn } from "./vocabulary.en.ts";

const words = {
  account: accountEn,
  analysis: analysisEn,
  cases: casesEn,
  cohorts: cohortsEn,
  home: homeEn,
  session: sessionEn,
  shell: shellEn,
  ui: uiEn,
  uploads: uploadsEn,
  words: vocabularyEn,
} as const;

/** All words of the portal; English says which there are. */
export type PortalWords = typeof words;

export default words;
