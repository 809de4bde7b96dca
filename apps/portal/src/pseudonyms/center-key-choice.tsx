import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";

/** A key as the page holds it while it is open. */
export interface ChosenKey {
  readonly keyFile: string;
  readonly fingerprint: string;
}

interface CenterKeyChoiceProps {
  /** Slug of the center whose key it must be. */
  readonly center: string;
  readonly chosen: ChosenKey | null;
  readonly onChoose: (key: ChosenKey | null) => void;
}

function handOver(center: string, keyFile: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([keyFile], { type: "application/json" }));
  link.download = `nlrp12-key-${center}.json`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The center's key: chosen from the file the center keeps, or made here and handed over as that file. */
export function CenterKeyChoice({ center, chosen, onChoose }: CenterKeyChoiceProps) {
  const { t } = useLanguage();
  const [refused, setRefused] = useState<"noKey" | "otherCenter" | null>(null);
  const take = async (keyFile: string) => {
    const { readKeyFile } = await import("@nlrp12/intake");
    const key = await readKeyFile(keyFile);
    const why = key === null ? "noKey" : key.center === center ? null : "otherCenter";
    setRefused(why);
    onChoose(key && why === null ? { keyFile, fingerprint: key.fingerprint } : null);
  };
  const make = async () => {
    const { newKeyFile } = await import("@nlrp12/intake");
    const keyFile = newKeyFile(center, new Date().toISOString().slice(0, 10));
    handOver(center, keyFile);
    await take(keyFile);
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t("pseudonyms.keyText")}</Text>
      <Group gap="sm">
        <FileButton
          accept="application/json,.json"
          onChange={(file) => void file?.text().then(take)}
          inputProps={{ "aria-label": t("pseudonyms.chooseKey") }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {t("pseudonyms.chooseKey")}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={() => void make()}>
          {t("pseudonyms.makeKey")}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {chosen ? t("pseudonyms.keyChosen", { fingerprint: chosen.fingerprint }) : null}
      </Text>
      {refused ? (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t(`pseudonyms.${refused}`)}
        </Text>
      ) : null}
    </Stack>
  );
}
