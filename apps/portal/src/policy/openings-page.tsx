import { useQuery } from "@apollo/client/react";
import { Stack, Text } from "@mantine/core";
import { PolicyPageDocument } from "../generated/operations.ts";
import { formatDate, formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useSession } from "../session/session.tsx";
import { Facts } from "../ui/facts.tsx";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { OpeningCountsTable } from "./opening-counts-table.tsx";
import { OpeningPreview } from "./opening-preview.tsx";
import { PlanOpening } from "./plan-opening.tsx";

/** The opening that was held last, the next one, and what it would publish and withhold. */
export function OpeningsPage() {
  const { t, language } = useLanguage();
  const { viewer } = useSession();
  const asked = useQuery(PolicyPageDocument, { fetchPolicy: "cache-and-network" });
  const sees = viewer?.can.includes("opening:preview") ?? false;
  return (
    <Page title={t("policy.openingsTitle")} lead={t("policy.openingsLead")}>
      <Text>
        <TextLink to="/policy">{t("policy.title")}</TextLink>
      </Text>
      <Answer asked={asked}>
        {({ disclosurePolicy: policy }) => (
          <Stack gap="xl">
            <Section title={t("policy.nextTitle")}>
              <Facts
                facts={
                  policy.nextOpening
                    ? [
                        { term: t("policy.date"), detail: formatDate(policy.nextOpening.date, language) },
                        { term: t("policy.plannedBy"), detail: policy.nextOpening.plannedBy },
                        {
                          term: t("policy.previewed"),
                          detail: policy.nextOpening.previewedAt
                            ? formatMoment(policy.nextOpening.previewedAt, language)
                            : t("policy.previewing"),
                        },
                      ]
                    : [{ term: t("policy.date"), detail: t("policy.noneNext") }]
                }
              />
              {policy.viewerPlans ? <PlanOpening policy={policy} /> : null}
              {policy.nextOpening?.previewedAt && sees ? <OpeningPreview /> : null}
            </Section>
            {policy.lastOpening ? (
              <Section title={t("policy.lastTitle")}>
                <OpeningCountsTable
                  caption={t("policy.tablesOf", { date: formatDate(policy.lastOpening.date, language) })}
                  counts={policy.lastOpening.tables}
                />
              </Section>
            ) : null}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
