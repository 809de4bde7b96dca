import type { Examination, ReadingPlan, WrittenFile } from "@nlrp12/intake";
import type { Language } from "../language/language.ts";
import { BROKEN_CHECK, type CheckOutcome, outcomeOf } from "./check-outcome.ts";

/** What the worker is asked to do with a file. */
export interface Job {
  readonly task: "examine" | "workbook" | "csv";
  readonly file: File;
  readonly plan: ReadingPlan;
  readonly language: Language;
}

/** Does one job in a worker of its own, which is ended afterwards with all it read. */
function inWorker<Answer>(job: Job): Promise<Answer> {
  const worker = new Worker(new URL("./examine.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data);
    worker.onerror = reject;
    worker.postMessage(job);
  });
  return answer.finally(() => worker.terminate());
}

/** Checks a file as its plan says: the very check the server makes, off the page's own thread. */
export async function examineInWorker(file: File, plan: ReadingPlan): Promise<CheckOutcome> {
  try {
    return outcomeOf(await inWorker<Examination>({ task: "examine", file, plan, language: "en" }));
  } catch {
    return BROKEN_CHECK;
  }
}

/** A file for the owner's machine, with its name. */
export interface FileForOwner {
  readonly name: string;
  readonly content: Blob;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function nameOf(file: File, language: Language, extension: string): string {
  const plain = file.name.replace(/\.[^.]+$/, "");
  return `${plain}-${language === "fr" ? "problemes" : "problems"}.${extension}`;
}

/** The owner's workbook with its problems marked; `null` where it cannot be made. */
export async function markedWorkbook(file: File, plan: ReadingPlan, language: Language): Promise<FileForOwner | null> {
  const bytes = await inWorker<Uint8Array<ArrayBuffer> | null>({ task: "workbook", file, plan, language });
  return bytes && { name: nameOf(file, language, "xlsx"), content: new Blob([bytes], { type: XLSX }) };
}

/** All rows of the file as CSV with a column of problems; `null` where it cannot be made. */
export async function rowsWithProblems(
  file: File,
  plan: ReadingPlan,
  language: Language,
): Promise<FileForOwner | null> {
  const written = await inWorker<WrittenFile | null>({ task: "csv", file, plan, language });
  if (!written) return null;
  const type = written.extension === "csv" ? "text/csv" : "application/zip";
  const content = new Blob([written.bytes as Uint8Array<ArrayBuffer>], { type });
  return { name: nameOf(file, language, written.extension), content };
}
