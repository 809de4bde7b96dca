import { parseArgs } from "node:util";

/** What `pnpm attack` is asked for. */
export interface AttackOptions {
  /** Synthetic consortia of the largest measurements. */
  readonly consortia: number;
  /** Seed of the first consortium. */
  readonly seed: number;
  /** Only rows whose id begins so; `null` for all. */
  readonly row: string | null;
  /** Only blocks of so many persons; sets of other kinds keep their sizes. `null` for all. */
  readonly sizes: readonly number[] | null;
  readonly threads: number;
  /** Whether the running portal is attacked too. */
  readonly api: boolean;
  /** Hostile questions it is asked. */
  readonly questions: number;
  /** Where the table is written; `null` for nowhere. */
  readonly out: string | null;
}

/**
 * `pnpm attack [--consortia 100] [--seed 1] [--row known-rows] [--n 60,112] [--threads 2] [--questions 10000] [--no-api] [--out file]`.
 * The documentation is written by a run of everything; a run of a part prints only, unless it names a file.
 */
export function attackOptions(written: readonly string[], documentation: string): AttackOptions {
  const { values } = parseArgs({
    args: [...written],
    options: {
      consortia: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      row: { type: "string" },
      n: { type: "string" },
      threads: { type: "string", default: "2" },
      questions: { type: "string", default: "10000" },
      "no-api": { type: "boolean", default: false },
      out: { type: "string" },
    },
  });
  const part = values.row !== undefined;
  return {
    consortia: Number(values.consortia),
    seed: Number(values.seed),
    row: values.row ?? null,
    sizes: values.n?.split(",").map(Number) ?? null,
    threads: Number(values.threads),
    questions: Number(values.questions),
    api: !values["no-api"] && (!part || (values.row ?? "").startsWith("api")),
    out: values.out ?? (part ? null : documentation),
  };
}
