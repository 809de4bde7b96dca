import { Button, CloseButton, Group, Paper, Text } from "@mantine/core";
import type { Repair, RepairEffect } from "@nlrp12/intake";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import classes from "./undo-toast.module.css";
import { useEffectWords } from "./use-effect-words.ts";

interface UndoToastProps {
  /** The repairs made last, all at once. */
  readonly repairs: readonly Repair[];
  readonly effects: readonly RepairEffect[];
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const SHOWN_FOR_MS = 10_000;

/** “380 cells converted — Undo”: ten seconds, longer while the pointer or the focus is on it. */
export function UndoToast({ repairs, effects, onUndo, onClose }: UndoToastProps) {
  const { t } = useLanguage();
  const effectOf = useEffectWords();
  const [held, setHeld] = useState(false);
  const ready =
    repairs.length > 0 &&
    repairs.every(({ id, kind }) => kind === "SHIFT_DAYS" || effects.some((one) => one.id === id));
  useEffect(() => {
    if (!ready || held) return;
    const timer = setTimeout(onClose, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [ready, held, onClose]);
  return (
    <div role="status" className={classes.place}>
      {ready ? (
        <Paper
          withBorder
          shadow="md"
          p="sm"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Group gap="sm" wrap="nowrap">
            <Text size="sm">{effectOf(repairs, effects)}</Text>
            <Button size="compact-sm" variant="default" onClick={onUndo}>
              {t("checkStep.toastUndo")}
            </Button>
            <CloseButton aria-label={t("checkStep.close")} onClick={onClose} />
          </Group>
        </Paper>
      ) : null}
    </div>
  );
}
