import { useQuery } from "@apollo/client/react";
import { NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { OpeningPreviewDocument, OpeningPreviewTablesDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { familyKind } from "./family-words.ts";
import { OpeningCountsTable } from "./opening-counts-table.tsx";

/** What the next opening would publish and withhold: in sum, and table by table of one family. */
export function OpeningPreview() {
  const { t } = useLanguage();
  const asked = useQuery(OpeningPreviewDocument, { fetchPolicy: "cache-and-network" });
  const [family, setFamily] = useState("cases");
  return (
    <Answer asked={asked}>
      {({ openingPreview }) => (
        <Stack gap="md">
          <OpeningCountsTable caption={t("policy.preview")} counts={openingPreview} />
          <NativeSelect
            label={t("policy.family")}
            maw={520}
            value={family}
            onChange={(event) => setFamily(event.currentTarget.value)}
            data={[...new Set(openingPreview.map((row) => row.family))].map((value) => ({
              value,
              label: [t(`policy.kind.${familyKind(value)}`, { defaultValue: "" }), ...value.split(":").slice(1)].join(
                " · ",
              ),
            }))}
          />
          <FamilyTables family={family} />
        </Stack>
      )}
    </Answer>
  );
}

function FamilyTables({ family }: { readonly family: string }) {
  const { t } = useLanguage();
  const asked = useQuery(OpeningPreviewTablesDocument, { variables: { family } });
  return (
    <Answer asked={asked}>
      {({ openingPreviewTables }) => (
        <DataTable
          caption={t("policy.tablesOfFamily")}
          columns={[
            { key: "what", heading: t("policy.what") },
            { key: "by", heading: t("policy.by") },
            { key: "status", heading: t("policy.status") },
            { key: "cause", heading: t("policy.cause") },
          ]}
          rows={openingPreviewTables.map((table, at) => ({
            key: String(at),
            cells: [
              [
                t(`policy.statistic.${table.statistic}`, { defaultValue: table.statistic }),
                table.phase,
                table.comparabilityClass,
              ]
                .filter(Boolean)
                .join(" · "),
              table.dimensions.map((name) => t(`policy.dimension.${name}`, { defaultValue: name })).join(" × ") ||
                t("policy.sizes.total"),
              t(`policy.statuses.${table.status}`),
              table.cause ? t(`policy.causes.${table.cause}`) : "–",
            ],
          }))}
        />
      )}
    </Answer>
  );
}
