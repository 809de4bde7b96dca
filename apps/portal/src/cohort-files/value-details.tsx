import { NativeSelect, TextInput } from "@mantine/core";
import { PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { ColumnRole, MappingTarget } from "@nlrp12/intake";
import { columnOfTarget } from "@nlrp12/intake/columns";
import { useLanguage } from "../language/use-language.ts";
import { codeWordsOf } from "./code-words.ts";
import classes from "./columns-step.module.css";
import { fieldLabel } from "./role-select.tsx";

type ValueRole = Extract<ColumnRole, { kind: "VALUE" }>;

interface ValueDetailsProps {
  readonly role: ValueRole;
  readonly onChange: (role: ValueRole) => void;
}

const WORDS = [
  { part: "specimen", target: "samples.specimen" },
  { part: "stimulus", target: "samples.stimulus" },
] as const satisfies readonly { part: keyof ValueRole; target: MappingTarget }[];
const NUMBERS = [
  { part: "cultureHours", target: "samples.culture_hours" },
  { part: "day", target: "samples.day" },
] as const satisfies readonly { part: keyof ValueRole; target: MappingTarget }[];
const LIMITS = ["lowerLimit", "upperLimit"] as const;

/** The unit of a column of values, and what sets its samples apart from those of the row's other columns. */
export function ValueDetails({ role, onChange }: ValueDetailsProps) {
  const { t } = useLanguage();
  const change = (part: keyof ValueRole, text: string) => {
    const { [part]: _before, ...rest } = role;
    onChange((text === "" ? rest : { ...rest, [part]: text }) as ValueRole);
  };
  const said = [...WORDS, ...NUMBERS].some(({ part }) => role[part] !== undefined);
  return (
    <>
      <NativeSelect
        label={t("cohortFiles.unit")}
        value={role.unit}
        data={Object.keys(PG_PER_ML_BY_UCUM)}
        onChange={({ currentTarget: { value } }) => onChange({ ...role, unit: value })}
      />
      <details className={classes.details} open={said || undefined}>
        <summary>{t("cohortFiles.more")}</summary>
        <div className={classes.pair}>
          {WORDS.map(({ part, target }) => {
            const column = columnOfTarget(target);
            return (
              <NativeSelect
                key={part}
                label={fieldLabel(target)}
                value={role[part] ?? ""}
                data={[
                  { value: "", label: t("cohortFiles.asElsewhere") },
                  ...(column ? codeWordsOf(column) : []).map(({ value, label }) => ({ value, label })),
                ]}
                onChange={({ currentTarget: { value } }) => change(part, value)}
              />
            );
          })}
          {NUMBERS.map(({ part, target }) => (
            <TextInput
              key={part}
              label={fieldLabel(target)}
              inputMode="decimal"
              placeholder={t("cohortFiles.asElsewhere")}
              value={role[part] ?? ""}
              onChange={({ currentTarget: { value } }) => change(part, value.trim())}
            />
          ))}
          <TextInput
            label={t("cohortFiles.replicate")}
            inputMode="numeric"
            value={role.replicate ?? ""}
            onChange={({ currentTarget: { value } }) => change("replicate", value.trim())}
          />
          {LIMITS.map((part) => (
            <TextInput
              key={part}
              label={t(`cohortFiles.${part}`)}
              description={part === "lowerLimit" ? t("cohortFiles.limitHint", { unit: role.unit }) : undefined}
              inputMode="decimal"
              value={role[part] ?? ""}
              onChange={({ currentTarget: { value } }) => change(part, value.trim())}
            />
          ))}
        </div>
      </details>
    </>
  );
}
