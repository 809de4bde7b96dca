export { BlankErasesResolver } from "./blank-erases.resolver.ts";
export { checkUpload } from "./check-upload.ts";
export { isDiskFull } from "./disk-full.ts";
export { type FileStorage, FileTooLarge, fileStorage } from "./file-storage.ts";
export { forgetFile } from "./forget-file.ts";
export { moveUpload } from "./move-upload.ts";
export { presentUpload, uploadNodeId } from "./present-upload.ts";
export { KeyUsedForOtherFile, receiveUpload } from "./receive-upload.ts";
export { retryGivenUpJobs } from "./retry-given-up.sql.ts";
export { registerTemplate } from "./template-route.ts";
export { UploadResolver, uploadOfId } from "./upload.resolver.ts";
export { newestRelease, type UploadRow } from "./upload.sql.ts";
export { CaseDifference, Upload, UploadDifference } from "./upload.type.ts";
export { differenceTally, type StoredDifference, storedDifference } from "./upload-difference.ts";
export { UploadFindingsResolver } from "./upload-findings.resolver.ts";
export { uploadFindingsLoader } from "./upload-findings-loader.ts";
export { enqueueForgetting, fileToForget, type UploadJob, uploadJob } from "./upload-job.sql.ts";
export { uploadNodes } from "./upload-node.ts";
export { UploadProgressResolver } from "./upload-progress.resolver.ts";
export { type UploadSettings, uploadSettingsIn, uploadSettingsOf } from "./upload-settings.ts";
export { UploadStepsResolver } from "./upload-steps.resolver.ts";
export {
  type MergeChoice,
  mergeOf,
  progressOf,
  type ReadCohort,
  type ReadUpload,
  rightsOfOrderer,
  runUploadJob,
  tellProgress,
  type UploadWork,
  uploadOfJob,
  withStoredFile,
} from "./upload-work.ts";
