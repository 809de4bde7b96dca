import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import type { ColumnGuess, ColumnRole, MappingDraft, MappingTarget } from "@nlrp12/intake";
import { useState } from "react";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ColumnItem } from "./column-item.tsx";
import classes from "./columns-step.module.css";
import { ConstantQuestions } from "./constant-questions.tsx";
import { TakenFrom } from "./file-step.tsx";
import { isComplete, openQuestions } from "./open-questions.ts";
import type { FileWizard } from "./use-file-wizard.ts";

function takenBy(roles: MappingDraft["roles"], except: string): ReadonlySet<MappingTarget> {
  return new Set(
    Object.entries(roles).flatMap(([column, role]) =>
      column !== except && role.kind === "FIELD" ? [role.target] : [],
    ),
  );
}

function withRole(draft: MappingDraft, column: string, role: ColumnRole): MappingDraft {
  return { ...draft, roles: { ...draft.roles, [column]: role } };
}

/** The second step, for a table of another make: what each of its columns is. */
export function ColumnsStep({ wizard }: { readonly wizard: FileWizard }) {
  const { t } = useLanguage();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { draft: file, inspection } = wizard;
  const guesses = inspection?.file.guess?.columns ?? [];
  if (!file?.columns) return null;
  const { now: draft } = file.columns;
  const open = openQuestions(draft);
  const roleOf = (column: string): ColumnRole => draft.roles[column] ?? { kind: "UNDECIDED" };
  const shown = onlyOpen ? guesses.filter(({ column }) => open.columns.includes(column)) : guesses;
  const go = () => {
    setAsked(true);
    if (isComplete(open)) wizard.goTo("check");
  };
  return (
    <Stack gap="md">
      <Text>{t("cohortFiles.columnsLead")}</Text>
      {file.takenFrom ? <TakenFrom profile={file.takenFrom} onAnew={wizard.decideAnew} /> : null}
      <ColumnsSummary guesses={guesses} draft={draft} />
      <ColumnsTools wizard={wizard} open={open.columns} onlyOpen={onlyOpen} onOnlyOpen={setOnlyOpen} />
      <ul className={classes.list}>
        {shown.map((guess) => (
          <ColumnItem
            key={guess.column}
            guess={guess}
            role={roleOf(guess.column)}
            taken={takenBy(draft.roles, guess.column)}
            onChange={(role) => wizard.decideColumns(withRole(draft, guess.column, role))}
          />
        ))}
      </ul>
      <ConstantQuestions draft={draft} onChange={wizard.decideColumns} />
      {asked && !isComplete(open) ? (
        <Alert color="red" variant="outline" role="alert" title={t("cohortFiles.missing")}>
          {open.lacksPerson ? <Text size="sm">{t("cohortFiles.missingPerson")}</Text> : null}
          {open.columns.length > 0 ? (
            <Text size="sm">{t("cohortFiles.missingOpen", { count: open.columns.length })}</Text>
          ) : null}
          {open.constants > 0 ? (
            <Text size="sm">{t("cohortFiles.missingConstants", { count: open.constants })}</Text>
          ) : null}
        </Alert>
      ) : null}
      <Group>
        <Button variant="default" onClick={() => wizard.goTo("file")}>
          {t("cohortFiles.back")}
        </Button>
        <Button onClick={go}>{t("cohortFiles.toCheck")}</Button>
      </Group>
    </Stack>
  );
}

interface ColumnsSummaryProps {
  readonly guesses: readonly ColumnGuess[];
  readonly draft: MappingDraft;
}

/** “27 recognised as in your upload of 3 March · 2 to choose · 1 left out”. */
function ColumnsSummary({ guesses, draft }: ColumnsSummaryProps) {
  const { t, language } = useLanguage();
  const kinds = Object.values(draft.roles).map(({ kind }) => kind);
  const count = (kind: ColumnRole["kind"]) => kinds.filter((one) => one === kind).length;
  const before = guesses.filter(({ reason }) => reason === "KNOWN");
  const recognised = kinds.length - count("UNDECIDED") - count("IGNORED");
  const date = before[0]?.knownFrom;
  return (
    <Text fw={600} role="status">
      {[
        date
          ? t("cohortFiles.recognisedBefore", { count: before.length, date: formatDate(date, language) })
          : t("cohortFiles.recognised", { count: recognised }),
        t("cohortFiles.toChoose", { count: count("UNDECIDED") }),
        t("cohortFiles.leftOut", { count: count("IGNORED") }),
      ].join(" · ")}
    </Text>
  );
}

interface ColumnsToolsProps {
  readonly wizard: FileWizard;
  readonly open: readonly string[];
  readonly onlyOpen: boolean;
  readonly onOnlyOpen: (only: boolean) => void;
}

function ColumnsTools({ wizard, open, onlyOpen, onOnlyOpen }: ColumnsToolsProps) {
  const { t } = useLanguage();
  const [said, setSaid] = useState("");
  const columns = wizard.draft?.columns;
  if (!columns) return null;
  const ignoreOpen = () => {
    const ignored = Object.fromEntries(open.map((column) => [column, { kind: "IGNORED" } as const]));
    wizard.decideColumns({ ...columns.now, roles: { ...columns.now.roles, ...ignored } });
  };
  const step = (back: boolean) => {
    if (back) wizard.undo();
    else wizard.redo();
    setSaid(t(back ? "cohortFiles.undone" : "cohortFiles.redone"));
  };
  return (
    <Group gap="sm">
      <Button size="compact-sm" variant="default" disabled={columns.past.length === 0} onClick={() => step(true)}>
        ⤺ {t("cohortFiles.undo")}
      </Button>
      <Button size="compact-sm" variant="default" disabled={columns.future.length === 0} onClick={() => step(false)}>
        ⤻ {t("cohortFiles.redo")}
      </Button>
      {open.length > 0 ? (
        <Button size="compact-sm" variant="default" onClick={ignoreOpen}>
          {t("cohortFiles.ignoreOpen", { count: open.length })}
        </Button>
      ) : null}
      <Checkbox
        label={t("cohortFiles.onlyOpen")}
        checked={onlyOpen}
        onChange={({ currentTarget: { checked } }) => onOnlyOpen(checked)}
      />
      <Text size="sm" role="status">
        {said}
      </Text>
    </Group>
  );
}
