import { methodOfEstimator } from "../../methods/method-of-estimator.ts";
import { TextLink } from "../../ui/router-link.tsx";
import { estimatorWord } from "./estimator-word.ts";

/** An estimator by its name, leading to the page that explains it where there is one. */
export function EstimatorLink({ code }: { readonly code: string }) {
  const method = methodOfEstimator(code);
  if (!method) return estimatorWord(code);
  return (
    <TextLink to="/methods/$method" params={{ method }} inherit>
      {estimatorWord(code)}
    </TextLink>
  );
}
