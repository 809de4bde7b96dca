import { Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";
import { agreedDigits } from "./agreed-digits.ts";
import { ExampleData } from "./example-data.tsx";
import type { MethodExample, MethodWords } from "./method.ts";
import classes from "./methods.module.css";

interface ExampleInRProps {
  readonly example: MethodExample;
  readonly words: MethodWords;
}

/** A small data set, the R code that answers it, what R said, and the portal's answer made here and now. */
export function ExampleInR({ example, words }: ExampleInRProps) {
  const { t, language } = useLanguage();
  const { r, rows } = example.golden;
  const portal = useMemo(() => example.portal(), [example]);
  const digits = agreedDigits(r, portal);
  const number = (value: number | undefined) => (value === undefined ? t("ui.none") : formatNumber(value, language, 8));
  return (
    <Section title={t("methods.inR")}>
      <ExampleData rows={rows} words={words} />
      <Stack gap="xs" align="flex-start">
        <Title order={3} size="h5">
          {t("methods.code")}
        </Title>
        {/* A box that scrolls must be reachable with the keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <pre className={classes.code} tabIndex={0} lang="en">
          {example.code.trim()}
        </pre>
        <CopyText text={example.code} label={t("methods.copyCode")} className="no-print" />
      </Stack>
      <Title order={3} size="h5">
        {t("methods.numbers")}
      </Title>
      <DataTable
        caption={t("methods.numbers")}
        columns={[
          { key: "number", heading: t("methods.number") },
          { key: "r", heading: t("methods.r"), numeric: true },
          { key: "portal", heading: t("methods.portal"), numeric: true },
        ]}
        rows={Object.entries(r).map(([key, value]) => ({
          key,
          cells: [words.numbers[key] ?? key, number(value), number(portal[key])],
        }))}
      />
      <Text size="sm">{digits < 6 ? t("methods.differ") : t("methods.agree", { digits })}</Text>
    </Section>
  );
}
