export { checkInThread } from "./check-in-thread.ts";
export { checkUpload } from "./check-upload.ts";
export { type FileStorage, fileStorage } from "./file-storage.ts";
export { forgetFile } from "./forget-file.ts";
export { moveUpload } from "./move-upload.ts";
export { presentUpload } from "./present-upload.ts";
export { UploadResolver, uploadOfId } from "./upload.resolver.ts";
export { newestRelease } from "./upload.sql.ts";
export { Upload, UploadDifference } from "./upload.type.ts";
export { enqueueForgetting, fileToForget, type UploadJob, uploadJob } from "./upload-job.sql.ts";
export { uploadNodes } from "./upload-node.ts";
export { UploadProgressResolver } from "./upload-progress.resolver.ts";
export { registerUploads, type UploadRouteParts } from "./upload-routes.ts";
export { UploadStepsResolver } from "./upload-steps.resolver.ts";
export {
  checkStored,
  type ReleasedFile,
  rightsOfOrderer,
  runUploadJob,
  tellProgress,
  type UploadWork,
  uploadOfJob,
} from "./upload-work.ts";
