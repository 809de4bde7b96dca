import type { AccessGrantRowFragment } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { GrantSteps } from "./grant-steps.tsx";
import { heldAccess } from "./held-access.ts";

/** Who holds what of which cohort, until when, and whether it counts now. */
export function GrantTable({ grants }: { readonly grants: readonly AccessGrantRowFragment[] }) {
  const { t, language, localized } = useLanguage();
  return (
    <DataTable
      caption={t("access.grants")}
      columns={[
        { key: "cohort", heading: t("access.cohort") },
        { key: "who", heading: t("access.who") },
        { key: "what", heading: t("access.what") },
        { key: "until", heading: t("access.until"), unbroken: true },
        { key: "by", heading: t("access.by") },
        { key: "state", heading: t("access.inForce") },
      ]}
      rows={heldAccess(grants).map((held) => {
        const [grant] = held;
        const who = grant.granteeName ?? t("access.membersOf", { center: grant.granteeCenter?.shortName ?? "" });
        return {
          // Once it is another piece, nothing that was chosen of it holds any more.
          key: held.map(({ id }) => id).join(" "),
          cells: [
            `${grant.cohort.center.shortName}, ${localized(grant.cohort.title)}`,
            who,
            t("access.levelOn", {
              level: t(`words.level.${grant.level}`),
              groups: held.map(({ fieldGroup }) => t(`words.fieldGroup.${fieldGroup}`)).join(", "),
            }),
            formatDate(grant.endsAt, language),
            grant.approverName,
            <GrantSteps key="steps" held={held} who={who} />,
          ],
        };
      })}
    />
  );
}
