import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea } from "@mantine/core";
import { FIELD_GROUPS } from "@nlrp12/domain";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { dataUseTermText } from "../cohorts/data-use-terms.ts";
import {
  type AccessRequestCardFragment,
  type AskAccessPageQuery,
  RequestAccessDocument,
} from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { useSession } from "../session/session.tsx";
import { type AskedAccess, askedAgain, askedOf, DAYS_OFFERED } from "./asked-access.ts";
import type { HeldAccess } from "./held-access.ts";

interface AskAccessFormProps {
  readonly cohort: AskAccessPageQuery["cohort"];
  readonly draft: AccessRequestCardFragment | null;
  /** Access held that shall last longer. */
  readonly renewed: HeldAccess | null;
}

/** What is asked, for what and for how long; it can be kept half-way and sent later. */
export function AskAccessForm({ cohort, draft, renewed }: AskAccessFormProps) {
  const wording = useLanguage();
  const { t } = wording;
  const navigate = useNavigate();
  const centers = useSession().viewer?.memberships.flatMap(({ center }) => center ?? []) ?? [];
  const [asked, setAsked] = useState<AskedAccess>(() => (renewed ? askedAgain(renewed) : askedOf(draft)));
  const [kept, setKept] = useState(draft?.id ?? null);
  const [request, { loading, error }] = useMutation(RequestAccessDocument);
  const change = (part: Partial<AskedAccess>) => setAsked((before) => ({ ...before, ...part }));
  const send = async (now: boolean) => {
    const input = { ...asked, cohort: cohort.id, draft: kept, renews: renewed?.[0].id ?? null, send: now };
    const done = await request({
      variables: { input: { ...input, fieldGroups: [...asked.fieldGroups], acceptedTerms: [...asked.acceptedTerms] } },
    }).catch(() => null);
    if (!done?.data) return;
    setKept(done.data.requestAccess.id);
    if (now) await navigate({ to: "/access" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(true);
  };
  return (
    <Stack component="form" gap="md" maw={720} onSubmit={submit}>
      {renewed ? <Text>{t("access.renewalOf", { day: formatDate(renewed[0].endsAt, wording.language) })}</Text> : null}
      <Radio.Group
        label={t("access.level")}
        value={asked.level}
        onChange={(level) => change({ level: level === "EXPORT" ? "EXPORT" : "RECORD" })}
      >
        <Stack gap={6} mt={4}>
          {(["RECORD", "EXPORT"] as const).map((level) => (
            <Radio
              key={level}
              value={level}
              label={t(`words.level.${level}`)}
              description={t(`words.levelMeaning.${level}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t("access.groups")}
        value={[...asked.fieldGroups]}
        onChange={(chosen) => change({ fieldGroups: FIELD_GROUPS.filter((group) => chosen.includes(group)) })}
      >
        <Stack gap={6} mt={4}>
          {FIELD_GROUPS.map((group) => (
            <Checkbox
              key={group}
              value={group}
              label={t(`words.fieldGroup.${group}`)}
              description={t(`words.fieldGroupHolds.${group}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t("access.purpose")}
        description={t("access.purposeHint")}
        required
        autosize
        minRows={4}
        maxLength={2000}
        value={asked.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("access.for")}
        maw={240}
        value={String(asked.days)}
        data={DAYS_OFFERED.map((days) => ({ value: String(days), label: t("access.days", { count: days }) }))}
        onChange={(event) => change({ days: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t("access.whoGets")}
        maw={360}
        value={asked.forCenter ?? ""}
        data={[
          { value: "", label: t("access.onlyMe") },
          ...centers.map(({ id, shortName }) => ({ value: id, label: t("access.membersOf", { center: shortName }) })),
        ]}
        onChange={(event) => change({ forCenter: event.currentTarget.value || null })}
      />
      {cohort.dataUseTerms.length > 0 ? (
        <Checkbox.Group
          label={t("access.acceptTerms")}
          value={[...asked.acceptedTerms]}
          onChange={(acceptedTerms) => change({ acceptedTerms })}
        >
          <Stack gap={6} mt={4}>
            {cohort.dataUseTerms.map((term) => (
              <Checkbox key={term} value={term} label={dataUseTermText(term, wording)} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      {error ? <ErrorView error={error} /> : null}
      <Group gap="sm">
        <Button type="submit" loading={loading}>
          {t("access.send")}
        </Button>
        <Button variant="default" disabled={loading} onClick={() => void send(false)}>
          {t("access.keepDraft")}
        </Button>
        <Text size="sm" role="status">
          {kept && !loading ? t("access.draftKept") : ""}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t("access.contact", { contact: cohort.contact })}
      </Text>
    </Stack>
  );
}
