import { formatValue } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Explained } from "../ui/explained.tsx";

interface ConcentrationProps {
  readonly value: {
    readonly comparator: "EQ" | "LT" | "GT";
    readonly value: number;
    readonly unit: string;
    readonly reported: string;
  };
}

const SIGNS = { EQ: "", LT: "<\u00a0", GT: ">\u00a0" } as const;

/** A value with its comparator and unit; where the file had more than its number, its reported text is a step away. */
export function Concentration({ value }: ConcentrationProps) {
  const { t, language } = useLanguage();
  const shown = `${SIGNS[value.comparator]}${formatValue(value.value, language)}\u00a0${value.unit}`;
  if (numberOf(value.reported) === value.value) return shown;
  return <Explained why={t("cases.asReported", { text: value.reported })}>{shown}</Explained>;
}

/** The number of a text that is a number, with a sign before it or none and either sign of the decimals; else NaN. */
const numberOf = (text: string): number => Number(text.replaceAll(/[\s<>]/g, "").replace(",", "."));
