import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  type AccessDecision,
  type AccessRequestCardFragment,
  AnswerAccessRequestDocument,
  CancelAccessRequestDocument,
  DecideAccessRequestDocument,
} from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { ButtonLink } from "../ui/router-link.tsx";

interface RequestStepsProps {
  readonly request: AccessRequestCardFragment;
  readonly onChanged: () => void;
}

const DAY_MS = 86_400_000;

/** What the server says the viewer may do with a request: the asker's steps, or the owner's. */
export function RequestSteps({ request, onChanged }: RequestStepsProps) {
  const may = (step: (typeof request.viewerCan)[number]) => request.viewerCan.includes(step);
  if (may("APPROVE") || may("REFUSE") || may("ASK_BACK")) return <Decide request={request} onChanged={onChanged} />;
  if (may("ASK") || may("ANSWER") || may("CANCEL")) return <AskersSteps request={request} onChanged={onChanged} />;
  return null;
}

/** The day on which access would end if it were given for as long as was asked, as a date field takes it. */
function endAsked(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

function Decide({ request, onChanged }: RequestStepsProps) {
  const { t } = useLanguage();
  const [message, setMessage] = useState("");
  const [until, setUntil] = useState(() => endAsked(request.days));
  const [decide, { loading, error }] = useMutation(DecideAccessRequestDocument);
  const run = async (decision: AccessDecision) => {
    const endsAt = decision === "APPROVE" ? new Date(`${until}T23:59:59Z`).toISOString() : null;
    const said = message.trim() || null;
    const done = await decide({ variables: { id: request.id, decision, message: said, endsAt } }).catch(() => null);
    if (!done?.data) return;
    setMessage("");
    onChanged();
  };
  return (
    <Stack gap="sm" className="no-print">
      <Textarea
        label={t("access.message")}
        description={t("access.messageHint")}
        autosize
        minRows={2}
        maxLength={2000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("access.until")}
        maw={220}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {error ? <ErrorView error={error} /> : null}
      <Group gap="sm">
        <Button loading={loading} disabled={until === ""} onClick={() => void run("APPROVE")}>
          {t("access.approve")}
        </Button>
        {request.viewerCan.includes("ASK_BACK") ? (
          <Button variant="default" disabled={loading} onClick={() => void run("ASK_BACK")}>
            {t("access.askBack")}
          </Button>
        ) : null}
        <Button variant="default" disabled={loading} onClick={() => void run("REFUSE")}>
          {t("access.refuse")}
        </Button>
      </Group>
    </Stack>
  );
}

function AskersSteps({ request, onChanged }: RequestStepsProps) {
  const { t } = useLanguage();
  const [message, setMessage] = useState("");
  const [answer, answering] = useMutation(AnswerAccessRequestDocument);
  const [cancel, cancelling] = useMutation(CancelAccessRequestDocument);
  const after = (done: Promise<{ data?: unknown }>) =>
    void done.then(({ data }) => (data ? onChanged() : undefined)).catch(() => undefined);
  const { center, slug } = request.cohort;
  const error = answering.error ?? cancelling.error;
  return (
    <Stack gap="sm" className="no-print">
      {request.viewerCan.includes("ANSWER") ? (
        <Textarea
          label={t("access.answer")}
          autosize
          minRows={2}
          maxLength={2000}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      ) : null}
      {error ? <ErrorView error={error} /> : null}
      <Group gap="sm">
        {request.viewerCan.includes("ANSWER") ? (
          <Button
            loading={answering.loading}
            disabled={message.trim() === ""}
            onClick={() => after(answer({ variables: { id: request.id, message } }))}
          >
            {t("access.sendAnswer")}
          </Button>
        ) : null}
        {request.viewerCan.includes("ASK") ? (
          <ButtonLink to="/cohorts/$center/$slug/ask" params={{ center: center.slug, slug }}>
            {t("access.goOn")}
          </ButtonLink>
        ) : null}
        <Button
          variant="default"
          loading={cancelling.loading}
          onClick={() => after(cancel({ variables: { id: request.id } }))}
        >
          {t(request.state === "DRAFT" ? "access.discard" : "access.cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
