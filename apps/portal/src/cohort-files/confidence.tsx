import { Text, VisuallyHidden } from "@mantine/core";
import type { ColumnGuess } from "@nlrp12/intake";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./columns-step.module.css";

interface ConfidenceProps {
  readonly guess: ColumnGuess;
  /** Whether a person has decided otherwise, or decided at all. */
  readonly chosen: boolean;
}

const LEVELS = [
  { from: 0.85, name: "high", dots: "●●●" },
  { from: 0.55, name: "middle", dots: "●●○" },
  { from: 0.01, name: "low", dots: "●○○" },
  { from: 0, name: "none", dots: "○○○" },
] as const;

/** How sure the proposal is, in dots and in words, and what speaks for it. */
export function Confidence({ guess, chosen }: ConfidenceProps) {
  const { t, language } = useLanguage();
  const { confidence, reason, knownFrom } = guess;
  if (chosen) return <Text size="sm">{t("cohortFiles.reason.CHOSEN")}</Text>;
  const level = LEVELS.find(({ from }) => confidence >= from) ?? LEVELS[3];
  const because = t(`cohortFiles.reason.${reason}`, { date: knownFrom ? formatDate(knownFrom, language) : "" });
  return (
    <Text size="sm">
      <span className={classes.dots} aria-hidden="true">
        {level.dots}
      </span>{" "}
      <VisuallyHidden>{t(`cohortFiles.sure.${level.name}`)}, </VisuallyHidden>
      {because}
    </Text>
  );
}
