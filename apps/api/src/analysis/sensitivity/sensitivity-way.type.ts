import { Field, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import { NOT_MADE_REASONS, type NotMadeReason, notMade, type WayWithout } from "./not-made.ts";
import { sensitivityLabel } from "./sensitivity-label.ts";
import { SENSITIVITY_CODES, type SensitivityCode } from "./sensitivity-step.ts";

const SensitivityCodeEnum = Object.fromEntries(SENSITIVITY_CODES.map((code) => [code, code])) as Readonly<
  Record<SensitivityCode, SensitivityCode>
>;
registerEnumType(SensitivityCodeEnum, {
  name: "SensitivityCode",
  description: "The standard sensitivity set: one way each of making an answer again.",
});

const NotMadeReasonEnum = Object.fromEntries(NOT_MADE_REASONS.map((reason) => [reason, reason])) as Readonly<
  Record<NotMadeReason, NotMadeReason>
>;
registerEnumType(NotMadeReasonEnum, {
  name: "SensitivityReason",
  description: "Why a way of the standard sensitivity set is not made.",
});

@ObjectType({ description: "Why a way of the sensitivity set is not made." })
export class SensitivityNotMade {
  @Field(() => NotMadeReasonEnum, { description: "The reason." })
  reason: NotMadeReason;

  @Field(() => LocalizedText, { description: "The reason as a sentence." })
  text: LocalizedText;
}

@InterfaceType({
  description: "An answer made in one way of the standard sensitivity set.",
  autoRegisterImplementations: false,
})
export abstract class SensitivityWay {
  @Field(() => SensitivityCodeEnum, { description: "Which way; AS_ANSWERED is the answer itself." })
  code: SensitivityCode;

  @Field(() => LocalizedText, { description: "The way in words." })
  label: LocalizedText;

  @Field(() => Center, { nullable: true, description: "The center left out, for WITHOUT_CENTER." })
  center: Center | null;

  @Field(() => Int, {
    description:
      "Persons of the answer whom this way changes: left out, read otherwise, or no longer counted with their family.",
  })
  changed: number;

  @Field(() => SensitivityNotMade, { nullable: true, description: "Why it is not made; its numbers are then missing." })
  notMade: SensitivityNotMade | null;
}

@ObjectType({ description: "A way of the standard sensitivity set that a question does not have." })
export class SensitivityWithout {
  @Field(() => SensitivityCodeEnum, { description: "Which way." })
  code: SensitivityCode;

  @Field(() => LocalizedText, { description: "The way in words." })
  label: LocalizedText;

  @Field(() => SensitivityNotMade, { description: "Why not." })
  notMade: SensitivityNotMade;
}

/** What one way is called and why it may not be made, before it is shown. */
export interface WayHead {
  readonly code: SensitivityCode;
  readonly centerId: number | null;
  readonly changed: number;
  readonly reason: NotMadeReason | null;
  /** Where the way is called otherwise than everywhere. */
  readonly label?: LocalizedText;
}

/** What all ways have in common, as the API shows it. */
export async function presentWay(
  context: PortalContext,
  { code, centerId, changed, reason, label: own }: WayHead,
): Promise<SensitivityWay> {
  const center = centerId === null ? null : await context.loaders.center.load(centerId);
  const label = own ?? sensitivityLabel(code, center?.shortName ?? null);
  return { code, label, center, changed, notMade: reason && notMade(reason) };
}

/** A way that a question does not have, as the API shows it. */
export const presentWithout = ({ code, reason }: WayWithout): SensitivityWithout => ({
  code,
  label: sensitivityLabel(code, null),
  notMade: notMade(reason),
});
