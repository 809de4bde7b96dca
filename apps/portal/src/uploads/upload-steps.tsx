import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { ApproveUploadDocument, PublishReleaseDocument, type UploadPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { Section } from "../ui/section.tsx";

interface UploadStepsProps {
  readonly upload: UploadPageQuery["upload"];
  readonly removals: readonly string[];
  readonly onChanged: () => void;
}

/** Approve, then publish: two steps, by two persons where the cohort demands it. */
export function UploadSteps({ upload, removals, onChanged }: UploadStepsProps) {
  if (upload.viewerCan.includes("upload:approve")) {
    return <Approve upload={upload} removals={removals} onChanged={onChanged} />;
  }
  if (upload.state === "APPROVED") return <Publish upload={upload} onChanged={onChanged} />;
  return null;
}

function Approve({ upload, removals, onChanged }: UploadStepsProps) {
  const { t } = useLanguage();
  const [approve, { loading, error }] = useMutation(ApproveUploadDocument);
  const run = async () => {
    const done = await approve({ variables: { id: upload.id, removals: [...removals] } }).catch(() => null);
    if (done) onChanged();
  };
  return (
    <Section title={t("uploads.stepApprove")}>
      <Text size="sm">{t("uploads.approveText")}</Text>
      {removals.length > 0 ? (
        <Text size="sm" fw={600} role="status">
          {t("uploads.removes", { count: removals.length, codes: removals.join(", ") })}
        </Text>
      ) : null}
      {error ? <ErrorView error={error} /> : null}
      <Group>
        <Button loading={loading} onClick={() => void run()}>
          {t("uploads.approve")}
        </Button>
      </Group>
    </Section>
  );
}

function Publish({ upload, onChanged }: Omit<UploadStepsProps, "removals">) {
  const { t } = useLanguage();
  const [note, setNote] = useState("");
  const mayPublish = upload.viewerCan.includes("upload:publish");
  const [publish, { loading, error }] = useMutation(PublishReleaseDocument);
  const run = async () => {
    const done = await publish({ variables: { upload: upload.id, note: note.trim() || null } }).catch(() => null);
    if (done) onChanged();
  };
  return (
    <Section title={t("uploads.stepPublish")}>
      <Text size="sm">{t("uploads.publishText")}</Text>
      {upload.cohort.requiresSecondPerson ? (
        <Text size="sm" fw={600}>
          {t("uploads.secondPerson", { name: upload.approvedBy ?? "" })}
        </Text>
      ) : null}
      {mayPublish ? (
        <Stack maw={560} gap="sm">
          <Textarea
            label={t("uploads.note")}
            description={t("uploads.noteHint")}
            maxLength={500}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {error ? <ErrorView error={error} /> : null}
          <Group>
            <Button loading={loading} onClick={() => void run()}>
              {t("uploads.publish")}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Section>
  );
}
