import { SDC_1 } from "@nlrp12/disclosure";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { lastOpening } from "../opening/opening.sql.ts";
import { earliestDate } from "./opening-rhythm.ts";
import type { DisclosurePolicy, HeldOpening } from "./openings.type.ts";
import { nextPlanned, openingDates, openingTables } from "./planned-opening.sql.ts";

/** The policy in force with this installation's own figures: all of it the same for everyone but `viewerPlans`. */
export async function disclosurePolicy(context: PortalContext): Promise<DisclosurePolicy> {
  const held = await heldOpening(context);
  const policy = (await lastOpening(context.db))?.plan.policy ?? SDC_1;
  // In the policy's own order: what a stored object has been through a column has lost it.
  const stored = new Map<string, unknown>(Object.entries(policy));
  const parameters = Object.keys(SDC_1).flatMap((name) => {
    const value = stored.get(name);
    return name !== "version" && typeof value === "number" ? [{ name, value }] : [];
  });
  const today = new Date().toISOString().slice(0, 10);
  return {
    name: policy.name,
    version: policy.version,
    parameters,
    lastOpening: held,
    nextOpening: await nextPlanned(context.db),
    earliestOpening: earliestDate(today, await openingDates(context.db)),
    viewerPlans: requireViewer(context).mayAnywhere("center:manage"),
  };
}

async function heldOpening(context: PortalContext): Promise<HeldOpening | null> {
  const opening = await lastOpening(context.db);
  if (!opening) return null;
  const { plan } = opening;
  return {
    number: plan.opening.number,
    date: plan.opening.date,
    persons: plan.block?.persons ?? null,
    centers: plan.block?.centerIds.length ?? 0,
    mostLearnt: plan.mostLearnt === undefined ? null : Math.round(100 * plan.mostLearnt) / 100,
    tables: await openingTables(context.db, opening.openingId),
  };
}
