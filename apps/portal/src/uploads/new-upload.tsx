import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import { type CheckOutcome, checkInWorker } from "./check-in-worker.ts";
import { CheckResult } from "./check-result.tsx";
import { type DroppedFiles, sortDropped } from "./dropped-files.ts";
import type { ReadingChoices as Choices } from "./file-check.ts";
import { FileDrop } from "./file-drop.tsx";
import { ReadingChoices } from "./reading-choices.tsx";
import { offersAny, type ReadingOffers, readingOffers } from "./reading-offers.ts";
import { sendFile } from "./send-file.ts";

type Stage =
  | { readonly at: "waiting" }
  | { readonly at: "checking" }
  | { readonly at: "checked"; readonly outcome: CheckOutcome }
  | { readonly at: "sending"; readonly outcome: CheckOutcome; readonly share: number }
  | { readonly at: "refused"; readonly outcome: CheckOutcome; readonly sentence: string };

/** Drop, check, send. Not a byte leaves the browser before its own check has passed. */
export function NewUpload({ cohort }: { readonly cohort: string }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [dropped, setDropped] = useState<DroppedFiles | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "waiting" });
  const [idempotencyKey, setIdempotencyKey] = useState("");
  const [choices, setChoices] = useState<Choices>({});
  const [offers, setOffers] = useState<ReadingOffers | null>(null);
  const newestCheck = useRef(0);

  const check = async ({ table, mapping }: DroppedFiles, decided: Choices) => {
    setChoices(decided);
    if (!table) return;
    setStage({ at: "checking" });
    // A file that is read otherwise is another upload.
    setIdempotencyKey(crypto.randomUUID());
    newestCheck.current += 1;
    const thisCheck = newestCheck.current;
    const outcome = await checkInWorker(table, mapping, decided);
    if (thisCheck !== newestCheck.current) return;
    setOffers(readingOffers(outcome, decided));
    setStage({ at: "checked", outcome });
  };

  const take = async (files: readonly File[]) => {
    const next = sortDropped(files, dropped);
    setDropped(next);
    const sameTable = next.table === dropped?.table;
    if (!sameTable) setOffers(null);
    await check(next, sameTable ? choices : {});
  };

  const send = async (outcome: CheckOutcome) => {
    if (!dropped?.table) return;
    setStage({ at: "sending", outcome, share: 0 });
    const result = await sendFile({
      cohort,
      file: dropped.table,
      mappingText: dropped.mapping ? await dropped.mapping.text() : null,
      choices,
      idempotencyKey,
      onProgress: (share) => setStage({ at: "sending", outcome, share }),
    });
    if ("id" in result) await navigate({ to: "/data/uploads/$id", params: { id: result.id } });
    else setStage({ at: "refused", outcome, sentence: result.message?.[language] ?? t("ui.offline") });
  };

  return (
    <Stack gap="md">
      <FileDrop dropped={dropped} disabled={stage.at === "sending"} onFiles={(files) => void take(files)} />
      {dropped && offers ? (
        <ReadingChoices
          offers={offers}
          choices={choices}
          disabled={stage.at === "sending"}
          onChoose={(decided) => void check(dropped, decided)}
        />
      ) : null}
      {stage.at === "checking" ? (
        <Text role="status" aria-busy="true">
          {t("uploads.checkingHere")}
        </Text>
      ) : null}
      {"outcome" in stage ? <CheckResult outcome={stage.outcome} offersChoice={offersAny(offers)} /> : null}
      {stage.at === "refused" ? <Failure sentence={stage.sentence} onRetry={() => void send(stage.outcome)} /> : null}
      {stage.at === "checked" && stage.outcome.mayBeSent ? (
        <Section title={t("uploads.send")}>
          <Text size="sm">{t("uploads.sendText")}</Text>
          <Group>
            <Button onClick={() => void send(stage.outcome)}>{t("uploads.send")}</Button>
          </Group>
        </Section>
      ) : null}
      {stage.at === "sending" ? (
        <Progress.Root size="lg" maw={560}>
          <Progress.Section value={100 * stage.share} aria-label={t("uploads.sending")} />
        </Progress.Root>
      ) : null}
    </Stack>
  );
}
