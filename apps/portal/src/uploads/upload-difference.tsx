import type { FragmentType } from "@apollo/client";
import { Checkbox, SimpleGrid, Text } from "@mantine/core";
import { ChangeBars } from "../cohorts/change-bars.tsx";
import { type UploadDifferenceFragment, UploadDifferenceFragmentDoc } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMasked } from "../session/use-masked.ts";
import { Section } from "../ui/section.tsx";
import { BlankErases } from "./blank-erases.tsx";
import { ChangedCases } from "./changed-cases.tsx";

/** One case of the difference. */
export type CaseDifference = NonNullable<UploadDifferenceFragment["difference"]>["cases"][number];

interface UploadDifferenceProps {
  readonly upload: FragmentType<typeof UploadDifferenceFragmentDoc>;
  readonly canRemove: boolean;
  readonly removals: readonly string[];
  readonly onRemovals: (codes: readonly string[]) => void;
}

/** What the file changes against the last release; a case it lacks stays unless it is ticked. */
export function UploadDifference({ upload: masked, canRemove, removals, onRemovals }: UploadDifferenceProps) {
  const { t } = useLanguage();
  const upload = useMasked(UploadDifferenceFragmentDoc, masked);
  const { difference } = upload;
  if (!difference) return null;
  const missing = difference.cases.filter((one) => one.status === "MISSING");
  const changed = difference.cases.filter((one) => one.status !== "MISSING" && one.status !== "UNCHANGED");
  return (
    <Section title={t("uploads.difference")}>
      <Text size="sm">
        {difference.baseRelease
          ? t("uploads.againstRelease", { number: difference.baseRelease.number })
          : t("uploads.firstRelease")}
      </Text>
      <ChangeBars counts={difference} missingLabel={t("uploads.missing")} />
      {difference.baseRelease ? <BlankErases upload={upload} difference={difference} /> : null}
      {missing.length > 0 ? (
        <MissingCases missing={missing} canRemove={canRemove} removals={removals} onRemovals={onRemovals} />
      ) : null}
      {changed.length > 0 ? <ChangedCases cases={changed} /> : null}
    </Section>
  );
}

interface MissingCasesProps extends Omit<UploadDifferenceProps, "upload"> {
  readonly missing: readonly CaseDifference[];
}

function MissingCases({ missing, canRemove, removals, onRemovals }: MissingCasesProps) {
  const { t } = useLanguage();
  if (!canRemove)
    return <Text size="sm">{t("uploads.missingCodes", { codes: missing.map((one) => one.caseCode).join(", ") })}</Text>;
  return (
    <Checkbox.Group
      label={t("uploads.removeTitle")}
      description={t("uploads.removeText")}
      value={[...removals]}
      onChange={onRemovals}
    >
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 6 }} spacing="sm" verticalSpacing={6} mt="xs">
        {missing
          .toSorted((a, b) => a.caseCode.localeCompare(b.caseCode))
          .map((one) => (
            <Checkbox key={one.caseCode} value={one.caseCode} label={one.caseCode} />
          ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
