import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { CaseFilterFields } from "../../cases/case-filter-fields.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { ByField } from "../frame/by-field.tsx";
import { CytokineFields } from "../frame/culture-fields.tsx";
import { toleranceOf, visitDays, windowsAround } from "./asked-windows.ts";
import {
  TRAJECTORY_ANCHORS,
  TRAJECTORY_DIMENSIONS,
  type TrajectoryQuestion,
  type TrajectorySearch,
} from "./trajectory.search.ts";

interface TrajectoryControlsProps {
  readonly question: TrajectoryQuestion;
  readonly onChange: (change: TrajectorySearch) => void;
}

/** What is asked: analyte, anchor, windows, grouping, filters, and how the days are drawn. */
export function TrajectoryControls({ question, onChange }: TrajectoryControlsProps) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <CytokineFields question={question} onChange={onChange} />
        <NativeSelect
          label={t("trajectories.anchor")}
          data={TRAJECTORY_ANCHORS.map((code) => ({ value: code, label: t(`trajectories.anchors.${code}`) }))}
          value={question.anchor}
          onChange={({ currentTarget: { value } }) =>
            onChange({ anchor: TRAJECTORY_ANCHORS.find((code) => code === value), windows: undefined })
          }
        />
        <ByField
          dimensions={TRAJECTORY_DIMENSIONS}
          chosen={question.by ?? []}
          onChoose={(by) => onChange({ by: by.length > 0 ? by : undefined })}
        />
      </div>
      <div className={classes.controls}>
        <CaseFilterFields values={question} onChange={onChange} withTreatment={false} />
        <AsOfField asOf={question.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      <WindowFields key={question.windows?.join(",")} question={question} onChange={onChange} />
    </Stack>
  );
}

function WindowFields({ question, onChange }: TrajectoryControlsProps) {
  const { t } = useLanguage();
  const [days, setDays] = useState(visitDays(question.windows));
  const [tolerance, setTolerance] = useState(toleranceOf(question.windows));
  const ask = () => {
    const windows = windowsAround(days, tolerance);
    if (windows?.join() !== question.windows?.join()) onChange({ windows });
  };
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        label={t("trajectories.visits")}
        placeholder={t("trajectories.visitsPlaceholder")}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        onBlur={ask}
        onKeyDown={(event) => event.key === "Enter" && ask()}
        w={{ base: "100%", sm: 220 }}
      />
      <NumberInput
        label={t("trajectories.tolerance")}
        value={tolerance}
        min={0}
        max={365}
        allowDecimal={false}
        onChange={(value) => setTolerance(Number(value) || 0)}
        onBlur={ask}
        w={110}
      />
      <SegmentedControl
        aria-label={t("trajectories.dayAxis")}
        value={question.days}
        data={[
          { value: "windows", label: t("trajectories.axisWindows") },
          { value: "scale", label: t("trajectories.axisScale") },
        ]}
        onChange={(value) => onChange({ days: value === "scale" ? "scale" : "windows" })}
      />
      <Switch
        label={t("trajectories.sameCases")}
        checked={question.sameCases === "only"}
        onChange={(event) => onChange({ sameCases: event.currentTarget.checked ? "only" : undefined })}
      />
    </Group>
  );
}
