import { TextInput } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";

interface AsOfFieldProps {
  readonly asOf: string | undefined;
  readonly onChange: (asOf: string | undefined) => void;
}

/** The day whose state is asked for: of each cohort the last release published by its end. Empty asks for the newest. */
export function AsOfField({ asOf, onChange }: AsOfFieldProps) {
  const { t } = useLanguage();
  return (
    <TextInput
      type="date"
      label={t("ui.asOf")}
      description={t("ui.asOfHint")}
      value={asOf?.slice(0, 10) ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      w={160}
    />
  );
}
