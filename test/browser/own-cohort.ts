import type { Visit } from "./visit.ts";

/** An empty cohort of a center, made by its data manager; answers its id. */
export async function ownCohort(
  visit: Visit,
  {
    center,
    slug,
    title,
    requiresSecondPerson = false,
  }: {
    readonly center: string;
    readonly slug: string;
    readonly title: string;
    readonly requiresSecondPerson?: boolean;
  },
): Promise<string> {
  const { centers } = await visit.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    "{ centers { nodes { id slug } } }",
  );
  const { createCohort } = await visit.ask<{ createCohort: { id: string } }>(
    "mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }",
    {
      input: {
        center: centers.nodes.find((one) => one.slug === center)?.id,
        slug,
        title: { en: title, fr: title },
        protocol: { en: "A test", fr: "Un essai" },
        contact: "donnees@center.example",
        dataUseTerms: ["DUO:0000042"],
        declaredAnalytes: ["IL_6", "IL_1B"],
        contributes: "EXISTS",
        requiresSecondPerson,
      },
    },
  );
  return createCohort.id;
}
