import { Radio, Stack } from "@mantine/core";
import type { Contribution } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";

const CONTRIBUTIONS = ["EXISTS", "COUNT", "SUMMARY"] as const satisfies readonly Contribution[];

interface ContributionFieldProps {
  readonly value: Contribution;
  readonly onChange: (value: Contribution) => void;
}

/** What the cohort contributes to the consortium, each choice with what others will learn. */
export function ContributionField({ value, onChange }: ContributionFieldProps) {
  const { t } = useLanguage();
  return (
    <Radio.Group
      label={t("cohorts.form.contributes")}
      description={t("cohorts.form.contributesHint")}
      value={value}
      onChange={(chosen) => onChange(CONTRIBUTIONS.find((one) => one === chosen) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {CONTRIBUTIONS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`cohorts.form.contribution.${one}`)}
            description={t(`cohorts.form.othersLearn.${one}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
