import {
  datedFollowUp,
  type NotFollowedReason,
  type Phase,
  type SurvivalEvent,
  type TreatedHistory,
} from "@nlrp12/domain";
import { type LeftOut, personFlow } from "../frame/person-flow.ts";
import type { AskedAnalysis } from "./table-analysis.ts";
import type { TableCase } from "./table-case.sql.ts";

/** Why a case of the scope is not in the table; the first reason that holds, in the order of `reasonOf`. */
export type TableExclusion =
  | NotFollowedReason
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
  readonly leftOut: readonly LeftOut<TableExclusion | "SAME_PERSON">[];
}

/** What following a case needs beside its row. */
export interface FollowedWith {
  readonly historyOf: (one: TableCase) => TreatedHistory;
  readonly definition: { readonly code: string; readonly version: number };
}

/** Sorts cases into the table or out of it; a person is in it once, by the first record that is in the analysis. */
export function tableFlow(cases: readonly TableCase[], asked: AskedAnalysis, followed: FollowedWith): TableFlow {
  const { members, leftOut } = personFlow<TableCase, TableCase, TableExclusion>(
    cases,
    (one) => reasonOf(one, asked, followed) ?? one,
  );
  return { considered: cases.length, included: members, leftOut };
}

function reasonOf(one: TableCase, asked: AskedAnalysis, followed: FollowedWith): TableExclusion | null {
  if (asked.analysis === "CASES") return null;
  if (asked.analysis === "CYTOKINE") return withoutValue(one, asked.measured.phase);
  if (one.caseGroup !== "PATIENT") return "NOT_A_PATIENT";
  if (asked.analysis === "RESPONSE") return withoutClass(one);
  return notFollowed(one, asked.event, followed);
}

/** Phases that a patient who never had anakinra can be in. */
const OF_NEVER_TREATED: readonly Phase[] = ["UNTREATED", "BEFORE_OTHER"];

/** Patients need a value in the phase; who is no patient has no phase, and needs a value. */
function withoutValue({ caseGroup, treatment, measured }: TableCase, asked: Phase | null): TableExclusion | null {
  const patient = caseGroup === "PATIENT";
  if (patient && asked === "UNTREATED" && treatment === "ANAKINRA") return "TREATED";
  if (patient && asked && !OF_NEVER_TREATED.includes(asked) && treatment !== "ANAKINRA") return "NEVER_TREATED";
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
