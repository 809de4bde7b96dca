export { DownloadResolver } from "./download.resolver.ts";
export { registerDownloads } from "./download-routes.ts";
