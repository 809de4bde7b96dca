import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../../language/use-language.ts";
import { Section } from "../../ui/section.tsx";

interface SensitivitySectionProps {
  /** Which ways there are here. */
  readonly lead: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  /** Asks when it is first drawn. */
  readonly children: ReactNode;
}

/** The standard sensitivity set behind one button; nothing is asked before it is pressed. */
export function SensitivitySection({ lead, shown, onShow, children }: SensitivitySectionProps) {
  const { t } = useLanguage();
  return (
    <Section
      title={t("sensitivity.title")}
      actions={
        <Button className="no-print" variant="default" aria-expanded={shown} onClick={() => onShow(!shown)}>
          {t(shown ? "sensitivity.hide" : "sensitivity.show")}
        </Button>
      }
    >
      <Text size="sm">{lead}</Text>
      {shown ? children : null}
    </Section>
  );
}
