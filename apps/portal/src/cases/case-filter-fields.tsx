import { Button, Group, MultiSelect } from "@mantine/core";
import { AGE_BANDS, CASE_GROUPS, SEXES, TREATMENT_GROUPS, VARIANT_GROUPS } from "@nlrp12/domain";
import { useLanguage } from "../language/use-language.ts";
import { ageBandText } from "./age-band-text.ts";

/** The filters every question about cases takes. */
export interface CaseFilterValues {
  readonly groups?: (typeof CASE_GROUPS)[number][];
  readonly sex?: (typeof SEXES)[number][];
  readonly ageBands?: (typeof AGE_BANDS)[number][];
  readonly variantGroups?: (typeof VARIANT_GROUPS)[number][];
  readonly treatments?: (typeof TREATMENT_GROUPS)[number][];
}

interface CaseFilterFieldsProps {
  readonly values: CaseFilterValues;
  readonly onChange: (values: CaseFilterValues) => void;
  readonly withGroups?: boolean;
  readonly withTreatment?: boolean;
}

const NONE: CaseFilterValues = {
  groups: undefined,
  sex: undefined,
  ageBands: undefined,
  variantGroups: undefined,
  treatments: undefined,
};

/** One field a filter; an empty field lets everyone pass. */
export function CaseFilterFields(props: CaseFilterFieldsProps) {
  const { values, onChange, withGroups = false, withTreatment = true } = props;
  const { t } = useLanguage();
  const { groups, sex, ageBands, variantGroups, treatments } = values;
  const filtered = [groups, sex, ageBands, variantGroups, treatments].some((one) => one !== undefined);
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      {withGroups ? (
        <CodeField
          label={t("cases.group")}
          codes={CASE_GROUPS}
          chosen={values.groups}
          wordOf={(code) => t(`words.caseGroups.${code}`)}
          onChoose={(groups) => onChange({ groups })}
        />
      ) : null}
      <CodeField
        label={t("cases.sex")}
        codes={SEXES}
        chosen={values.sex}
        wordOf={(code) => t(`words.sex.${code}`)}
        onChoose={(sex) => onChange({ sex })}
      />
      <CodeField
        label={t("cases.ageBand")}
        codes={AGE_BANDS}
        chosen={values.ageBands}
        wordOf={(code) => ageBandText(code, t)}
        onChoose={(ageBands) => onChange({ ageBands })}
      />
      <CodeField
        label={t("cases.variantGroup")}
        codes={VARIANT_GROUPS}
        chosen={values.variantGroups}
        wordOf={(code) => t(`words.variantGroup.${code}`)}
        onChoose={(variantGroups) => onChange({ variantGroups })}
      />
      {withTreatment ? (
        <CodeField
          label={t("cases.treatment")}
          codes={TREATMENT_GROUPS}
          chosen={values.treatments}
          wordOf={(code) => t(`words.treatment.${code}`)}
          onChoose={(treatments) => onChange({ treatments })}
        />
      ) : null}
      {filtered ? (
        <Button variant="default" size="sm" onClick={() => onChange(NONE)}>
          {t("cases.clearFilters")}
        </Button>
      ) : null}
    </Group>
  );
}

interface CodeFieldProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly Code[] | undefined;
  readonly wordOf: (code: Code) => string;
  readonly onChoose: (codes: Code[] | undefined) => void;
}

function CodeField<Code extends string>({ label, codes, chosen, wordOf, onChoose }: CodeFieldProps<Code>) {
  const { t } = useLanguage();
  return (
    <MultiSelect
      label={label}
      placeholder={chosen && chosen.length > 0 ? undefined : t("cases.all")}
      data={codes.map((code) => ({ value: code as string, label: wordOf(code) }))}
      value={[...(chosen ?? [])]}
      onChange={(texts) => {
        const next = codes.filter((code) => texts.includes(code));
        onChoose(next.length > 0 ? next : undefined);
      }}
      w={{ base: "100%", sm: 190 }}
    />
  );
}
