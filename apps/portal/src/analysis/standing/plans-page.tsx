import { useQuery } from "@apollo/client/react";
import { Group, Text } from "@mantine/core";
import { Fragment } from "react";
import { type PlanRowFragment, PlansDocument } from "../../generated/operations.ts";
import { formatDate, formatMoment } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/router-link.tsx";
import { PLANNED_PAGES, planLink } from "./plan-link.ts";
import { plannedName, plannedText } from "./plan-words.ts";
import { WithdrawPlan } from "./withdraw-plan.tsx";

/** Every question the viewer's centers registered before looking, and where one is planned. */
export function PlansPage() {
  const { t } = useLanguage();
  const asked = useQuery(PlansDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title={t("standing.all")} lead={t("standing.lead")}>
      <Text size="sm">
        {t("standing.choose")}{" "}
        {PLANNED_PAGES.map((page, index) => (
          <Fragment key={page}>
            {index > 0 ? " · " : null}
            <TextLink to={page} search={{ plan: "new" }} inherit>
              {t(`shell.${page.slice("/explore/".length) as "compare"}`)}
            </TextLink>
          </Fragment>
        ))}
      </Text>
      <Text size="sm">
        <TextLink to="/methods/$method" params={{ method: "analysis-label" }} inherit>
          {t("standing.meaning")}
        </TextLink>
      </Text>
      <Answer asked={asked}>
        {({ prespecifiedAnalyses: { nodes } }) =>
          nodes.length === 0 ? <Empty reason={t("standing.none")} /> : <PlanTable plans={nodes} />
        }
      </Answer>
    </Page>
  );
}

function PlanTable({ plans }: { readonly plans: readonly PlanRowFragment[] }) {
  const { t, language } = useLanguage();
  return (
    <DataTable
      caption={t("standing.all")}
      columns={[
        { key: "question", heading: t("standing.question") },
        { key: "reference", heading: t("standing.reference") },
        { key: "who", heading: t("standing.who") },
        { key: "asked", heading: t("standing.asked") },
        { key: "state", heading: t("standing.state") },
      ]}
      rows={plans.map((plan) => ({
        key: plan.id,
        cells: [
          <PlannedQuestionCell key="question" plan={plan} />,
          <span key="reference" style={{ overflowWrap: "anywhere" }}>
            {plan.reference}
          </span>,
          `${t("standing.by", { moment: formatMoment(plan.registeredAt, language), name: plan.registeredBy })} (${plan.center.shortName})`,
          <AskedCell key="asked" plan={plan} />,
          <StateCell key="state" plan={plan} />,
        ],
      }))}
    />
  );
}

interface PlanCellProps {
  readonly plan: PlanRowFragment;
}

/** What is asked, leading to the page that asks it. */
function PlannedQuestionCell({ plan }: PlanCellProps) {
  const wording = useLanguage();
  const name = plannedName(plan.question, wording);
  const planned = { ...plan, arguments: plan.arguments as Readonly<Record<string, unknown>> };
  const link = planLink(planned);
  return (
    <div style={{ minWidth: "16rem" }}>
      {link ? (
        <TextLink to={link.to} search={link.search as object} inherit>
          {name}
        </TextLink>
      ) : (
        name
      )}
      <Text size="sm">{plannedText(planned, wording)}</Text>
      {link ? null : (
        <Text size="xs" c="dimmed">
          {wording.t("standing.otherwise")}
        </Text>
      )}
    </div>
  );
}

function AskedCell({ plan }: PlanCellProps) {
  const { t, language } = useLanguage();
  if (plan.firstAskedAt === null) return t("standing.notAsked");
  const before = new Date(plan.firstAskedAt) < new Date(plan.registeredAt);
  return t(before ? "standing.askedBefore" : "standing.askedOn", { moment: formatMoment(plan.firstAskedAt, language) });
}

function StateCell({ plan }: PlanCellProps) {
  const { t, language } = useLanguage();
  if (plan.withdrawnAt !== null) return t("standing.withdrawnOn", { date: formatDate(plan.withdrawnAt, language) });
  return <Group>{plan.viewerCanWithdraw ? <WithdrawPlan id={plan.id} reference={plan.reference} /> : null}</Group>;
}
