import { Group, Text } from "@mantine/core";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./change-bars.module.css";

/** How many cases a file or release adds, changes, keeps and lacks. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
}

const KINDS = ["added", "changed", "unchanged", "missing"] as const;

interface ChangeBarsProps {
  readonly counts: ChangeCounts;
  readonly missingLabel: string;
}

/** New, changed, unchanged and missing cases as one bar, with its numbers written beside. */
export function ChangeBars({ counts, missingLabel }: ChangeBarsProps) {
  const { t, language } = useLanguage();
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const labels = {
    added: t("cohorts.added"),
    changed: t("cohorts.changed"),
    unchanged: t("cohorts.unchanged"),
    missing: missingLabel,
  };
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {KINDS.map((kind) =>
          counts[kind] > 0 ? (
            <span key={kind} className={classes[kind]} style={{ width: `${(100 * counts[kind]) / total}%` }} />
          ) : null,
        )}
      </div>
      <Group gap="md" mt={4}>
        {KINDS.map((kind) => (
          <Text key={kind} size="sm" component="span">
            <span className={`${classes.key} ${classes[kind]}`} aria-hidden="true" /> {labels[kind]}{" "}
            <strong>{formatNumber(counts[kind], language)}</strong>
          </Text>
        ))}
      </Group>
    </div>
  );
}
