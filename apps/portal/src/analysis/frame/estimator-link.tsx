import type { MethodId } from "../../methods/method-list.ts";
import { TextLink } from "../../ui/router-link.tsx";
import { estimatorWord } from "./estimator-word.ts";

const METHOD_OF: Readonly<Record<string, MethodId>> = {
  WELCH: "welch-ratio",
  PROFILE_LIKELIHOOD: "profile-likelihood-ratio",
  PAIRED_T: "paired-ratio",
  REML_HARTUNG_KNAPP: "random-effects",
};

/** An estimator by its name, leading to the page that explains it where there is one. */
export function EstimatorLink({ code }: { readonly code: string }) {
  const method = METHOD_OF[code];
  if (!method) return estimatorWord(code);
  return (
    <TextLink to="/methods/$method" params={{ method }} inherit>
      {estimatorWord(code)}
    </TextLink>
  );
}
