import { type LedgerAction, ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Access, doneBy, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { BadInput, Conflict } from "#errors";
import { disclosurePolicy } from "./disclosure-policy.ts";
import { openingCounts } from "./opening-counts.ts";
import { earliestDate, fitsRhythm } from "./opening-rhythm.ts";
import { DisclosurePolicy, OpeningCount, OpeningTable } from "./openings.type.ts";
import {
  cancelPlanned,
  insertPlanned,
  lockPlanning,
  nextPlanned,
  openingDates,
  type PreviewedTable,
  previewOf,
} from "./planned-opening.sql.ts";

/** The policy, and the openings that are planned under it. */
@Resolver()
export class OpeningsResolver {
  @Access("portal:read")
  @Query(() => DisclosurePolicy, { description: "The disclosure policy in force and this installation's own figures." })
  async disclosurePolicy(@Ctx() context: PortalContext): Promise<DisclosurePolicy> {
    return disclosurePolicy(context);
  }

  @Access("opening:preview")
  @Query(() => [OpeningCount], {
    description: "How many tables the next planned opening would publish and withhold; for stewards and coordinators.",
  })
  async openingPreview(@Ctx() context: PortalContext): Promise<OpeningCount[]> {
    const tables = await previewFor(context);
    return openingCounts(tables.map(({ variable, ...table }) => ({ ...table, family: variable.family })));
  }

  @Access("opening:preview")
  @Query(() => [OpeningTable], {
    description:
      "What the next planned opening would publish and withhold of one family, table by table with the cause; for stewards and coordinators. No person and no number of persons.",
  })
  async openingPreviewTables(
    @Ctx() context: PortalContext,
    @Arg("family", () => String, { description: "A variable family, such as `response:clinician@1`." }) family: string,
  ): Promise<OpeningTable[]> {
    const tables = (await previewFor(context)).filter(({ variable }) => variable.family === family);
    return tables.map(({ variable: { statistic, phase, comparabilityClass }, dimensions, status, cause }) => ({
      ...{ family, statistic, phase, comparabilityClass, status, cause },
      dimensions: [...dimensions],
    }));
  }

  @Access("center:manage")
  @Mutation(() => DisclosurePolicy, {
    description:
      "Plans an opening for a date to come, at most two in any year; a job makes its preview for the stewards.",
  })
  async planOpening(
    @Ctx() context: PortalContext,
    @Arg("date", () => String, { description: "The date, such as `2027-01-15`." }) date: string,
  ): Promise<DisclosurePolicy> {
    const today = new Date().toISOString().slice(0, 10);
    await context.db.write(async (tx) => {
      await lockPlanning(tx);
      const others = await openingDates(tx);
      if (!isDate(date) || date <= today || !fitsRhythm(date, others)) {
        const earliest = earliestDate(today, others);
        throw new BadInput({
          en: `\`date\` takes a day to come, such as ${earliest}; openings are held at most twice in any year.`,
          fr: `\`date\` prend un jour à venir, par exemple ${earliest} ; il y a au plus deux ouvertures par an.`,
        });
      }
      if ((await nextPlanned(tx)) || !(await insertPlanned(tx, date, requireViewer(context).facts.accountId))) {
        throw new Conflict({
          en: "An opening is planned already; take it back before you plan another.",
          fr: "Une ouverture est déjà prévue ; annulez-la avant d'en prévoir une autre.",
        });
      }
      await enter(tx, context, { action: "OPENING_PLANNED", date });
    });
    return disclosurePolicy(context);
  }

  @Access("center:manage")
  @Mutation(() => DisclosurePolicy, { description: "Takes a planned opening back before its date." })
  async cancelOpening(
    @Ctx() context: PortalContext,
    @Arg("date", () => String, { description: "Its date." }) date: string,
  ): Promise<DisclosurePolicy> {
    await context.db.write(async (tx) => {
      if (!isDate(date) || !(await cancelPlanned(tx, date))) {
        throw new Conflict({
          en: "No opening is planned for that date.",
          fr: "Aucune ouverture n'est prévue ce jour-là.",
        });
      }
      await enter(tx, context, { action: "OPENING_CANCELLED", date });
    });
    return disclosurePolicy(context);
  }
}

/** The tables of the next planned opening; none before its preview is made. */
async function previewFor(context: PortalContext): Promise<PreviewedTable[]> {
  const next = await nextPlanned(context.db);
  return next ? previewOf(context.db, next.date) : [];
}

function isDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
}

async function enter(
  tx: Transaction,
  context: PortalContext,
  what: { action: LedgerAction; date: string },
): Promise<void> {
  await recordEffect(tx, {
    ...{ centerId: null, ...doneBy(requireViewer(context).facts), action: what.action, outcome: "DONE" },
    object: ledgerObject("opening", what.date),
  });
}
