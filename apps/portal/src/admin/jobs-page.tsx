import { useQuery } from "@apollo/client/react";
import { Button, Stack } from "@mantine/core";
import type { TFunction } from "i18next";
import { JobsPageDocument, type JobsPageQuery } from "../generated/operations.ts";
import { formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useCan } from "../session/session.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Facts } from "../ui/facts.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";

type Installation = JobsPageQuery["installation"];

/** Whether the portal is well, and the jobs that are not done; for who coordinates. */
export function JobsPage() {
  const { t } = useLanguage();
  const mayManage = useCan("center:manage");
  const asked = useQuery(JobsPageDocument, { fetchPolicy: "network-only", skip: !mayManage });
  const again = mayManage ? (
    <Button variant="default" loading={asked.loading} onClick={() => void asked.refetch()}>
      {t("admin.again")}
    </Button>
  ) : null;
  return (
    <Page title={t("admin.jobs")} lead={t("admin.jobsLead")} actions={again}>
      {mayManage ? null : <Empty reason={t("admin.noRight")} />}
      {mayManage ? (
        <Answer asked={asked}>
          {({ installation }) => (
            <Stack gap="xl">
              <Section title={t("admin.health")}>
                <Health installation={installation} />
              </Section>
              <Section title={t("admin.open")}>
                {installation.jobs.length === 0 ? (
                  <Empty reason={t("admin.none")} />
                ) : (
                  <JobTable jobs={installation.jobs} />
                )}
              </Section>
            </Stack>
          )}
        </Answer>
      ) : null}
    </Page>
  );
}

function Health({ installation }: { readonly installation: Installation }) {
  const { t, language } = useLanguage();
  const { unsentLetters: count, sendsMail, lastOpeningAt, lastCheckpointAt } = installation;
  const moment = (at: string | null) => (at ? formatMoment(at, language) : t("admin.never"));
  return (
    <Facts
      facts={[
        { term: t("admin.database"), detail: t("admin.databaseIs", { version: installation.databaseVersion }) },
        { term: t("admin.sessions"), detail: String(installation.liveSessions) },
        { term: t("admin.letters"), detail: sendsMail ? String(count) : t("admin.noMailServer", { count }) },
        { term: t("admin.opening"), detail: moment(lastOpeningAt) },
        { term: t("admin.checkpoint"), detail: moment(lastCheckpointAt) },
      ]}
    />
  );
}

/** What a job does; a name that this page does not know is shown as it is. */
const taskText = (task: string, t: TFunction): string => t(`admin.tasks.${task}`, { defaultValue: task });

function JobTable({ jobs }: { readonly jobs: Installation["jobs"] }) {
  const { t, language } = useLanguage();
  return (
    <DataTable
      caption={t("admin.open")}
      columns={[
        { key: "task", heading: t("admin.task") },
        { key: "state", heading: t("admin.state") },
        { key: "tries", heading: t("admin.tries"), numeric: true },
        { key: "due", heading: t("admin.due") },
        { key: "ordered", heading: t("admin.ordered") },
      ]}
      rows={jobs.map((job) => ({
        key: job.id,
        cells: [
          taskText(job.task, t),
          t(`admin.states.${job.state}`),
          t("admin.triesOf", { done: job.attempts, most: job.mostAttempts }),
          formatMoment(job.dueAt, language),
          formatMoment(job.createdAt, language),
        ],
      }))}
    />
  );
}
