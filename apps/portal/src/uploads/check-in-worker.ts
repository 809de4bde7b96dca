import type { FileFindings, FileToCheck, ReadingChoices } from "./file-check.ts";

/** What the page makes of the check. */
export interface CheckOutcome extends FileFindings {
  /** Whether anything looks like a direct identifier; such a file never leaves the browser. */
  readonly hasIdentifiers: boolean;
  readonly mayBeSent: boolean;
  /** The check itself failed. */
  readonly broken: boolean;
}

const BROKEN: CheckOutcome = {
  problems: [],
  rows: null,
  decisions: [],
  hasIdentifiers: false,
  mayBeSent: false,
  broken: true,
};

const NAMES_A_PERSON = /^(IDENTIFIER_|CODE_LOOKS_LIKE_|FREE_TEXT)/;

/** Checks a file in a worker of its own, which is ended afterwards with all it read. */
export async function checkInWorker(table: File, mapping: File | null, choices: ReadingChoices): Promise<CheckOutcome> {
  const file: FileToCheck = {
    bytes: new Uint8Array(await table.arrayBuffer()),
    fileName: table.name,
    mappingText: mapping ? await mapping.text() : null,
    choices,
  };
  const worker = new Worker(new URL("./file-check.worker.ts", import.meta.url), { type: "module" });
  try {
    return outcomeOf(await answerOf(worker, file));
  } catch {
    return BROKEN;
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, file: FileToCheck): Promise<FileFindings> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<FileFindings>) => resolve(event.data);
    worker.onerror = reject;
    worker.postMessage(file, [file.bytes.buffer]);
  });
}

/** An error keeps the file here: the server would refuse it, since it checks with the same code. */
export function outcomeOf(findings: FileFindings): CheckOutcome {
  const errors = findings.problems.filter((problem) => problem.severity === "ERROR");
  return {
    ...findings,
    hasIdentifiers: errors.some((problem) => NAMES_A_PERSON.test(problem.rule)),
    mayBeSent: findings.rows !== null && errors.length === 0,
    broken: false,
  };
}
