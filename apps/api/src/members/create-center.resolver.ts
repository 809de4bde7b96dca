import { ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import { Access, doneBy, requireViewer } from "#access";
import { recordEffect } from "#audit";
import { Center, insertCenter } from "#centers";
import type { PortalContext } from "#context";
import { databaseCodeOf } from "#db";
import { BadInput, Conflict } from "#errors";

const UNIQUE_VIOLATION = "23505";

@InputType({ description: "A center that joins." })
export class CreateCenterInput {
  @Field(() => String, { description: "Short name in addresses: 2 to 40 lower-case letters, digits and hyphens." })
  slug: string;

  @Field(() => String, { description: "Full name, 2 to 200 characters." })
  name: string;

  @Field(() => String, { description: "Name where space is short, 2 to 40 characters." })
  shortName: string;
}

function checkedCenter(input: CreateCenterInput) {
  const [slug, name, shortName] = [input.slug.trim(), input.name.trim(), input.shortName.trim()];
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) {
    throw new BadInput({
      en: "`slug` takes 2 to 40 lower-case letters, digits and hyphens and begins with a letter, such as poitiers.",
      fr: "`slug` prend 2 à 40 minuscules, chiffres et tirets et commence par une lettre, comme poitiers.",
    });
  }
  if (name.length < 2 || name.length > 200 || shortName.length < 2 || shortName.length > 40) {
    throw new BadInput({
      en: "`name` takes 2 to 200 characters and `shortName` 2 to 40.",
      fr: "`name` prend 2 à 200 caractères et `shortName` 2 à 40.",
    });
  }
  return { slug, name, shortName };
}

/** How a center joins the consortium. */
@Resolver()
export class CreateCenterResolver {
  @Access("center:manage")
  @Mutation(() => Center, { description: "Adds a center; its first steward is invited next." })
  async createCenter(
    @Ctx() context: PortalContext,
    @Arg("input", () => CreateCenterInput, { description: "The center." }) input: CreateCenterInput,
  ): Promise<Center> {
    const { facts } = requireViewer(context);
    const center = checkedCenter(input);
    const centerId = await context.db
      .write(async (tx) => {
        const made = await insertCenter(tx, center);
        await recordEffect(tx, {
          centerId: null,
          ...doneBy(facts),
          action: "CENTER_CREATED",
          object: ledgerObject("center", made),
          outcome: "DONE",
        });
        return made;
      })
      .catch((error: unknown) => {
        if (databaseCodeOf(error) !== UNIQUE_VIOLATION) throw error;
        throw new Conflict({
          en: "There is a center under that short name in addresses; choose another.",
          fr: "Un centre porte déjà ce nom court dans les adresses ; choisissez-en un autre.",
        });
      });
    return context.loaders.center.load(centerId);
  }
}
