import { Alert, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { forgetDraft, rememberedDraft } from "./draft-memory.ts";
import type { FileWizard } from "./use-file-wizard.ts";

interface RememberedNoticeProps {
  readonly cohort: string;
  readonly wizard: FileWizard;
}

/** Decisions about the same columns that were left half-way in this browser, to go on with or to forget. */
export function RememberedNotice({ cohort, wizard }: RememberedNoticeProps) {
  const { t, language } = useLanguage();
  const [answered, setAnswered] = useState<string | null>(null);
  const { draft, inspection } = wizard;
  const columns = inspection?.file.columns ?? [];
  const key = columns.join("\n");
  // One's own steps of a minute ago are no news.
  if (!draft?.columns || draft.columns.past.length > 0 || draft.takenFrom || answered === key) return null;
  const remembered = rememberedDraft(cohort, columns);
  if (!remembered) return null;
  const use = () => {
    wizard.decideColumns(remembered.draft);
    setAnswered(key);
  };
  const drop = () => {
    forgetDraft(cohort, columns);
    setAnswered(key);
  };
  return (
    <Alert variant="outline" role="status">
      <Text size="sm">{t("cohortFiles.draftFound", { date: formatDate(remembered.savedAt, language) })}</Text>
      <Group gap="sm" mt="xs">
        <Button size="compact-sm" onClick={use}>
          {t("cohortFiles.draftUse")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={drop}>
          {t("cohortFiles.draftDrop")}
        </Button>
      </Group>
    </Alert>
  );
}
