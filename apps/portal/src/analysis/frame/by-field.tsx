import { MultiSelect } from "@mantine/core";
import { useLanguage } from "../../language/use-language.ts";

type Dimension =
  | "SEX"
  | "AGE_BAND"
  | "VARIANT_GROUP"
  | "CENTER"
  | "COHORT"
  | "RESPONSE_CLASS"
  | "STATE_AT_SAMPLE"
  | "NOMINAL_HOURS";

interface ByFieldProps<One extends Dimension> {
  readonly dimensions: readonly One[];
  readonly chosen: readonly One[];
  readonly onChoose: (dimensions: One[]) => void;
}

/** No figure splits by more. */
const MOST = 2;

/** What the figure is split by. */
export function ByField<One extends Dimension>({ dimensions, chosen, onChoose }: ByFieldProps<One>) {
  const { t } = useLanguage();
  return (
    <MultiSelect
      label={t("analysis.by")}
      placeholder={chosen.length === 0 ? t("analysis.byNothing") : undefined}
      maxValues={MOST}
      data={dimensions.map((one) => ({ value: one as string, label: t(`words.dimension.${one as Dimension}`) }))}
      value={[...chosen]}
      onChange={(texts) => onChoose(dimensions.filter((one) => texts.includes(one)))}
      w={{ base: "100%", sm: 220 }}
    />
  );
}
