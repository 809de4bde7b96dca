import { applyMapping, checkTables, parseMapping, readTables } from "@nlrp12/intake";
import type { FileFindings, FileToCheck } from "./file-check.ts";

/** The very check the server makes, with the same code, off the page's own thread. */
async function check({ bytes, fileName, mappingText, choices }: FileToCheck): Promise<FileFindings> {
  const mapped = mappingText === null ? null : parseMapping(mappingText);
  if (mapped && !mapped.mapping) return { problems: mapped.problems, rows: null, decisions: [] };
  const read = await readTables(bytes, fileName, choices);
  if (!read.tables) return { problems: read.problems, rows: null, decisions: read.decisions };
  const tables = mapped?.mapping ? applyMapping(read.tables, mapped.mapping) : read.tables;
  const { problems, counts } = checkTables(tables, choices);
  return { problems: [...read.problems, ...problems], rows: counts, decisions: read.decisions };
}

self.onmessage = (event: MessageEvent<FileToCheck>) => {
  void check(event.data).then((findings) => self.postMessage(findings));
};

// Rejections of the check reach the page as an error of the worker.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
