import { Checkbox, MultiSelect, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { ANALYTE_CODES } from "@nlrp12/domain";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel } from "../language/word-of.ts";
import type { CohortDraft } from "./cohort-draft.ts";
import { ContributionField } from "./contribution-field.tsx";
import { DATA_USE_TERMS, dataUseTermText } from "./data-use-terms.ts";

interface CohortFieldsProps {
  readonly draft: CohortDraft;
  readonly onChange: (part: Partial<CohortDraft>) => void;
}

const TITLE_LENGTH = 120;
const PROTOCOL_LENGTH = 2_000;
const CONTACT_LENGTH = 200;

/** The fields a new and a changed cohort have alike. */
export function CohortFields({ draft, onChange }: CohortFieldsProps) {
  const wording = useLanguage();
  const { t } = wording;
  // A term from elsewhere stays with its cohort until someone takes it away.
  const terms = [...new Set([...DATA_USE_TERMS, ...draft.dataUseTerms])];
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {(["titleFr", "titleEn"] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`cohorts.form.${field}`)}
            required
            maxLength={TITLE_LENGTH}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
        {(["protocolFr", "protocolEn"] as const).map((field) => (
          <Textarea
            key={field}
            label={t(`cohorts.form.${field}`)}
            description={t("cohorts.form.protocolHint")}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={PROTOCOL_LENGTH}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <TextInput
        label={t("cohorts.contact")}
        description={t("cohorts.form.contactHint")}
        required
        minLength={3}
        maxLength={CONTACT_LENGTH}
        value={draft.contact}
        onChange={(event) => onChange({ contact: event.currentTarget.value })}
      />
      <MultiSelect
        label={t("cohorts.terms")}
        description={t("cohorts.form.termsHint")}
        searchable
        // All terms stand open: an area that scrolls on its own cannot be reached by the keyboard.
        withScrollArea={false}
        data={terms.map((term) => ({ value: term, label: dataUseTermText(term, wording) }))}
        value={[...draft.dataUseTerms]}
        onChange={(dataUseTerms) => onChange({ dataUseTerms })}
      />
      <MultiSelect
        label={t("cohorts.analytes")}
        description={t("cohorts.form.analytesHint")}
        data={ANALYTE_CODES.map((code) => ({ value: code as string, label: analyteLabel(code) }))}
        value={[...draft.declaredAnalytes]}
        onChange={(texts) => onChange({ declaredAnalytes: ANALYTE_CODES.filter((code) => texts.includes(code)) })}
      />
      <ContributionField value={draft.contributes} onChange={(contributes) => onChange({ contributes })} />
      <Checkbox
        label={t("cohorts.form.secondPerson")}
        description={t("cohorts.form.secondPersonHint")}
        checked={draft.requiresSecondPerson}
        onChange={(event) => onChange({ requiresSecondPerson: event.currentTarget.checked })}
      />
    </>
  );
}
