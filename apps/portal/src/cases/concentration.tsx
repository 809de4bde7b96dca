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

/** A value with its comparator and unit; where the file had it otherwise, its reported text is a step away. */
export function Concentration({ value }: ConcentrationProps) {
  const { t, language } = useLanguage();
  const text = `${SIGNS[value.comparator]}${formatValue(value.value, language)}`;
  const shown = `${text}\u00a0${value.unit}`;
  if (plain(value.reported) === plain(text)) return shown;
  return <Explained why={t("cases.asReported", { text: value.reported })}>{shown}</Explained>;
}

/** The text without spaces and with one sign of the decimals. */
const plain = (text: string): string => text.replaceAll(/\s/g, "").replace(",", ".");
