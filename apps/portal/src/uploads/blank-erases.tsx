import { useMutation } from "@apollo/client/react";
import { Checkbox, Stack, Text } from "@mantine/core";
import { ChooseBlankErasesDocument, type UploadDifferenceFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

interface BlankErasesProps {
  readonly upload: Pick<UploadDifferenceFragment, "id" | "blankErases" | "viewerCan">;
  readonly difference: NonNullable<UploadDifferenceFragment["difference"]>;
}

/** What empty cells do: by default nothing. Chosen otherwise, the file is compared anew and the difference shown again. */
export function BlankErases({ upload, difference }: BlankErasesProps) {
  const { t } = useLanguage();
  const [choose, { loading, error }] = useMutation(ChooseBlankErasesDocument);
  const { id, blankErases } = upload;
  return (
    <Stack gap={6}>
      {upload.viewerCan.includes("upload:compare") ? (
        <Checkbox
          label={t("uploads.blankErases")}
          description={t("uploads.blankErasesText")}
          checked={blankErases}
          disabled={loading}
          onChange={({ currentTarget: { checked } }) => {
            choose({ variables: { id, blankErases: checked } }).catch(() => null);
          }}
        />
      ) : null}
      <Text size="sm" fw={blankErases ? 600 : undefined}>
        {[
          t(blankErases ? "uploads.blanksErase" : "uploads.blanksKeep"),
          t("uploads.erasedCells", { count: difference.erasedCells }),
          t("uploads.removedRows", { count: difference.removedRows }),
        ].join(" ")}
      </Text>
      {error ? <ErrorView error={error} /> : null}
    </Stack>
  );
}
