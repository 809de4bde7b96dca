import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { InviteMemberDocument, type Role } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { Section } from "../ui/section.tsx";
import { LinkOnce } from "./link-once.tsx";

interface InviteMemberProps {
  readonly center: string | null;
  readonly mayGive: readonly Role[];
  readonly onInvited: () => void;
}

const DAYS = ["3", "7", "14", "30"] as const;

/** Invites an e-mail address to roles; the link is shown once. */
export function InviteMember({ center, mayGive, onInvited }: InviteMemberProps) {
  const { t, language: own } = useLanguage();
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [language, setLanguage] = useState<string>(own);
  const [days, setDays] = useState("14");
  const [invite, { data, loading, error }] = useMutation(InviteMemberDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { center, email: email.trim(), roles: [...roles], language, expiresInDays: Number(days) };
    const done = await invite({ variables: { input } }).catch(() => null);
    if (!done?.data) return;
    setEmail("");
    setRoles([]);
    onInvited();
  };
  return (
    <Section title={t("members.invite")}>
      <Text size="sm" maw="46rem">
        {t("members.inviteText")}
      </Text>
      <Stack component="form" gap="sm" maw={560} onSubmit={(event: FormEvent) => void submit(event)}>
        <TextInput
          label={t("members.email")}
          description={t("members.emailHint")}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t("members.roles")}
          value={[...roles]}
          onChange={(chosen) => setRoles(mayGive.filter((role) => chosen.includes(role)))}
        >
          <Stack gap={6} mt={4}>
            {mayGive.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={t(`words.role.${role}`)}
                description={t(`members.roleMeaning.${role}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group gap="md" align="flex-start">
          <NativeSelect
            label={t("members.language")}
            value={language}
            data={[
              { value: "fr", label: t("shell.inFrench") },
              { value: "en", label: t("shell.inEnglish") },
            ]}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("members.worksFor")}
            value={days}
            data={DAYS.map((one) => ({ value: one, label: t("members.days", { count: Number(one) }) }))}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </Group>
        <Group>
          <Button type="submit" loading={loading} disabled={roles.length === 0}>
            {t("members.send")}
          </Button>
        </Group>
      </Stack>
      {error ? <ErrorView error={error} /> : null}
      {data && !loading ? <LinkOnce {...data.inviteMember} /> : null}
    </Section>
  );
}
