import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { PseudonymPanel } from "../pseudonyms/pseudonym-panel.tsx";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import { ProblemList } from "../uploads/problem-list.tsx";
import { FileDrop } from "./file-drop.tsx";
import type { KnownProfile } from "./known-profile.ts";
import { MergedCells } from "./merged-cells.tsx";
import { ReadingChoices } from "./reading-choices.tsx";
import { SheetAndHeader } from "./sheet-and-header.tsx";
import type { FileWizard } from "./use-file-wizard.ts";

/** The first step: the file, what it turned out to be, and how it is to be read. */
export function FileStep({ wizard }: { readonly wizard: FileWizard }) {
  const { t } = useLanguage();
  const { dropped, draft, inspection, looking, broken } = wizard;
  return (
    <Stack gap="md">
      <FileDrop dropped={dropped} disabled={looking} onFiles={wizard.take} />
      <Text role="status" aria-busy={looking}>
        {looking ? t("cohortFiles.looking") : null}
      </Text>
      {broken ? <Failure sentence={t("uploads.checkerBroken")} /> : null}
      {draft && inspection && !looking ? <LookedAt wizard={wizard} /> : null}
    </Stack>
  );
}

function LookedAt({ wizard }: { readonly wizard: FileWizard }) {
  const { t } = useLanguage();
  const { draft, inspection, steps } = wizard;
  if (!draft || !inspection) return null;
  const { file } = inspection;
  const change = (settings: typeof draft.settings) => wizard.readOtherwise(settings);
  const readable = file.sheets.length > 0;
  const next = steps.includes("columns") ? "columns" : "check";
  return (
    <>
      {readable ? (
        <WhatItIs wizard={wizard} />
      ) : (
        <Section title={t("cohortFiles.unreadable")}>
          <ProblemList problems={file.problems} />
        </Section>
      )}
      <ReadingChoices decisions={file.decisions} readable={readable} settings={draft.settings} onChange={change} />
      {readable && !file.isWorkbook ? (
        <SheetAndHeader inspected={file} settings={draft.settings} onChange={change} />
      ) : null}
      {readable ? <MergedCells inspected={file} settings={draft.settings} onChange={change} /> : null}
      {readable ? (
        <PseudonymPanel
          key={`${draft.file.name}/${draft.file.lastModified}`}
          file={draft.file}
          center={wizard.center.slug}
          settings={draft.settings}
          onFile={(coded) => wizard.take([coded])}
        />
      ) : null}
      {readable ? (
        <Group>
          <Button onClick={() => wizard.goTo(next)}>
            {t(next === "columns" ? "cohortFiles.toColumns" : "cohortFiles.toCheck")}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

function WhatItIs({ wizard }: { readonly wizard: FileWizard }) {
  const { t } = useLanguage();
  const { draft, inspection } = wizard;
  if (!draft || !inspection) return null;
  const { isWorkbook, sheets, sheet } = inspection.file;
  const { settings, takenFrom, fixedMapping } = draft;
  const { sheet: _sheet, ...asWorkbook } = settings;
  const kind = isWorkbook ? "isWorkbook" : fixedMapping !== null && !takenFrom ? "hasMapping" : "isTable";
  return (
    <Section title={t("cohortFiles.understood")}>
      {takenFrom ? <TakenFrom profile={takenFrom} onAnew={wizard.decideAnew} /> : null}
      <Text>{t(`cohortFiles.${kind}`)}</Text>
      {isWorkbook && sheets[0] ? (
        <Anchor
          component="button"
          type="button"
          ta="start"
          onClick={() => wizard.readOtherwise({ ...settings, sheet: sheet ?? 1 })}
        >
          {t("cohortFiles.mapAnyway")}
        </Anchor>
      ) : null}
      {!isWorkbook && settings.sheet !== undefined && sheets.length > 1 ? (
        <Anchor component="button" type="button" ta="start" onClick={() => wizard.readOtherwise(asWorkbook)}>
          {t("cohortFiles.isWorkbookAfterAll")}
        </Anchor>
      ) : null}
    </Section>
  );
}

interface TakenFromProps {
  readonly profile: KnownProfile;
  readonly onAnew: () => void;
}

/** That the file was recognised, by what, and the way out. */
export function TakenFrom({ profile, onAnew }: TakenFromProps) {
  const { t, language } = useLanguage();
  const { name, version, savedOn } = profile;
  return (
    <Alert variant="outline" role="status">
      <Text size="sm">
        {name === null
          ? t("cohortFiles.fitsBefore", { date: formatDate(savedOn, language) })
          : t("cohortFiles.fitsProfile", { name, version })}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={onAnew}>
        {t("cohortFiles.decideAnew")}
      </Anchor>
    </Alert>
  );
}
