import { NativeSelect } from "@mantine/core";
import type { ColumnContent, ColumnRole } from "@nlrp12/intake";
import { columnOfTarget, takesWords, wordMeaning } from "@nlrp12/intake/columns";
import { useLanguage } from "../language/use-language.ts";
import { codeWordsOf } from "./code-words.ts";
import classes from "./columns-step.module.css";

type FieldRole = Extract<ColumnRole, { kind: "FIELD" }>;

interface WordMeaningsProps {
  readonly role: FieldRole;
  readonly content: ColumnContent;
  readonly onChange: (role: FieldRole) => void;
}

const MOST_WORDS = 12;

/** What the words of a column mean (F is female, 1 is male…): those the portal reads by itself are filled in. */
export function WordMeanings({ role, content, onChange }: WordMeaningsProps) {
  const { t } = useLanguage();
  const column = columnOfTarget(role.target);
  if (!column || !takesWords(column) || content.distinct > MOST_WORDS) return null;
  const codes = codeWordsOf(column);
  const decide = (text: string, code: string) => {
    const { [text]: _before, ...others } = role.words ?? {};
    const words = code === "" ? others : { ...others, [text]: code };
    const { words: _words, ...rest } = role;
    onChange(Object.keys(words).length === 0 ? rest : { ...rest, words });
  };
  const open = content.texts.some(({ text }) => wordMeaning(column, text) === null && role.words?.[text] === undefined);
  return (
    <details className={classes.details} open={open || undefined}>
      <summary>{t("cohortFiles.meaningTitle")}</summary>
      <div className={classes.pair}>
        {content.texts.map(({ text, count }) => (
          <NativeSelect
            key={text}
            label={t("cohortFiles.meaningOf", { text, count })}
            value={role.words?.[text] ?? wordMeaning(column, text) ?? ""}
            data={[
              { value: "", label: t("cohortFiles.choose") },
              ...codes.map(({ value, label }) => ({ value, label })),
            ]}
            onChange={({ currentTarget: { value } }) => decide(text, value)}
          />
        ))}
      </div>
    </details>
  );
}
