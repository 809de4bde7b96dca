import { Badge, Code, Group, Stack, Text, Title } from "@mantine/core";
import { type BothLanguages, useLanguage } from "../language/use-language.ts";

/** A problem as the page shows it, found in the browser or by the server. */
export interface ShownProblem {
  readonly rule: string;
  readonly severity: string;
  readonly sheet?: string | null;
  readonly column?: string | null;
  readonly occurrences: number;
  readonly message: BothLanguages;
  readonly accepted: BothLanguages;
}

/** Every problem at once, sheet by sheet, errors first: where, what, and what would be accepted. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const { t } = useLanguage();
  const errors = problems.filter((problem) => problem.severity === "ERROR");
  const cells = problems.reduce((sum, problem) => sum + problem.occurrences, 0);
  const sheets = [...new Set(problems.map((problem) => problem.sheet ?? ""))];
  return (
    <Stack gap="md">
      <Text role="status">
        {[
          t("uploads.times", { count: cells }),
          t("uploads.causes", { count: problems.length }),
          t("uploads.errorCount", { count: errors.length }),
        ].join(", ")}
      </Text>
      {sheets.map((sheet) => (
        <section key={sheet}>
          <Title order={3} size="h6" mb={6}>
            {sheet === "" ? t("uploads.wholeFile") : t("uploads.sheet", { sheet })}
          </Title>
          <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
            {problems
              .filter((problem) => (problem.sheet ?? "") === sheet)
              .toSorted((a, b) => Number(a.severity !== "ERROR") - Number(b.severity !== "ERROR"))
              .map((problem) => (
                <ProblemItem key={`${problem.rule} ${problem.column ?? ""} ${problem.message.en}`} problem={problem} />
              ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function ProblemItem({ problem }: { readonly problem: ShownProblem }) {
  const { t, localized } = useLanguage();
  const isError = problem.severity === "ERROR";
  return (
    <li className="quiet-panel">
      <Group gap="xs" mb={4}>
        <Badge variant="outline" color={isError ? "red" : "yellow"} tt="none" c="var(--mantine-color-text)">
          {t(isError ? "uploads.error" : "uploads.warning")}
        </Badge>
        {problem.column ? <Code>{problem.column}</Code> : null}
        <Text size="xs" c="dimmed">
          {problem.rule}
          {problem.occurrences > 1 ? `, ${t("uploads.times", { count: problem.occurrences })}` : ""}
        </Text>
      </Group>
      <Text size="sm">{localized(problem.message)}</Text>
      <Text size="sm">
        <strong>{t("uploads.accepted")}</strong> {localized(problem.accepted)}
      </Text>
    </li>
  );
}
