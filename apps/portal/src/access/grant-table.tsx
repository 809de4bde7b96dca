import type { AccessGrantRowFragment } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { GrantSteps } from "./grant-steps.tsx";

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
      rows={grants.map((grant) => {
        const who = grant.granteeName ?? t("access.membersOf", { center: grant.granteeCenter?.shortName ?? "" });
        return {
          key: grant.id,
          cells: [
            `${grant.cohort.center.shortName}, ${localized(grant.cohort.title)}`,
            who,
            t("access.levelOn", {
              level: t(`words.level.${grant.level}`),
              groups: t(`words.fieldGroup.${grant.fieldGroup}`),
            }),
            formatDate(grant.endsAt, language),
            grant.approverName,
            <GrantSteps key="steps" grant={grant} who={who} />,
          ],
        };
      })}
    />
  );
}
