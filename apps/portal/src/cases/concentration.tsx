import { formatValue } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";

interface ConcentrationProps {
  readonly value: {
    readonly comparator: "EQ" | "LT" | "GT";
    readonly value: number;
    readonly unit: string;
    readonly reported: string;
  };
}

const SIGNS = { EQ: "", LT: "<\u00a0", GT: ">\u00a0" } as const;

/** A value with its comparator and unit; its reported text on hover. */
export function Concentration({ value }: ConcentrationProps) {
  const { t, language } = useLanguage();
  return (
    <span title={t("cases.asReported", { text: value.reported })}>
      {SIGNS[value.comparator]}
      {formatValue(value.value, language)}&nbsp;{value.unit}
    </span>
  );
}
