import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Repair, RepairEffect } from "@nlrp12/intake";
import { useId } from "react";
import { useLanguage } from "../language/use-language.ts";
import { ChangeTable } from "./change-table.tsx";
import { useEffectWords } from "./use-effect-words.ts";
import { useRepairWords } from "./use-repair-words.ts";

interface RepairHistoryProps {
  readonly repairs: readonly Repair[];
  readonly effects: readonly RepairEffect[];
  readonly mayRedo: boolean;
  readonly disabled: boolean;
  readonly onUndo: (ids: readonly string[]) => void;
  readonly onBackTo: (id: string) => void;
  readonly onRedo: () => void;
}

/** Every repair made, in order. Opening one shows its cells and rolls nothing back; each can be taken back by itself. */
export function RepairHistory(props: RepairHistoryProps) {
  const { repairs, effects, mayRedo, disabled, onUndo, onBackTo, onRedo } = props;
  const { t } = useLanguage();
  const whatOf = useRepairWords();
  const effectOf = useEffectWords();
  const id = useId();
  const last = repairs.at(-1);
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" id={id} mb={4}>
        {t("checkStep.history")}
      </Title>
      <Group gap="xs" mb="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={disabled || !last}
          aria-label={t("checkStep.undoLast")}
          onClick={() => last && onUndo([last.id])}
        >
          {t("checkStep.undo")}
        </Button>
        <Button size="compact-sm" variant="default" disabled={disabled || !mayRedo} onClick={onRedo}>
          {t("checkStep.redo")}
        </Button>
      </Group>
      {last ? (
        <Stack component="ol" gap="xs" m={0} pl="lg">
          {repairs.map((repair) => {
            const what = whatOf(repair);
            const effect = effects.find((one) => one.id === repair.id);
            return (
              <li key={repair.id}>
                <Text size="sm">{what}</Text>
                <Text size="xs" c="dimmed">
                  {effectOf([repair], effects)}
                </Text>
                {effect && effect.count > 0 ? <ChangeTable effect={effect} /> : null}
                <Group gap="xs" mt={4}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={disabled}
                    aria-label={t("checkStep.undoOneName", { what })}
                    onClick={() => onUndo([repair.id])}
                  >
                    {t("checkStep.undoOne")}
                  </Button>
                  {repair === last ? null : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={disabled}
                      aria-label={t("checkStep.backToName", { what })}
                      onClick={() => onBackTo(repair.id)}
                    >
                      {t("checkStep.backTo")}
                    </Button>
                  )}
                </Group>
              </li>
            );
          })}
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {t("checkStep.noHistory")}
        </Text>
      )}
    </section>
  );
}
