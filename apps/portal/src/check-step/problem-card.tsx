import { Badge, Button, Code, Group, Stack, Text } from "@mantine/core";
import type { ExaminedProblem, RepairOperation } from "@nlrp12/intake";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { PlaceTable } from "./place-table.tsx";
import { TextRepairs } from "./text-repairs.tsx";
import { useSheetName } from "./use-sheet-name.ts";

interface ProblemCardProps {
  readonly examined: ExaminedProblem;
  readonly disabled: boolean;
  readonly onRepair: (operations: readonly RepairOperation[]) => void;
}

/** One cause: where, what, what would be accepted, and every repair on offer. */
export function ProblemCard({ examined, disabled, onRepair }: ProblemCardProps) {
  const { t, language, localized } = useLanguage();
  const sheetName = useSheetName();
  const { problem, detail } = examined;
  const isError = problem.severity === "ERROR";
  const inFileOnly = isError && detail.places.length > 0 && detail.places.every(({ mark }) => mark === null);
  return (
    <li className="quiet-panel">
      <Group gap="xs" mb={4}>
        <Badge variant="outline" color={isError ? "red" : "yellow"} tt="none" c="var(--mantine-color-text)">
          {t(isError ? "checkStep.error" : "checkStep.warning")}
        </Badge>
        <Text span size="sm" fw={700}>
          {t("checkStep.places", {
            count: problem.occurrences,
            formatted: formatNumber(problem.occurrences, language),
          })}
        </Text>
        {problem.sheet ? (
          <Text span size="sm">
            {sheetName(problem.sheet)}
          </Text>
        ) : null}
        {problem.column ? <Code>{problem.column}</Code> : null}
        <Text span size="xs" c="dimmed">
          {problem.rule}
        </Text>
      </Group>
      <Stack gap="xs">
        <Text size="sm">{localized(problem.message)}</Text>
        <Text size="sm">
          <strong>{t("checkStep.accepted")}</strong> {localized(problem.accepted)}
        </Text>
        {inFileOnly ? <Text size="sm">{t("checkStep.inFile")}</Text> : null}
        {detail.offers.length > 0 ? (
          <Stack gap={6} align="flex-start" role="group" aria-label={t("checkStep.repairs")}>
            {detail.offers.map((offer) => (
              <Button
                key={offer.label.en}
                size="compact-sm"
                variant="default"
                h="auto"
                py={4}
                styles={{ label: { whiteSpace: "normal", textAlign: "left", overflow: "visible", lineHeight: 1.35 } }}
                disabled={disabled}
                onClick={() => onRepair(offer.operations)}
              >
                {localized(offer.label)} ({t("checkStep.cells", { count: offer.cells })})
              </Button>
            ))}
          </Stack>
        ) : null}
        <TextRepairs detail={detail} disabled={disabled} onRepair={onRepair} />
        <PlaceTable problem={problem} places={detail.places} disabled={disabled} onRepair={onRepair} />
      </Stack>
    </li>
  );
}
