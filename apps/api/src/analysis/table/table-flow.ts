import { datedFollowUp, type Phase, type SurvivalEvent, type TreatedHistory } from "@nlrp12/domain";
import type { LeftOutReason } from "../survival/followed-cases.ts";
import type { AskedAnalysis } from "./table-analysis.ts";
import type { TableCase } from "./table-case.sql.ts";

/** Why a case of the scope is not in the table; the first reason that holds, in the order of `reasonOf`. */
export type TableExclusion =
  | LeftOutReason
  | "NOT_A_PATIENT"
  | "TREATED"
  | "NO_SAMPLE"
  | "NOT_MEASURED"
  | "NO_VALUE_IN_PHASE"
  | "NOT_ANALYSED"
  | "RESPONSE_UNKNOWN";

/** From the cases of the scope to those of the table: `considered` is `included` and everyone left out. */
export interface TableFlow {
  readonly considered: number;
  readonly included: readonly TableCase[];
  readonly leftOut: readonly { readonly reason: TableExclusion; readonly cases: number }[];
}

/** What following a case needs beside its row. */
export interface FollowedWith {
  readonly historyOf: (one: TableCase) => TreatedHistory;
  readonly definition: { readonly code: string; readonly version: number };
}

/** Sorts cases into the table or out of it, each with one reason; reasons come commonest first. */
export function tableFlow(cases: readonly TableCase[], asked: AskedAnalysis, followed: FollowedWith): TableFlow {
  const counts = new Map<TableExclusion, number>();
  const included = cases.filter((one) => {
    const reason = one.place > 1 ? "SAME_PERSON" : reasonOf(one, asked, followed);
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === null;
  });
  const leftOut = [...counts]
    .map(([reason, left]) => ({ reason, cases: left }))
    .sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  return { considered: cases.length, included, leftOut };
}

function reasonOf(one: TableCase, asked: AskedAnalysis, followed: FollowedWith): TableExclusion | null {
  if (asked.analysis === "CASES") return null;
  if (asked.analysis === "CYTOKINE") return withoutValue(one, asked.measured.phase);
  if (one.caseGroup !== "PATIENT") return "NOT_A_PATIENT";
  if (asked.analysis === "RESPONSE") return withoutClass(one);
  return notFollowed(one, asked.event, followed);
}

/** Patients need a value in the phase; who is no patient has no phase, and needs a value. */
function withoutValue({ caseGroup, treatment, measured }: TableCase, asked: Phase | null): TableExclusion | null {
  const patient = caseGroup === "PATIENT";
  if (patient && asked === "UNTREATED" && treatment === "ANAKINRA") return "TREATED";
  if (patient && asked && asked !== "UNTREATED" && treatment !== "ANAKINRA") return "NEVER_TREATED";
  if (!measured?.sampled) return "NO_SAMPLE";
  if (!measured.valued) return "NOT_MEASURED";
  const inPhase = measured.phases.filter((phase) => (patient ? phase !== "NONE" && (!asked || phase === asked) : true));
  if (inPhase.length === 0) return "NO_VALUE_IN_PHASE";
  return inPhase.every((phase) => measured.disturbed.includes(phase)) ? "NOT_ANALYSED" : null;
}

function withoutClass({ treatment, responseClass }: TableCase): TableExclusion | null {
  if (treatment !== "ANAKINRA" || responseClass === null) return "NEVER_TREATED";
  if (responseClass === "NOT_EVALUABLE") return "NOT_EVALUABLE";
  return responseClass === "UNKNOWN" ? "RESPONSE_UNKNOWN" : null;
}

function notFollowed(
  one: TableCase,
  event: SurvivalEvent,
  { historyOf, definition }: FollowedWith,
): TableExclusion | null {
  const followUp = datedFollowUp(historyOf(one), event, event === "DISCONTINUATION" ? null : definition);
  return followUp.kind === "FOLLOWED" ? null : followUp.reason;
}
