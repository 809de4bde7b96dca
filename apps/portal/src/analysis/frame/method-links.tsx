import { Text } from "@mantine/core";
import { Fragment } from "react";
import { useLanguage } from "../../language/use-language.ts";
import type { MethodId } from "../../methods/method-list.ts";
import { TextLink } from "../../ui/router-link.tsx";

/** Leads from an answer to the pages that say how its numbers are made. */
export function MethodLinks({ methods }: { readonly methods: readonly MethodId[] }) {
  const { t } = useLanguage();
  return (
    <Text size="sm" className="no-print">
      {t("methods.behind")}{" "}
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
