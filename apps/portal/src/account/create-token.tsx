import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Code, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { CreateAccessTokenDocument, type TokenScope } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { useCan } from "../session/session.tsx";
import { CopyText } from "../ui/copy-button.tsx";
import { Section } from "../ui/section.tsx";

/** What the API takes: 90 at most. */
const DAYS = ["7", "30", "90"] as const;

/** Makes a token; its secret is shown once. */
export function CreateToken({ onCreated }: { readonly onCreated: () => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["READ_AGGREGATE"]);
  const [days, setDays] = useState("30");
  const [create, { data, loading, error }] = useMutation(CreateAccessTokenDocument);
  const offered = useOfferedScopes();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name: name.trim(), scopes: [...scopes], expiresInDays: Number(days) };
    const done = await create({ variables: { input } }).catch(() => null);
    if (!done?.data) return;
    setName("");
    onCreated();
  };
  return (
    <Section title={t("account.create")}>
      <Stack component="form" gap="sm" maw={560} onSubmit={(event: FormEvent) => void submit(event)}>
        <TextInput
          label={t("account.name")}
          description={t("account.nameHint")}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t("account.scopes")}
          value={[...scopes]}
          onChange={(chosen) => setScopes(offered.filter((scope) => chosen.includes(scope)))}
        >
          <Stack gap={6} mt={4}>
            {offered.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`words.tokenScope.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={t("account.validFor")}
          value={days}
          data={DAYS.map((one) => ({ value: one, label: t("account.days", { count: Number(one) }) }))}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={loading} disabled={scopes.length === 0}>
            {t("account.create")}
          </Button>
        </Group>
      </Stack>
      {error ? <ErrorView error={error} /> : null}
      {data ? <NewSecret secret={data.createAccessToken.secret} /> : null}
    </Section>
  );
}

/** Scopes that give this viewer anything; a token never does more than its owner. */
function useOfferedScopes(): readonly TokenScope[] {
  const uploads = useCan("cohort:upload");
  const grants = useCan("cohort:grant");
  const offered: TokenScope[] = ["READ_AGGREGATE", "READ_RECORDS"];
  if (uploads) offered.push("WRITE_UPLOADS");
  if (grants) offered.push("MANAGE_ACCESS");
  return offered;
}

function NewSecret({ secret }: { readonly secret: string }) {
  const { t } = useLanguage();
  return (
    <Stack className="quiet-panel" gap="xs" role="status">
      <Text fw={600}>{t("account.secretOnce")}</Text>
      <Group gap="sm">
        <Code fz="sm">{secret}</Code>
        <CopyText text={secret} label={t("account.copySecret")} />
      </Group>
    </Stack>
  );
}
