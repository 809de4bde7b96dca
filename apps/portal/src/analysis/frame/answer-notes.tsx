import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import type { AnswerProvenanceFragment } from "../../generated/operations.ts";
import { formatDate } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { METHODS_OF_QUESTION, type Question } from "../../methods/methods-of-question.ts";
import { Section } from "../../ui/section.tsx";
import { StandingLine } from "../standing/standing-line.tsx";
import { MethodLinks } from "./method-links.tsx";

interface AnswerNotesProps {
  readonly provenance: AnswerProvenanceFragment;
  readonly question: Question;
}

/** What the analysis wants known of its answer: warnings first, and how its numbers are made. */
export function AnswerNotes({ provenance, question }: AnswerNotesProps) {
  const { t, localized } = useLanguage();
  const { notes } = provenance;
  const isWarning = (severity: string) => severity.toUpperCase().startsWith("WARN");
  const inOrder = notes.toSorted((a, b) => Number(isWarning(b.severity)) - Number(isWarning(a.severity)));
  return (
    <Section title={t("analysis.notes")}>
      <StandingLine provenance={provenance} />
      {inOrder.length > 0 ? (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: "none" }}>
          {inOrder.map((note) => (
            <li key={`${note.code} ${note.text.en}`}>
              <Group gap="xs" wrap="nowrap" align="baseline">
                <Badge
                  variant="outline"
                  color={isWarning(note.severity) ? "yellow" : "gray"}
                  tt="none"
                  c="var(--mantine-color-text)"
                  style={{ flexShrink: 0 }}
                >
                  {t(isWarning(note.severity) ? "analysis.warning" : "analysis.remark")}
                </Badge>
                <Text size="sm">{localized(note.text)}</Text>
              </Group>
            </li>
          ))}
        </Stack>
      ) : null}
      <MethodLinks methods={METHODS_OF_QUESTION[question]} />
    </Section>
  );
}

interface PinnedBannerProps {
  readonly provenance: AnswerProvenanceFragment;
  /** The releases and the day asked about, where the address names any. */
  readonly asked: { readonly releases?: readonly string[] | undefined; readonly asOf?: string | undefined };
  readonly onChange: (change: { readonly releases: undefined; readonly asOf: undefined }) => void;
}

/** Says that a link shows an older state, and offers the newest. */
export function PinnedBanner({ provenance, asked: { releases, asOf }, onChange }: PinnedBannerProps) {
  const { t, language, localized } = useLanguage();
  if (releases === undefined && asOf === undefined) return null;
  const title =
    asOf === undefined ? t("analysis.pinnedTitle") : t("analysis.asOfTitle", { date: formatDate(asOf, language) });
  const older = provenance.releases.filter((release) => release.newerRelease);
  const names = older.map(
    (release) =>
      `${release.cohort.center.shortName}, ${localized(release.cohort.title)}: ${release.number} → ${release.newerRelease?.number}`,
  );
  return (
    <Alert variant="outline" color="blue" title={title}>
      <Text size="sm">
        {older.length > 0
          ? t("analysis.pinnedOlder", { names: names.join(t("ui.parts")) })
          : t(provenance.releases.length > 0 ? "analysis.pinnedNewest" : "analysis.pinnedNone")}
      </Text>
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        onClick={() => onChange({ releases: undefined, asOf: undefined })}
      >
        {t("analysis.unpin")}
      </Button>
    </Alert>
  );
}
