import { Text } from "@mantine/core";
import { Fragment } from "react";
import { useLanguage } from "../../language/use-language.ts";
import type { MethodId } from "../../methods/method-list.ts";
import { TextLink } from "../../ui/router-link.tsx";

interface MethodLinksProps {
  readonly methods: readonly MethodId[];
  /** Whether they are those of one figure, and not all of a page. */
  readonly ofFigure?: boolean;
}

/** Leads from an answer, or from one figure of it, to the pages that say how its numbers are made, here and in R. */
export function MethodLinks({ methods, ofFigure = false }: MethodLinksProps) {
  const { t } = useLanguage();
  return (
    <Text size="sm" className="no-print">
      {t(ofFigure ? "methods.behindFigure" : "methods.behind")}{" "}
      {methods.map((method, index) => (
        <Fragment key={method}>
          {index > 0 ? " · " : null}
          <TextLink to="/methods/$method" params={{ method }}>
            {t(`methods.of.${method}.name`)}
          </TextLink>
        </Fragment>
      ))}
    </Text>
  );
}
