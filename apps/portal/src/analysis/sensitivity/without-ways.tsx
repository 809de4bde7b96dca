import { Text } from "@mantine/core";
import type { SensitivityWithoutTextFragment } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import classes from "../frame/analysis.module.css";

/** The ways of the standard set that a question does not have, each with its reason. */
export function WithoutWays({ without }: { readonly without: readonly SensitivityWithoutTextFragment[] }) {
  const { t, localized } = useLanguage();
  if (without.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t("sensitivity.without")}</Text>
      <ul className={classes.list}>
        {without.map(({ code, label, notMade }) => (
          <li key={code}>{t("sensitivity.withoutWay", { way: localized(label), reason: localized(notMade.text) })}</li>
        ))}
      </ul>
    </div>
  );
}
