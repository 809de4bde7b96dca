import { NativeSelect, Text } from "@mantine/core";
import { ChangeBars } from "../cohorts/change-bars.tsx";
import type { ChangelogEntryFragment, ReleaseDetailFragment } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";
import { ChangedCases } from "../uploads/changed-cases.tsx";

interface ReleaseDifferenceProps {
  readonly release: ReleaseDetailFragment;
  readonly others: readonly ChangelogEntryFragment[];
  readonly onChoose: (from: number | undefined) => void;
}

/** What changed from any other release of the cohort: counts for readers of rows, cells for its managers. */
export function ReleaseDifference({ release, others, onChoose }: ReleaseDifferenceProps) {
  const { t, language } = useLanguage();
  const difference = release.differenceFrom;
  if (others.length === 0) return null;
  const gone = difference?.cases.filter((one) => one.status === "MISSING") ?? [];
  const changed = difference?.cases.filter((one) => one.status !== "MISSING") ?? [];
  return (
    <Section title={t("releases.difference")}>
      <NativeSelect
        label={t("releases.comparedWith")}
        className="no-print"
        maw={420}
        data={[
          { value: "", label: t("releases.theOneBefore") },
          ...others.map((one) => ({
            value: String(one.number),
            label: `${t("cohorts.releaseOf", { number: one.number, date: formatDate(one.publishedAt, language) })}${one.withdrawal ? `, ${t("releases.withdrawn")}` : ""}`,
          })),
        ]}
        value={chosenIn(release, others)}
        onChange={(event) => onChoose(Number(event.currentTarget.value) || undefined)}
      />
      {difference ? (
        <>
          <Text size="sm">{t("releases.from", { from: difference.from.number, to: release.number })}</Text>
          <ChangeBars counts={{ ...difference, missing: difference.removed }} missingLabel={t("cohorts.removed")} />
          {gone.length > 0 ? (
            <Text size="sm">{t("releases.gone", { codes: gone.map((one) => one.caseCode).join(", ") })}</Text>
          ) : null}
          {changed.length > 0 ? <ChangedCases cases={changed} /> : null}
          {difference.casesListed ? null : <Text size="sm">{t("releases.cellsForManagers")}</Text>}
        </>
      ) : (
        <Text size="sm">{t("releases.noDifference")}</Text>
      )}
    </Section>
  );
}

/** What the field stands at: the release compared with, where the address names it or none is the one before. */
function chosenIn(release: ReleaseDetailFragment, others: readonly ChangelogEntryFragment[]): string {
  const number = release.differenceFrom?.from.number;
  return others.some((one) => one.number === number) ? String(number) : "";
}
