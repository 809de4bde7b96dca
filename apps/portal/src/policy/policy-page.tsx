import { useQuery } from "@apollo/client/react";
import { List, Stack, Text } from "@mantine/core";
import { type PolicyInForceFragment, PolicyPageDocument } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Facts } from "../ui/facts.tsx";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { OpeningCountsTable } from "./opening-counts-table.tsx";

/** What protected figures promise, what risk remains, what it costs, and how this installation stands. */
export function PolicyPage() {
  const { t } = useLanguage();
  const asked = useQuery(PolicyPageDocument);
  return (
    <Page title={t("policy.title")} lead={t("policy.lead")}>
      <Stack gap="xl" maw="60rem">
        <Section title={t("policy.promiseTitle")}>
          <Text>{t("policy.promise")}</Text>
        </Section>
        <Section title={t("policy.riskTitle")}>
          <Text>{t("policy.risk")}</Text>
          <Text>{t("policy.attacks")}</Text>
        </Section>
        <Section title={t("policy.priceTitle")}>
          <Text>{t("policy.price")}</Text>
        </Section>
        <Section title={t("policy.rulesTitle")}>
          <List spacing={4}>
            {RULES.map((rule) => (
              <List.Item key={rule}>{t(`policy.rule.${rule}`)}</List.Item>
            ))}
          </List>
        </Section>
        <Answer asked={asked}>
          {({ disclosurePolicy }) => (
            <Stack gap="xl">
              <OwnFigures policy={disclosurePolicy} />
              <Parameters policy={disclosurePolicy} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Page>
  );
}

const RULES = ["block", "size", "menu", "drop", "shape", "audit", "openings", "grants"] as const;

function OwnFigures({ policy }: { readonly policy: PolicyInForceFragment }) {
  const { t, language } = useLanguage();
  const { lastOpening, nextOpening } = policy;
  if (!lastOpening) return <Empty reason={t("policy.noOpening")} />;
  const { persons, centers, mostLearnt, tables, date } = lastOpening;
  const oneWay = tables.filter(({ dimensions }) => dimensions === 1);
  const published = oneWay.reduce((sum, row) => sum + row.published + row.kept, 0);
  const all = oneWay.reduce((sum, row) => sum + row.published + row.kept + row.tooFew + row.audit + row.remainder, 0);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Section title={t("policy.ownTitle")}>
      <Facts
        facts={[
          { term: t("policy.opening"), detail: formatDate(date, language) },
          {
            term: t("policy.next"),
            detail: nextOpening ? formatDate(nextOpening.date, language) : t("policy.noneNext"),
          },
          {
            term: t("policy.persons"),
            detail: persons === null ? t("policy.blockTooSmall") : t("policy.about", { count: persons }),
          },
          { term: t("policy.centers"), detail: String(centers) },
          { term: t("policy.oneWay"), detail: t("policy.ofAll", { published, all }) },
          { term: t("policy.mostLearnt"), detail: mostLearnt === null ? "–" : percent.format(mostLearnt) },
        ]}
      />
      <OpeningCountsTable caption={t("policy.tablesOf", { date: formatDate(date, language) })} counts={tables} />
      <Text>
        <TextLink to="/openings">{t("policy.openings")}</TextLink>
      </Text>
    </Section>
  );
}

function Parameters({ policy }: { readonly policy: PolicyInForceFragment }) {
  const { t, language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  return (
    <Section title={t("policy.parametersTitle", { name: policy.name, version: policy.version })}>
      <DataTable
        caption={t("policy.parameters")}
        columns={[
          { key: "name", heading: t("policy.parameter") },
          { key: "value", heading: t("policy.value"), numeric: true },
        ]}
        rows={policy.parameters.map(({ name, value }) => ({
          key: name,
          cells: [t(`policy.parameterName.${name}`, { defaultValue: name }), number.format(value)],
        }))}
      />
    </Section>
  );
}
