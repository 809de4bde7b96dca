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
  readonly isWorkbook: boolean;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function nameOf(file: File, language: Language, extension: string): string {
  const plain = file.name.replace(/\.[^.]+$/, "");
  return `${plain}-${language === "fr" ? "problemes" : "problems"}.${extension}`;
}

const KINDS = { xlsx: XLSX, csv: "text/csv", zip: "application/zip" } as const;

async function written(job: Job): Promise<FileForOwner | null> {
  const made = await inWorker<WrittenFile | null>(job);
  if (!made) return null;
  const { bytes, extension } = made;
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: KINDS[extension] });
  return { name: nameOf(job.file, job.language, extension), content, isWorkbook: extension === "xlsx" };
}

/** The owner's workbook with its problems marked, or CSV where it is too large for one; `null` where it cannot be made. */
export function markedWorkbook(file: File, plan: ReadingPlan, language: Language): Promise<FileForOwner | null> {
  return written({ task: "workbook", file, plan, language });
}

/** All rows of the file as CSV with a column of problems; `null` where it cannot be made. */
export function rowsWithProblems(file: File, plan: ReadingPlan, language: Language): Promise<FileForOwner | null> {
  return written({ task: "csv", file, plan, language });
}
