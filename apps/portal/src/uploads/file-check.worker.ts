import { checkFile } from "@nlrp12/intake";
import type { FileFindings, FileToCheck } from "./file-check.ts";

/** The very check the server makes, with the same code, off the page's own thread. */
async function check({ bytes, fileName, mappingText, choices }: FileToCheck): Promise<FileFindings> {
  const plan = { settings: choices, mapping: mappingText };
  const { problems, counts, decisions } = await checkFile({ bytes, name: fileName }, plan);
  return { problems, rows: counts, decisions };
}

self.onmessage = (event: MessageEvent<FileToCheck>) => {
  void check(event.data).then((findings) => self.postMessage(findings));
};

// Rejections of the check reach the page as an error of the worker.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
