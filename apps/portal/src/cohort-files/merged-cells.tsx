import { Checkbox, Text } from "@mantine/core";
import type { InspectedFile, ReadingPlan } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";

type Settings = ReadingPlan["settings"];

interface MergedCellsProps {
  readonly inspected: InspectedFile;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Cells merged over several lines: blank in all but the first, unless the person says that they count for each. */
export function MergedCells({ inspected, settings, onChange }: MergedCellsProps) {
  const { t } = useLanguage();
  const sheets = inspected.sheets.filter(
    ({ covered, position }) => covered.cells > 0 && (inspected.isWorkbook || position === inspected.sheet),
  );
  const { fillMerged, ...others } = settings;
  if (sheets.length === 0) return null;
  return (
    <Section title={t("cohortFiles.mergedTitle")}>
      {sheets.map(({ position, title, covered }) => (
        <Text key={position} size="sm" role="status">
          {t(fillMerged ? "cohortFiles.mergedFilled" : "cohortFiles.mergedBlank", {
            sheet: title,
            count: covered.cells,
            columns: covered.columns.join(", "),
          })}
        </Text>
      ))}
      <Checkbox
        label={t("cohortFiles.fillMerged")}
        description={t("cohortFiles.fillMergedText")}
        checked={fillMerged === true}
        onChange={({ currentTarget: { checked } }) => onChange({ ...others, ...(checked ? { fillMerged: true } : {}) })}
      />
    </Section>
  );
}
