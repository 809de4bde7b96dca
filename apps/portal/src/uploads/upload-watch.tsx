import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { UploadProgressDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { forgetAnswers } from "../session/forget-answers.ts";
import { lookedAt, markEnded, useWatchedUploads, type WatchedUpload } from "./watched-uploads.ts";

const BUSY = ["RECEIVED", "PUBLISHING"];

/** Follows the server's work on watched uploads from whatever page one is on, and tells when it ends. */
export function UploadWatch() {
  const running = useWatchedUploads().filter((upload) => !upload.ended);
  return running.map((upload) => <Follow key={upload.id} upload={upload} />);
}

function Follow({ upload }: { readonly upload: WatchedUpload }) {
  const { t } = useLanguage();
  const client = useApolloClient();
  const end = (sentence: string) => {
    markEnded(upload.id);
    notify(sentence, upload.id);
  };
  useSubscription(UploadProgressDocument, {
    variables: { id: upload.id },
    // Another person's, or gone: there is nothing to be told.
    onError: (error) => {
      if (CombinedGraphQLErrors.is(error)) lookedAt(upload.id);
    },
    onData: ({ data: event }) => {
      const state = event.data?.uploadProgress.state;
      if (!state || BUSY.includes(state)) return;
      if (state === "PUBLISHED") forgetAnswers(client);
      end(t("uploads.ended", { state: t(`words.uploadState.${state}`) }));
    },
  });
  return null;
}

/** Asks the person, once, whether the browser may tell when the work ends. */
export async function askToNotify(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

/** Whether asking makes sense: the browser can, and the person has not answered yet. */
export function mayAskToNotify(): boolean {
  return "Notification" in window && Notification.permission === "default";
}

function notify(sentence: string, tag: string): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  // Only who is elsewhere needs to be told.
  if (document.visibilityState === "visible" && document.hasFocus()) return;
  const notification = new Notification(sentence, { tag });
  notification.onclick = () => window.focus();
}
