import { createHash } from "node:crypto";
import { type LedgerAction, ledgerObject } from "@nlrp12/domain";
import type { GraphQLSchema } from "graphql";
import { doneBy, requireActionIn, requireViewer, type Viewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { BadInput, Conflict, Forbidden, NotFound } from "#errors";
import { assertNamesNobody } from "#free-text";
import { soleKeyOf } from "#node-id";
import { analysisQuestionOf } from "./analysis-question.ts";
import { centersOf, presentPrespecified } from "./present-prespecified.ts";
import {
  insertPrespecified,
  type PrespecifiedRow,
  prespecifiedByIds,
  withdrawPrespecified,
} from "./prespecified-analysis.sql.ts";
import type { PrespecifiedAnalysis } from "./prespecified-analysis.type.ts";

const SHORTEST_REFERENCE = 3;
const LONGEST_REFERENCE = 300;

/** What somebody registers. */
interface AskedPlan {
  readonly question: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly reference: string;
  /** Global id of the center; null for the viewer's only one. */
  readonly center: string | null;
}

/**
 * Registers a question for a center without asking it. Throws BadInput for what is no analysis and for a reference that
 * says too little or too much, NotFound for a cohort that may not be known, Forbidden in a center of others.
 */
export async function prespecifyAnalysis(
  context: PortalContext,
  schema: GraphQLSchema,
  plan: AskedPlan,
): Promise<PrespecifiedAnalysis> {
  const centerId = centerOf(requireViewer(context), plan.center);
  const viewer = requireActionIn(context, "portal:read", centerId);
  const { name: question, arguments: asked, cohorts, hash } = analysisQuestionOf(schema, plan.question, plan.arguments);
  for (const id of cohorts) if (viewer.levelOf(soleKeyOf("Cohort", id)) === "NONE") throw new NotFound();
  const reference = checkedReference(plan.reference);
  const registrar = viewer.facts.accountId;
  const row = await context.db.write(async (tx) => {
    const { analysisId, isNew } = await insertPrespecified(tx, {
      ...{ centerId, question, arguments: asked, cohorts, hash, reference, registrar },
    });
    const row = await storedPlan(tx, analysisId, centerId);
    if (isNew) await enter(tx, viewer, { action: "QUESTION_PRESPECIFIED", row });
    return row;
  });
  return presentPrespecified(row, viewer);
}

/** Marks a registration as withdrawn, for who registered it and for stewards of its center. */
export async function withdrawPrespecifiedAnalysis(context: PortalContext, id: string): Promise<PrespecifiedAnalysis> {
  const viewer = requireViewer(context);
  const analysisId = soleKeyOf("PrespecifiedAnalysis", id);
  const [row] = await prespecifiedByIds(context.db, [analysisId], centersOf(viewer));
  if (!row) throw new NotFound();
  requireActionIn(context, "portal:read", row.centerId);
  if (row.withdrawnAt !== null) throw withdrawnAlready();
  if (!presentPrespecified(row, viewer).viewerCanWithdraw) {
    throw new Forbidden({
      en: "A registered question is withdrawn by who registered it or by a steward of its center.",
      fr: "Une question enregistrée est retirée par qui l'a enregistrée ou par un responsable des accès de son centre.",
    });
  }
  const withdrawn = await context.db.write(async (tx) => {
    if (!(await withdrawPrespecified(tx, { analysisId, by: viewer.facts.accountId }))) throw withdrawnAlready();
    await enter(tx, viewer, { action: "PRESPECIFIED_WITHDRAWN", row });
    return storedPlan(tx, analysisId, row.centerId);
  });
  return presentPrespecified(withdrawn, viewer);
}

/** The center of an id, or the only one the viewer belongs to. Throws BadInput where that is not one. */
function centerOf(viewer: Viewer, center: string | null): number {
  if (center !== null) return soleKeyOf("Center", center);
  const [only, ...others] = centersOf(viewer);
  if (only !== undefined && others.length === 0) return only;
  throw new BadInput({
    en: "`center` names the center that registers the question, one you belong to.",
    fr: "`center` nomme le centre qui enregistre la question, l'un des vôtres.",
  });
}

function checkedReference(reference: string): string {
  const said = reference.trim().replace(/\s+/g, " ");
  if (said.length < SHORTEST_REFERENCE || said.length > LONGEST_REFERENCE) {
    throw new BadInput({
      en: `\`reference\` says in ${SHORTEST_REFERENCE} to ${LONGEST_REFERENCE} characters where the plan stands.`,
      fr: `\`reference\` dit en ${SHORTEST_REFERENCE} à ${LONGEST_REFERENCE} caractères où se trouve le plan.`,
    });
  }
  assertNamesNobody({ argument: "reference", text: said, ofDocument: true });
  return said;
}

async function storedPlan(tx: Transaction, analysisId: number, centerId: number): Promise<PrespecifiedRow> {
  const [row] = await prespecifiedByIds(tx, [analysisId], [centerId]);
  if (!row) throw new NotFound();
  return row;
}

/** Writes it into the ledger of the center: question and reference as hashes, which show later that neither changed. */
async function enter(
  tx: Transaction,
  viewer: Viewer,
  done: { readonly action: LedgerAction; readonly row: PrespecifiedRow },
): Promise<void> {
  const { analysisId, centerId, question, hash, cohorts, reference } = done.row;
  const plan = createHash("sha256")
    .update(JSON.stringify([hash, cohorts, reference]))
    .digest("hex");
  await recordEffect(tx, {
    centerId,
    ...doneBy(viewer.facts),
    action: done.action,
    object: ledgerObject("prespecified-analysis", analysisId),
    outcome: "DONE",
    details: { fields: question, question: hash, plan },
  });
}

const withdrawnAlready = () => new Conflict({ en: "It was withdrawn already.", fr: "Elle a déjà été retirée." });
