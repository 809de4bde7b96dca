import { useQuery } from "@apollo/client/react";
import { Text } from "@mantine/core";
import { RequestLimitsDocument } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";

const LIMITS = ["pageSize", "ids", "cost", "depth", "aliases", "rootFields", "directives", "tokens", "bytes"] as const;

/** What one request may ask for, as this server counts it. */
export function LimitTable() {
  const { t, language } = useLanguage();
  const asked = useQuery(RequestLimitsDocument);
  return (
    <Section title={t("tools.limits")}>
      <Text size="sm" maw="46rem">
        {t("tools.limitsText")}
      </Text>
      <Answer asked={asked}>
        {({ portal }) => (
          <DataTable
            caption={t("tools.limits")}
            columns={[
              { key: "what", heading: t("tools.limitOf") },
              { key: "most", heading: t("tools.most"), numeric: true },
            ]}
            rows={LIMITS.map((one) => ({
              key: one,
              cells: [t(`tools.limit.${one}`), formatNumber(portal.limits[one], language)],
            }))}
          />
        )}
      </Answer>
    </Section>
  );
}
