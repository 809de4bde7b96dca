import { ledgerObject } from "@nlrp12/domain";
import { isLocalNumberMask } from "@nlrp12/intake";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { BadInput, NotFound } from "#errors";
import { soleKeyOf } from "#node-id";
import { centersByIds, setLocalNumberMasks } from "./center.sql.ts";
import { Center } from "./center.type.ts";
import { presentCenter } from "./present-center.ts";

const MOST_MASKS = 20;

/** The masks in capitals, each once. Throws BadInput for one that is none. */
function checkedMasks(masks: readonly string[]): string[] {
  const written = [...new Set(masks.map((mask) => mask.trim().toUpperCase()).filter((mask) => mask !== ""))];
  if (written.length <= MOST_MASKS && written.every(isLocalNumberMask)) return written;
  throw new BadInput({
    en: `\`masks\` takes at most ${MOST_MASKS} masks of 6 to 20 signs: digits and capital letters as they are, # for any digit, @ for any letter, and at least four of these open, such as 80######.`,
    fr: `\`masks\` prend au plus ${MOST_MASKS} masques de 6 à 20 signes : chiffres et majuscules tels quels, # pour un chiffre quelconque, @ pour une lettre quelconque, dont au moins quatre signes libres, comme 80######.`,
  });
}

/** What the hospital numbers of a center look like, so that files which hold them are refused. */
@Resolver(() => Center)
export class LocalNumberMasksResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description: "Masks of its hospital numbers, such as 80######; null for who does not send its files.",
  })
  localNumberMasks(@Root() center: Center, @Ctx() context: PortalContext): readonly string[] | null {
    const mayUpload = context.viewer?.actionsIn(center.centerId).includes("cohort:upload") === true;
    return mayUpload ? center.masks : null;
  }

  @Access("cohort:upload")
  @Mutation(() => Center, {
    description: "States what the hospital numbers of a center look like; files that hold one are refused.",
  })
  async setLocalNumberMasks(
    @Ctx() context: PortalContext,
    @Arg("center", () => ID, { description: "The center." }) id: string,
    @Arg("masks", () => [String], {
      description: "Masks: # is any digit, @ any letter, other signs are themselves. All earlier ones are replaced.",
    })
    masks: string[],
  ): Promise<Center> {
    const centerId = soleKeyOf("Center", id);
    const { facts } = requireActionIn(context, "cohort:upload", centerId);
    const checked = checkedMasks(masks);
    await context.db.write(async (tx) => {
      await setLocalNumberMasks(tx, centerId, checked);
      await recordEffect(tx, {
        centerId,
        ...doneBy(facts),
        action: "LOCAL_NUMBER_MASKS_SET",
        object: ledgerObject("center", centerId),
        outcome: "DONE",
        details: { masks: checked.length },
      });
    });
    const [row] = await centersByIds(context.db, [centerId]);
    if (!row) throw new NotFound();
    return presentCenter(row);
  }
}
