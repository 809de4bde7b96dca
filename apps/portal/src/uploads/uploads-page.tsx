import { useQuery } from "@apollo/client/react";
import { Anchor, Button, Group } from "@mantine/core";
import { UploadsPageDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useCan } from "../session/session.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink, TextLink } from "../ui/router-link.tsx";
import { UploadTable } from "./upload-table.tsx";

/** The uploads of the viewer's center, and the way to a new one. */
export function UploadsPage() {
  const { t } = useLanguage();
  const mayUpload = useCan("cohort:upload");
  return (
    <Page
      title={t("uploads.title")}
      lead={t("uploads.lead")}
      actions={
        mayUpload ? (
          <>
            <TemplateLink />
            <TextLink to="/data/hospital-numbers">{t("pseudonyms.masksTitle")}</TextLink>
            <ButtonLink to="/data/uploads/new">{t("uploads.newUpload")}</ButtonLink>
          </>
        ) : null
      }
    >
      {mayUpload ? (
        <UploadsFound />
      ) : (
        <Empty
          reason={t("uploads.noRight")}
          action={
            <Group gap="sm">
              <TemplateLink />
            </Group>
          }
        />
      )}
    </Page>
  );
}

/** The template in the viewer's language, and the dictionary that explains it. */
export function TemplateLink() {
  const { t, language } = useLanguage();
  return (
    <>
      <TextLink to="/dictionary">{t("shell.dictionary")}</TextLink>
      <Anchor href={`/downloads/template.xlsx?language=${language}`}>{t("uploads.template")}</Anchor>
    </>
  );
}

function UploadsFound() {
  const { t } = useLanguage();
  const asked = useQuery(UploadsPageDocument, { fetchPolicy: "cache-and-network" });
  const more = (endCursor: string | null) =>
    void asked.fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        uploads: { ...next.uploads, nodes: [...before.uploads.nodes, ...next.uploads.nodes] },
      }),
    });
  return (
    <Answer asked={asked}>
      {({ uploads }) =>
        uploads.nodes.length === 0 ? (
          <Empty
            reason={t("uploads.none")}
            action={<ButtonLink to="/data/uploads/new">{t("uploads.newUpload")}</ButtonLink>}
          />
        ) : (
          <>
            <UploadTable uploads={uploads.nodes} />
            {uploads.pageInfo.hasNextPage ? (
              <Group mt="md">
                <Button variant="default" onClick={() => more(uploads.pageInfo.endCursor)}>
                  {t("ui.more")}
                </Button>
              </Group>
            ) : null}
          </>
        )
      }
    </Answer>
  );
}
