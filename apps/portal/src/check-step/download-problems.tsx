import { Button, Stack, Text, Title } from "@mantine/core";
import type { ReadingPlan } from "@nlrp12/intake";
import { useId, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { type FileForOwner, markedWorkbook, rowsWithProblems } from "./examine-in-worker.ts";

interface DownloadProblemsProps {
  readonly file: File;
  readonly plan: ReadingPlan;
}

function hand({ name, content }: FileForOwner): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The owner's file back with its problems marked, made in this page. */
export function DownloadProblems({ file, plan }: DownloadProblemsProps) {
  const { t, language } = useLanguage();
  const id = useId();
  const [making, setMaking] = useState<"workbook" | "csv" | null>(null);
  const [failed, setFailed] = useState(false);
  const [csvInstead, setCsvInstead] = useState(false);
  const make = async (what: "workbook" | "csv") => {
    setMaking(what);
    setFailed(false);
    setCsvInstead(false);
    try {
      const made = await (what === "workbook" ? markedWorkbook : rowsWithProblems)(file, plan, language);
      if (made) hand(made);
      setFailed(made === null);
      setCsvInstead(what === "workbook" && made !== null && !made.isWorkbook);
    } catch {
      setFailed(true);
    } finally {
      setMaking(null);
    }
  };
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" id={id} mb={4}>
        {t("checkStep.downloads")}
      </Title>
      <Stack gap="xs" align="flex-start">
        {(["workbook", "csv"] as const).map((what) => (
          <Button
            key={what}
            size="compact-sm"
            variant="default"
            h="auto"
            py={4}
            styles={{ label: { whiteSpace: "normal", textAlign: "left", overflow: "visible", lineHeight: 1.35 } }}
            loading={making === what}
            disabled={making !== null}
            onClick={() => void make(what)}
          >
            {t(`checkStep.${what}`)}
          </Button>
        ))}
        <Text size="xs" c="dimmed">
          {t("checkStep.downloadsText")}
        </Text>
        {csvInstead ? (
          <Text size="sm" role="status">
            {t("checkStep.csvInstead")}
          </Text>
        ) : null}
        {failed ? (
          <Text size="sm" role="alert">
            {t("checkStep.downloadFailed")}
          </Text>
        ) : null}
      </Stack>
    </section>
  );
}
