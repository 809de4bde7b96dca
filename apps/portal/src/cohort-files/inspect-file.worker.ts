import { inspectFile } from "@nlrp12/intake";
import type { FileToInspect, Inspection } from "./inspection.ts";

async function inspect({ content, fileName, settings, known, otherwise }: FileToInspect): Promise<Inspection> {
  const plain = await inspectFile({ content, name: fileName }, settings, known);
  if (plain.fitting) return { file: plain, settings };
  for (const other of otherwise) {
    const file = await inspectFile({ content, name: fileName }, other, known);
    if (file.fitting) return { file, settings: other };
  }
  return { file: plain, settings };
}

self.onmessage = (event: MessageEvent<FileToInspect>) => {
  void inspect(event.data).then((inspection) => self.postMessage(inspection));
};

// Rejections reach the page as an error of the worker.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
