import { useApolloClient, useQuery } from "@apollo/client/react";
import { Alert, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { UploadPageDocument, type UploadPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { RareCombinations } from "../pseudonyms/rare-combinations.tsx";
import { Answer } from "../session/answer.tsx";
import { forgetAnswers } from "../session/forget-answers.ts";
import { Page } from "../ui/page.tsx";
import { ButtonLink, TextLink } from "../ui/router-link.tsx";
import { DiscardUpload } from "./discard-upload.tsx";
import { UploadDifference } from "./upload-difference.tsx";
import { UploadFacts } from "./upload-facts.tsx";
import { UploadProblems } from "./upload-problems.tsx";
import { UploadProgressBar } from "./upload-progress-bar.tsx";
import { UploadSteps } from "./upload-steps.tsx";
import { useLookedAt } from "./use-looked-at.ts";

const route = getRouteApi("/signed-in/data/uploads/$id");

/** States in which the server works on the file. */
const BUSY = ["RECEIVED", "PUBLISHING"];
const POLL_MS = 3000;

/** One upload: what was found, what it would change, and the two steps to a release. */
export function UploadPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const [busy, setBusy] = useState(true);
  // The event stream tells sooner; polling is for networks that hold streams back.
  const asked = useQuery(UploadPageDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
    pollInterval: busy ? POLL_MS : 0,
  });
  const upload = asked.data?.upload;
  const isBusy = upload === undefined || BUSY.includes(upload.state);
  if (isBusy !== busy) setBusy(isBusy);
  if (upload) return <UploadView upload={upload} onEnd={() => void asked.refetch()} />;
  return (
    <Page title={t("uploads.one")}>
      <Answer asked={asked}>{() => null}</Answer>
    </Page>
  );
}

interface UploadViewProps {
  readonly upload: UploadPageQuery["upload"];
  readonly onEnd: () => void;
}

function UploadView({ upload, onEnd }: UploadViewProps) {
  const { t, localized } = useLanguage();
  const [removals, setRemovals] = useState<readonly string[]>([]);
  const { cohort, state } = upload;
  useLookedAt(BUSY.includes(state) ? null : upload.id);
  const client = useApolloClient();
  // Figures seen before know nothing of this release.
  useEffect(() => {
    if (state === "PUBLISHED") forgetAnswers(client);
  }, [client, state]);
  const again = state === "REJECTED" || state === "FAILED" || state === "DISCARDED";
  return (
    <Page
      title={upload.fileName}
      lead={
        <>
          {cohort.center.name},{" "}
          <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
            {localized(cohort.title)}
          </TextLink>
        </>
      }
      actions={
        <>
          {again ? (
            <ButtonLink to="/data/uploads/new" search={{ cohort: cohort.id }}>
              {t("uploads.uploadAgain")}
            </ButtonLink>
          ) : null}
          {upload.viewerCan.includes("upload:discard") ? <DiscardUpload upload={upload} /> : null}
        </>
      }
    >
      <Text role="status" fw={600}>
        {t(`words.uploadState.${state}`)}
      </Text>
      {BUSY.includes(state) ? <UploadProgressBar upload={upload} onEnd={onEnd} /> : null}
      {upload.failure ? (
        <Alert color="red" variant="outline" title={t("uploads.failure")}>
          {localized(upload.failure)}
        </Alert>
      ) : null}
      {state === "PUBLISHED" && upload.release ? (
        <Alert color="green" variant="outline" title={t("uploads.published", { number: upload.release.number })}>
          <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
            {t("uploads.seeRelease")}
          </TextLink>
        </Alert>
      ) : null}
      <UploadProblems upload={upload} state={state} />
      <UploadDifference
        upload={upload}
        canRemove={upload.viewerCan.includes("upload:approve")}
        removals={removals}
        onRemovals={setRemovals}
      />
      {upload.rareCombinations ? <RareCombinations report={upload.rareCombinations} /> : null}
      <UploadSteps upload={upload} removals={removals} onChanged={onEnd} />
      <UploadFacts upload={upload} />
    </Page>
  );
}
