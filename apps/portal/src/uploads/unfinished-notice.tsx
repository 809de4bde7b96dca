import { Alert, Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { formatBytes } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { arrivedBytes, takeBack } from "./arrived-bytes.ts";
import { forgetUnfinished, type UnfinishedFile, unfinishedFiles } from "./unfinished-files.ts";

/** Files of the cohort that were left half-way: a browser may not open them again by itself, so it asks for them. */
export function UnfinishedNotices({ cohort }: { readonly cohort: string }) {
  const [files] = useState(() => unfinishedFiles(cohort));
  return files.map((file) => <UnfinishedNotice key={file.address} file={file} />);
}

function UnfinishedNotice({ file }: { readonly file: UnfinishedFile }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    let here = true;
    void arrivedBytes(file.address).then(async (arrived) => {
      if (arrived.at === "gone" || arrived.at === "whole") forgetUnfinished(file.address);
      if (!here) return;
      if (arrived.at === "waiting") setBytes(arrived.bytes);
      // The last byte had come, but not the answer to it.
      if (arrived.at === "whole") await navigate({ to: "/data/uploads/$id", params: { id: arrived.upload } });
    });
    return () => {
      here = false;
    };
  }, [file, navigate]);
  if (bytes === null) return null;
  const give = async () => {
    if (!(await takeBack(file.address))) return;
    forgetUnfinished(file.address);
    setBytes(null);
  };
  return (
    <Alert variant="outline" role="status" title={t("uploads.unfinishedTitle", { file: file.name })}>
      <Text size="sm">
        {t("uploads.chooseAgain", { sent: formatBytes(bytes, language), size: formatBytes(file.size, language) })}
      </Text>
      <Group mt="xs">
        <Button variant="default" size="xs" onClick={() => void give()}>
          {t("uploads.cancelSending")}
        </Button>
      </Group>
    </Alert>
  );
}
