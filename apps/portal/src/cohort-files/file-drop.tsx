import { Group, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { LARGEST_FILE_IN_MB } from "@nlrp12/intake/columns";
import { useLanguage } from "../language/use-language.ts";
import type { DroppedFiles } from "./dropped-files.ts";

interface FileDropProps {
  readonly dropped: DroppedFiles | null;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where the workbook is dropped, or chosen with the keyboard; one that is too large is told so by the check itself. */
export function FileDrop({ dropped, disabled, onFiles }: FileDropProps) {
  const { t } = useLanguage();
  return (
    <>
      <Dropzone
        onDrop={onFiles}
        disabled={disabled}
        p={dropped?.table ? "sm" : "xl"}
        inputProps={{ "aria-label": t("uploads.dropTitle") }}
        style={{ borderWidth: 2 }}
      >
        <Group justify="center" mih={dropped?.table ? 44 : 110} style={{ pointerEvents: "none" }}>
          <div style={{ textAlign: "center" }}>
            <Text size="lg" fw={600}>
              {t("uploads.dropTitle")}
            </Text>
            <Text size="sm" c="dimmed">
              {t("uploads.dropText", { most: LARGEST_FILE_IN_MB })}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {dropped?.table || dropped?.mapping ? (
        <Text size="sm" role="status">
          {dropped.table ? t("uploads.fileIs", { file: dropped.table.name }) : t("uploads.tableMissing")}
          {dropped.mapping ? ` ${t("uploads.mappingIs", { file: dropped.mapping.name })}` : ""}
        </Text>
      ) : null}
      {dropped && dropped.extra.length > 0 ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t("uploads.tooMany", { files: dropped.extra.map((file) => file.name).join(", ") })}
        </Text>
      ) : null}
    </>
  );
}
