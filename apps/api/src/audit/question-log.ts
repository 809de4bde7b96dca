import { createHash } from "node:crypto";
import { ledgerObject } from "@nlrp12/domain";
import type { Effect } from "./record-effect.ts";

/** Rows of cases that a request reached, in the release they were read in. */
export interface CasesReached {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/** A question about the block, with what was decided. */
export interface BlockAsked {
  /** Centers whose cohorts are in the block; 0 for the ledger of the consortium. */
  readonly centerIds: readonly number[];
  readonly openingId: number | null;
  /** The variable family asked about, such as `cases`. */
  readonly family: string;
  /** Names of what it filters and groups by; never the values asked for. */
  readonly dimensions: readonly string[];
  /** Cells that were answered. */
  readonly answered: number;
  /** Reasons of what was withheld, one for each cell or for the whole question. */
  readonly withheld: readonly string[];
}

/** Who asked, and the operation as it came. */
export interface Asked {
  readonly accountId: number | null;
  readonly tokenId: number | null;
  /** Names of the root fields. */
  readonly fields: readonly string[];
  /** Text of the document and its variables; only their hash is kept. */
  readonly operation: string;
  /** Hashes of the analysis questions among the root fields: equal for equal questions, however they were written. */
  readonly questions: readonly string[];
}

const MOST_FIELDS_NAMED = 10;

/**
 * What one request read of cases and asked of the block. It becomes one entry per center and kind, written before the
 * answer leaves: no entry, no answer.
 */
export class QuestionLog {
  readonly #reached = new Map<string, CasesReached>();
  readonly #asked: BlockAsked[] = [];
  readonly #questions = new Set<string>();

  /** Notes that rows of a cohort's release may be read from here on. */
  readsCases(reached: CasesReached): void {
    this.#reached.set(`${reached.cohortId}.${reached.releaseNumber}`, reached);
  }

  /** Notes a question about the block. */
  asksBlock(asked: BlockAsked): void {
    this.#asked.push(asked);
  }

  /** Notes an analysis question that stands in no root field of the request: one that is kept, or read as it was kept. */
  asksQuestion(hash: string): void {
    this.#questions.add(hash);
  }

  /** The entries of the request: none when it touched no case. */
  entries(by: Asked): readonly Effect[] {
    const question = createHash("sha256").update(by.operation).digest("hex");
    const fields = by.fields.slice(0, MOST_FIELDS_NAMED).join(",");
    const questions = distinct([...by.questions, ...this.#questions]);
    const asking = { fields, question, ...(questions ? { questions } : {}) };
    const common = { accountId: by.accountId, tokenId: by.tokenId, outcome: "DONE" as const };
    const reads = groupedByCenter([...this.#reached.values()], (reached) => [reached.centerId]).map(
      ([centerId, reached]): Effect => ({
        ...common,
        centerId,
        action: "CASES_READ",
        object: ledgerObject(
          "release",
          ...reached.map(({ cohortId, releaseNumber }) => `${cohortId}.${releaseNumber}`),
        ),
        details: asking,
      }),
    );
    const asks = groupedByCenter(this.#asked, (asked) => asked.centerIds).map(
      ([centerId, asked]): Effect => ({
        ...common,
        centerId: centerId || null,
        action: "BLOCK_ASKED",
        object: ledgerObject("opening", asked[0]?.openingId ?? 0),
        outcome: asked.some(({ answered }) => answered > 0) ? "DONE" : "REFUSED",
        details: {
          ...asking,
          families: distinct(asked.map(({ family }) => family)),
          dimensions: distinct(asked.flatMap(({ dimensions }) => dimensions)),
          answered: asked.reduce((sum, { answered }) => sum + answered, 0),
          withheldCells: asked.reduce((sum, { withheld }) => sum + withheld.length, 0),
          withheld: distinct(asked.flatMap(({ withheld }) => withheld)) || null,
        },
      }),
    );
    return [...reads, ...asks];
  }
}

const distinct = (words: readonly string[]): string => [...new Set(words)].sort().join(",");

function groupedByCenter<Item>(
  items: readonly Item[],
  centersOf: (item: Item) => readonly number[],
): readonly (readonly [number, readonly Item[]])[] {
  const centers = [...new Set(items.flatMap(centersOf))].sort((a, b) => a - b);
  return centers.map((centerId) => [centerId, items.filter((item) => centersOf(item).includes(centerId))]);
}
