import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { TrajectoriesDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { askedWindows } from "./asked-windows.ts";
import { TRAJECTORY_DEFAULTS, type TrajectorySearch } from "./trajectory.search.ts";
import { TrajectoryAnswer } from "./trajectory-answer.tsx";
import { TrajectoryControls } from "./trajectory-controls.tsx";

const route = getRouteApi("/signed-in/explore/trajectories");

/** One analyte along time from an anchor; the address is the question. */
export function TrajectoryPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = { ...TRAJECTORY_DEFAULTS, ...withoutGaps(search) };
  const { analyte, stimulus, specimen, anchor, by, cohorts, releases } = question;
  const variables = {
    ...{ analyte, stimulus, specimen, anchor, by, filter: caseFilterOf(search) },
    windows: askedWindows(question.windows),
    sameCasesOnly: question.sameCases === "only",
    ...{ cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(TrajectoriesDocument, { variables, skip: planning });
  const answered = { ...useAnswered(asked, question), view: question.view, days: question.days };
  const change = (part: TrajectorySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("trajectories.title")} lead={t("trajectories.lead")}>
      <TrajectoryControls question={question} onChange={change} />
      {planning ? (
        <PlanForm question="cytokineTrajectory" arguments={variables} onAsk={() => change({ plan: undefined })} />
      ) : (
        <Answer asked={asked}>
          {({ cytokineTrajectory }) => (
            <Stack gap="lg">
              <TrajectoryAnswer answer={cytokineTrajectory} question={answered} onChange={change} />
            </Stack>
          )}
        </Answer>
      )}
    </Page>
  );
}

/** Without the keys that stand at nothing, which would hide the defaults. */
function withoutGaps(search: TrajectorySearch): TrajectorySearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
