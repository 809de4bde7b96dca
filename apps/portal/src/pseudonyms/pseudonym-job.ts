import type { OfferedColumn, ReadingSettings } from "@nlrp12/intake";

/** What the worker is asked: which columns a file has, or the file with codes in place of numbers. */
export type PseudonymJob =
  | { readonly task: "columns"; readonly file: File; readonly settings: ReadingSettings }
  | {
      readonly task: "replace";
      readonly file: File;
      readonly settings: ReadingSettings;
      readonly marked: readonly MarkedColumn[];
      /** Text of the center's key file; it lives in this page and its worker, and nowhere else. */
      readonly keyFile: string;
    };

/** A column whose cells are replaced. */
export type MarkedColumn = Pick<OfferedColumn, "table" | "column">;

/** A file with codes in place of local numbers; `bytes` is a ZIP of CSV files. */
export interface ReplacedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly numbers: number;
}

/** Does one job in a worker of its own, which is ended afterwards with all it read. Rejects when it broke off. */
function inWorker<Answer>(job: PseudonymJob): Promise<Answer> {
  const worker = new Worker(new URL("./pseudonym.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data);
    worker.onerror = reject;
    worker.postMessage(job);
  });
  return answer.finally(() => worker.terminate());
}

/** The columns of a file that may hold local numbers; `null` for a file that cannot be read. */
export async function columnsOf(file: File, settings: ReadingSettings): Promise<readonly OfferedColumn[] | null> {
  return await inWorker({ task: "columns", file, settings });
}

/** The file with codes; `null` where file or key cannot be read. */
export async function replacedFile(
  file: File,
  settings: ReadingSettings,
  how: { readonly marked: readonly MarkedColumn[]; readonly keyFile: string },
): Promise<ReplacedFile | null> {
  return await inWorker({ task: "replace", file, settings, ...how });
}
