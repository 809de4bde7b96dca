import { z } from "zod";
import { CommandFailure } from "./command-failure.ts";
import type { PortalClient } from "./portal-client.ts";

const answer = z.object({
  cohort: z.object({
    releases: z.array(
      z.object({
        number: z.number(),
        checksum: z.string(),
        withdrawal: z.object({ withdrawnAt: z.string() }).nullable(),
        verification: z.object({ verified: z.boolean(), cases: z.number(), withdrawnCases: z.number() }).nullable(),
      }),
    ),
  }),
});

const QUERY = `query ($center: String!, $slug: String!) {
  cohort(center: $center, slug: $slug) {
    releases { number checksum withdrawal { withdrawnAt } verification { verified cases withdrawnCases } }
  }
}`;

/**
 * Makes the checksum of every release of a cohort anew and says of each whether it is the one published. Fails when one
 * is not, or when the token may not read the rows.
 */
export async function runVerify(client: PortalClient, cohort: string, say: (line: string) => void): Promise<void> {
  const [center = "", slug = "", ...rest] = cohort.split("/");
  if (!center || !slug || rest.length > 0)
    throw new CommandFailure("--cohort takes center/cohort, such as poitiers/cases.");
  const { releases } = (await client.ask(answer, QUERY, { center, slug })).cohort;
  const broken: number[] = [];
  for (const { number, checksum, verification, withdrawal } of releases.toReversed()) {
    if (!verification) {
      throw new CommandFailure("This token may not read the cohort's rows; it needs read:records and RECORD.");
    }
    const { verified, cases, withdrawnCases } = verification;
    if (!verified) broken.push(number);
    const gone = withdrawnCases > 0 ? `, ${withdrawnCases} withdrawn since` : "";
    const mark = withdrawal ? "  withdrawn" : "";
    say(`Release ${number}  ${verified ? "verified" : "NOT VERIFIED"}  ${cases} cases${gone}  ${checksum}${mark}`);
  }
  if (broken.length > 0) throw new CommandFailure(`Not what was published: release ${broken.join(", ")}.`);
}
