import { Button, Group, Text } from "@mantine/core";
import type { ReleasePageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";

interface DownloadReleaseProps {
  readonly id: string;
  readonly levels: ReleasePageQuery["cohort"]["viewerLevels"];
}

const GROUPS = [
  { level: "clinical", code: "CLINICAL" },
  { level: "cytokine", code: "CYTOKINE" },
  { level: "genotype", code: "GENOTYPE" },
] as const;

/** The rows of a release as files, for those who hold EXPORT; nothing for anyone else. */
export function DownloadRelease({ id, levels }: DownloadReleaseProps) {
  const { t, language } = useLanguage();
  const groups = GROUPS.filter(({ level }) => levels[level] === "EXPORT");
  if (groups.length === 0) return null;
  const address = `/downloads/releases/${id}`;
  const held = groups.map(({ code }) => t(`words.fieldGroup.${code}`)).join(", ");
  return (
    <Section title={t("releases.download")}>
      <Text size="sm" maw="46rem">
        {t("releases.downloadText", { groups: held })}
      </Text>
      <Group gap="sm" className="no-print">
        <Button component="a" variant="default" href={`${address}.zip?dialect=${language}`} download>
          {t("releases.downloadCsv")}
        </Button>
        <Button component="a" variant="default" href={`${address}.ndjson`} download>
          {t("releases.downloadJson")}
        </Button>
      </Group>
    </Section>
  );
}
