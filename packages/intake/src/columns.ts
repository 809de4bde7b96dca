// What a page needs to let a person choose a file and decide about its columns, without the reading of files.
export { DICTIONARY } from "./dictionary/dictionary.ts";
export { WRITTEN_WORDS } from "./dictionary/written-words.ts";
export { askedConstants, isUnanswered } from "./mapping/asked-constants.ts";
export { SHARED_TARGETS } from "./mapping/column-role.ts";
export { draftOf } from "./mapping/draft-of-mapping.ts";
export { columnOfTarget, takesWords, wordMeaning } from "./mapping/guess-target.ts";
export { mappingOf } from "./mapping/mapping-of-draft.ts";
export { parseMapping } from "./mapping/parse-mapping.ts";
export { writeMapping } from "./mapping/write-mapping.ts";
export { LARGEST_FILE_IN_MB } from "./reading/largest-file.ts";
