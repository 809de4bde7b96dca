import { NativeSelect } from "@mantine/core";
import { ANALYTES } from "@nlrp12/domain";
import type { ColumnRole, MappingTarget } from "@nlrp12/intake";
import { DICTIONARY, SHARED_TARGETS } from "@nlrp12/intake/columns";
import i18next from "i18next";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel } from "../language/word-of.ts";

interface RoleSelectProps {
  readonly column: string;
  readonly role: ColumnRole;
  /** Targets that other columns have taken. */
  readonly taken: ReadonlySet<MappingTarget>;
  readonly onChange: (role: ColumnRole) => void;
}

const UNDECIDED = "undecided";
const IGNORED = "ignored";
const VALUE = "value:";

function choiceOf(role: ColumnRole): string {
  if (role.kind === "FIELD") return role.target;
  if (role.kind === "VALUE") return `${VALUE}${role.analyte}`;
  return role.kind === "IGNORED" ? IGNORED : UNDECIDED;
}

/** What a choice makes of a column; what was known of its values stays with them. */
function roleOf(value: string, before: ColumnRole): ColumnRole {
  if (value === UNDECIDED) return { kind: "UNDECIDED" };
  if (value === IGNORED) return { kind: "IGNORED" };
  if (!value.startsWith(VALUE)) return { kind: "FIELD", target: value as MappingTarget };
  const analyte = value.slice(VALUE.length);
  return before.kind === "VALUE" ? { ...before, analyte } : { kind: "VALUE", analyte, unit: "pg/mL" };
}

/** The name of a target in the language of the page. */
export function fieldLabel(target: MappingTarget): string {
  return String(i18next.t(`cohortFiles.field.${target}` as never));
}

/** The targets of a sheet that a column may be; those that stand on several sheets stand here once. */
function targetsOf(sheet: (typeof DICTIONARY)[number]): readonly MappingTarget[] {
  return sheet.columns
    .map(({ name }): MappingTarget => `${sheet.name}.${name}`)
    .filter((target) => {
      const shared = SHARED_TARGETS[target.split(".")[1] ?? ""];
      return shared === undefined || shared === target;
    });
}

/** The choice of what a column is. */
export function RoleSelect({ column, role, taken, onChange }: RoleSelectProps) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t("cohortFiles.becomes", { column })}
      value={choiceOf(role)}
      onChange={({ currentTarget: { value } }) => onChange(roleOf(value, role))}
    >
      <option value={UNDECIDED}>{t("cohortFiles.undecided")}</option>
      <option value={IGNORED}>{t("cohortFiles.ignore")}</option>
      <optgroup label={t("cohortFiles.groupMeasured")}>
        {ANALYTES.map(({ code }) => (
          <option key={code} value={`${VALUE}${code}`}>
            {t("cohortFiles.valuesOf", { analyte: analyteLabel(code) })}
          </option>
        ))}
      </optgroup>
      {DICTIONARY.map((sheet) => (
        <optgroup key={sheet.name} label={t(`cohortFiles.sheet.${sheet.name}`)}>
          {targetsOf(sheet).map((target) => (
            <option key={target} value={target} disabled={taken.has(target)}>
              {fieldLabel(target)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
