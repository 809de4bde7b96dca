import type { FragmentType } from "@apollo/client";
import { List, Text } from "@mantine/core";
import { CohortDescriptionFragmentDoc } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel } from "../language/word-of.ts";
import { useMasked } from "../session/use-masked.ts";
import { Facts } from "../ui/facts.tsx";
import { Section } from "../ui/section.tsx";
import { CountValue } from "./count-value.tsx";
import { dataUseTermText } from "./data-use-terms.ts";

interface CohortDescriptionProps {
  readonly cohort: FragmentType<typeof CohortDescriptionFragmentDoc>;
}

/** Protocol, terms, contact, counts, and what the cohort contributes to the consortium. */
export function CohortDescription({ cohort: masked }: CohortDescriptionProps) {
  const wording = useLanguage();
  const { t, localized } = wording;
  const cohort = useMasked(CohortDescriptionFragmentDoc, masked);
  return (
    <Section title={t("cohorts.aboutCohort")}>
      <Text maw="46rem">{localized(cohort.protocol)}</Text>
      <Facts
        facts={[
          { term: t("cohorts.patients"), detail: <CountValue value={cohort.patients} /> },
          { term: t("cohorts.controls"), detail: <CountValue value={cohort.controls} /> },
          { term: t("cohorts.analytes"), detail: cohort.declaredAnalytes.map(analyteLabel).join(", ") || t("ui.none") },
          { term: t("cohorts.contributes"), detail: t(`words.contributes.${cohort.contributes}`) },
          { term: t("cohorts.contact"), detail: cohort.contact },
          {
            term: t("cohorts.publishing"),
            detail: cohort.requiresSecondPerson ? t("cohorts.twoPersons") : t("cohorts.onePerson"),
          },
          {
            term: t("cohorts.terms"),
            detail: (
              <List size="sm">
                {cohort.dataUseTerms.map((term) => (
                  <List.Item key={term}>{dataUseTermText(term, wording)}</List.Item>
                ))}
              </List>
            ),
          },
        ]}
      />
    </Section>
  );
}
