import type { ReactNode } from "react";
import classes from "./facts.module.css";

interface FactsProps {
  readonly facts: readonly { readonly term: string; readonly detail: ReactNode }[];
}

/** Terms and what they stand at, side by side; below each other on a narrow screen. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ term, detail }) => (
        <div key={term} className={classes.fact}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
