import { useMutation } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { SaveViewDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";

/** What was asked for the figure: the root field and its arguments, releases pinned. */
export interface KeepableQuestion {
  readonly question: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Keeps the answer as it is and copies its permanent address. */
export function KeepAnswerButton({ keep }: { readonly keep: KeepableQuestion }) {
  const { t } = useLanguage();
  const [save, { loading }] = useMutation(SaveViewDocument);
  const [said, setSaid] = useState<string | null>(null);
  const onKeep = async () => {
    try {
      const { data } = await save({ variables: { question: keep.question, arguments: keep.arguments } });
      if (data?.saveView.__typename !== "KeptAnswer") return setSaid(t("kept.notKept"));
      await navigator.clipboard.writeText(`${window.location.origin}${data.saveView.link}`);
      setSaid(t("kept.copied"));
    } catch {
      setSaid(t("kept.notKept"));
    }
  };
  return (
    <>
      <Button variant="default" loading={loading} onClick={() => void onKeep()}>
        {t("kept.keep")}
      </Button>
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  );
}
