import { NativeSelect } from "@mantine/core";
import { useLanguage } from "../../language/use-language.ts";

/** A response definition to choose by. */
export interface DefinitionName {
  readonly code: string;
  readonly version: number;
  readonly name: { readonly en: string; readonly fr: string };
}

interface DefinitionFieldProps {
  readonly definitions: readonly DefinitionName[];
  /** The code of the chosen one; empty for none. */
  readonly value: string;
  readonly onChoose: (code: string) => void;
  /** What is chosen, where it is not simply the definition of the question. */
  readonly label?: string;
  /** What choosing none is called, where that is a choice. */
  readonly none?: string;
}

/** What counts as a response. */
export function DefinitionField({ definitions, value, onChoose, label, none }: DefinitionFieldProps) {
  const { t, localized } = useLanguage();
  return (
    <NativeSelect
      label={label ?? t("analysis.definition")}
      data={[
        ...(none === undefined ? [] : [{ value: "", label: none }]),
        ...definitions.map((one) => ({
          value: one.code,
          label: t("analysis.definitionVersion", { name: localized(one.name), version: one.version }),
        })),
      ]}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
