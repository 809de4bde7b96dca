import type { FileToInspect, Inspection } from "./inspection.ts";

/** Looks at a file in a worker of its own; `null` when the worker broke off. */
export async function inspectInWorker(file: FileToInspect): Promise<Inspection | null> {
  const worker = new Worker(new URL("./inspect-file.worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<Inspection>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Inspection>) => resolve(event.data);
      worker.onerror = reject;
      worker.postMessage(file);
    });
  } catch {
    return null;
  } finally {
    worker.terminate();
  }
}
