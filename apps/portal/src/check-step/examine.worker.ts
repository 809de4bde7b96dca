import { annotatedWorkbook, examineFile, problemsCsv } from "@nlrp12/intake";
import type { Job } from "./examine-in-worker.ts";

function done({ task, file, plan, language }: Job) {
  const toCheck = { content: file, name: file.name };
  if (task === "examine") return examineFile(toCheck, plan);
  return task === "workbook" ? annotatedWorkbook(toCheck, plan, language) : problemsCsv(toCheck, plan, language);
}

self.onmessage = (event: MessageEvent<Job>) => {
  void done(event.data).then((answer) => self.postMessage(answer));
};

// Rejections of the check reach the page as an error of the worker.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
