import { useMutation } from "@apollo/client/react";
import { Anchor, Button, Text } from "@mantine/core";
import { useState } from "react";
import { SaveViewDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { errorFacts } from "../../session/error-sentence.ts";

/** What was asked for the figure: the root field and its arguments, releases pinned. */
export interface KeepableQuestion {
  readonly question: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What came of it: kept, with its address where that could not be copied, or not, with the reason. */
interface Outcome {
  readonly said: string;
  readonly address?: string;
}

/** Keeps the answer as it is and copies its permanent address. What it says is of this question alone: give it a key. */
export function KeepAnswerButton({ keep }: { readonly keep: KeepableQuestion }) {
  const { t, language } = useLanguage();
  const [save, { loading }] = useMutation(SaveViewDocument);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const kept = async (): Promise<Outcome> => {
    const { data } = await save({ variables: { question: keep.question, arguments: keep.arguments } });
    if (data?.saveView.__typename !== "KeptAnswer") return { said: t("kept.notKept") };
    const address = `${window.location.origin}${data.saveView.link}`;
    // Without a secure connection, or where the browser was told so, a page may not copy; the answer is kept all the same.
    const isCopied = await copied(address);
    return isCopied ? { said: t("kept.copied") } : { said: t("kept.notCopied"), address };
  };
  const onKeep = async () => {
    setOutcome(null);
    const refused = (error: unknown): Outcome => ({ said: errorFacts(error, language).sentence ?? t("ui.offline") });
    setOutcome(await kept().catch(refused));
  };
  return (
    <>
      <Button variant="default" loading={loading} onClick={() => void onKeep()}>
        {t("kept.keep")}
      </Button>
      <Text size="sm" role="status">
        {outcome?.said}{" "}
        {outcome?.address ? (
          <Anchor href={outcome.address} size="sm" style={{ overflowWrap: "anywhere" }}>
            {outcome.address}
          </Anchor>
        ) : null}
      </Text>
    </>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
