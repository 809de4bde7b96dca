import { VisuallyHidden } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import type { Step } from "./use-file-wizard.ts";
import classes from "./wizard-steps.module.css";

interface WizardStepsProps {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly disabled: boolean;
  readonly onStep: (step: Step) => void;
}

/** Where in the wizard one is; a step that has been passed can be gone back to. */
export function WizardSteps({ steps, current, disabled, onStep }: WizardStepsProps) {
  const { t } = useLanguage();
  const at = steps.indexOf(current);
  return (
    <nav aria-label={t("cohortFiles.steps")}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const name = t(`cohortFiles.step.${step}`);
          const number = (
            <span className={classes.number} aria-hidden="true">
              {index < at ? "✓" : index + 1}
            </span>
          );
          if (index >= at || disabled) {
            return (
              <li key={step}>
                <span
                  className={`${classes.step} ${index > at ? classes.later : ""}`}
                  aria-current={step === current ? "step" : undefined}
                >
                  {number}
                  {name}
                </span>
              </li>
            );
          }
          return (
            <li key={step}>
              <button type="button" className={classes.step} onClick={() => onStep(step)}>
                {number}
                <span className={classes.name}>{name}</span>
                <VisuallyHidden>{t("cohortFiles.stepDone")}</VisuallyHidden>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
