import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import type { AskedConstant, MappingDraft } from "@nlrp12/intake";
import { askedConstants } from "@nlrp12/intake/columns";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";
import { codeWordsOf } from "./code-words.ts";
import classes from "./columns-step.module.css";
import { withSuggestions } from "./file-draft.ts";
import { fieldLabel } from "./role-select.tsx";

interface ConstantQuestionsProps {
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

/** What the portal needs and the file does not hold: asked once, for all rows. */
export function ConstantQuestions({ draft, onChange }: ConstantQuestionsProps) {
  const { t } = useLanguage();
  const complete = withSuggestions(draft);
  const questions = askedConstants(complete);
  const oneValueARow = Object.values(draft.roles).some(
    (role) => role.kind === "FIELD" && role.target === "measurements.value",
  );
  const answer = ({ target }: AskedConstant, text: string) =>
    onChange({ ...draft, constants: { ...draft.constants, [target]: text === "" ? null : text } });
  if (questions.length === 0 && !oneValueARow) return null;
  return (
    <Section title={t("cohortFiles.constantsTitle")}>
      <Text size="sm">{t("cohortFiles.constantsLead")}</Text>
      <div className={classes.constants}>
        {questions.map((asked) => (
          <ConstantQuestion
            key={asked.target}
            asked={asked}
            answered={complete.constants[asked.target] ?? ""}
            onAnswer={(text) => answer(asked, text)}
          />
        ))}
      </div>
      {oneValueARow ? (
        <Checkbox
          label={t("cohortFiles.replicates")}
          checked={draft.numberReplicates}
          onChange={({ currentTarget: { checked } }) => onChange({ ...draft, numberReplicates: checked })}
        />
      ) : null}
    </Section>
  );
}

interface ConstantQuestionProps {
  readonly asked: AskedConstant;
  readonly answered: string;
  readonly onAnswer: (text: string) => void;
}

function ConstantQuestion({ asked, answered, onAnswer }: ConstantQuestionProps) {
  const { t, localized } = useLanguage();
  const { column, target } = asked;
  const codes = codeWordsOf(column);
  const shared = { label: fieldLabel(target), description: localized(column.description), value: answered } as const;
  if (codes.length === 0) {
    return (
      <TextInput {...shared} inputMode="decimal" onChange={({ currentTarget: { value } }) => onAnswer(value.trim())} />
    );
  }
  return (
    <NativeSelect
      {...shared}
      data={[{ value: "", label: t("cohortFiles.choose") }, ...codes.map(({ value, label }) => ({ value, label }))]}
      onChange={({ currentTarget: { value } }) => onAnswer(value)}
    />
  );
}
