import { Button, Group, Stack, Text } from "@mantine/core";
import type { OfferedColumn, ReadingSettings } from "@nlrp12/intake";
import { useId, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import { CenterKeyChoice, type ChosenKey } from "./center-key-choice.tsx";
import { ColumnChoice, keyOf } from "./column-choice.tsx";
import { columnsOf, replacedFile } from "./pseudonym-job.ts";

interface PseudonymPanelProps {
  /** The file as it was dropped, which may hold local patient numbers. */
  readonly file: File;
  /** Slug of the center. */
  readonly center: string;
  /** How the file is read. */
  readonly settings?: ReadingSettings;
  /** Takes the file with codes in place of numbers; the one before goes nowhere. */
  readonly onFile: (file: File) => void;
}

/** Says nothing of the file it was made from, whose name may tell more than it should. */
const FILE_NAME = "cohort-codes.zip";

/** Replaces local patient numbers by case codes, in this page, under a key that the center keeps. */
export function PseudonymPanel({ file, center, settings = {}, onFile }: PseudonymPanelProps) {
  const { t } = useLanguage();
  const hint = useId();
  const [columns, setColumns] = useState<readonly OfferedColumn[] | null>(null);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [key, setKey] = useState<ChosenKey | null>(null);
  const [state, setState] = useState<"closed" | "working" | "open" | "broken">("closed");

  const attempt = async (work: () => Promise<boolean>) => {
    setState("working");
    const done = await work().catch(() => false);
    setState(done ? "open" : "broken");
  };
  const open = () =>
    attempt(async () => {
      const found = await columnsOf(file, settings);
      setColumns(found);
      setMarked(found?.filter(({ likely }) => likely).map(keyOf) ?? []);
      return found !== null;
    });
  const replace = () =>
    attempt(async () => {
      if (!key || !columns) return false;
      const chosen = columns.filter((column) => marked.includes(keyOf(column)));
      const made = await replacedFile(file, settings, { marked: chosen, keyFile: key.keyFile });
      if (made) onFile(new File([made.bytes], FILE_NAME, { type: "application/zip" }));
      return made !== null;
    });

  return (
    <Section title={t("pseudonyms.title")}>
      <Text size="sm">{t("pseudonyms.lead")}</Text>
      {columns === null ? (
        <Group>
          <Button variant="default" loading={state === "working"} onClick={() => void open()}>
            {t("pseudonyms.open")}
          </Button>
        </Group>
      ) : (
        <Stack gap="md" className="quiet-panel">
          <ColumnChoice columns={columns} marked={marked} onMark={setMarked} />
          <CenterKeyChoice center={center} chosen={key} onChoose={setKey} />
          <Group>
            <Button
              loading={state === "working"}
              disabled={!key || marked.length === 0}
              aria-describedby={hint}
              onClick={() => void replace()}
            >
              {t("pseudonyms.replace", { count: marked.length })}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" id={hint}>
            {t("pseudonyms.replaceText")}
          </Text>
        </Stack>
      )}
      {state === "broken" ? <Failure sentence={t("pseudonyms.broken")} /> : null}
    </Section>
  );
}
