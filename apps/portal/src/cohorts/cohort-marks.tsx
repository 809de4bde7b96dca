import { Badge, Group } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";

interface CohortMarksProps {
  readonly cohort: { readonly synthetic: boolean; readonly literature: boolean };
}

/** Whether the cases are generated or come from publications; always written, never only coloured. */
export function CohortMarks({ cohort }: CohortMarksProps) {
  const { t } = useLanguage();
  if (!cohort.synthetic && !cohort.literature) return null;
  return (
    <Group gap={6} component="span">
      {cohort.synthetic ? <Mark text={t("cohorts.synthetic")} /> : null}
      {cohort.literature ? <Mark text={t("cohorts.literature")} /> : null}
    </Group>
  );
}

function Mark({ text }: { readonly text: string }) {
  return (
    <Badge variant="default" tt="none" fw={500}>
      {text}
    </Badge>
  );
}
