import { Badge } from "@mantine/core";
import type { Level } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";

const COLOURS: Record<Level, string> = {
  NONE: "gray",
  EXISTS: "gray",
  COUNT: "gray",
  SUMMARY: "cyan",
  RECORD: "blue",
  EXPORT: "blue",
};

/** What the viewer may learn of a cohort, in one word. */
export function LevelBadge({ level }: { readonly level: Level }) {
  const { t } = useLanguage();
  return (
    <Badge variant="outline" color={COLOURS[level]} tt="none" fw={600} style={{ color: "var(--mantine-color-text)" }}>
      {t("cohorts.yourLevel", { level: t(`words.level.${level}`) })}
    </Badge>
  );
}
