import { Code, Text } from "@mantine/core";
import { ERROR_CODES, HTTP_STATUS_OF_CODE } from "@nlrp12/domain";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";

/** Every code a refusal can carry, and what to do about it. */
export function CodeTable() {
  const { t } = useLanguage();
  return (
    <Section title={t("tools.codes")}>
      <Text size="sm" maw="46rem">
        {t("tools.codesText")}
      </Text>
      <DataTable
        caption={t("tools.codes")}
        columns={[
          { key: "code", heading: "extensions.code" },
          { key: "status", heading: "HTTP", numeric: true },
          { key: "what", heading: t("tools.whatToDo") },
        ]}
        rows={ERROR_CODES.map((code) => ({
          key: code,
          cells: [
            <Code key="code" fz="sm">
              {code}
            </Code>,
            String(HTTP_STATUS_OF_CODE[code]),
            t(`tools.code.${code}`),
          ],
        }))}
      />
    </Section>
  );
}
