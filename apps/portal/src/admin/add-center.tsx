import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { CreateCenterDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { Section } from "../ui/section.tsx";

const EMPTY = { name: "", shortName: "", slug: "" };

/** Adds a center and leads to where its first steward is invited. */
export function AddCenter({ onAdded }: { readonly onAdded: () => Promise<unknown> }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [center, setCenter] = useState(EMPTY);
  const [added, setAdded] = useState<string | null>(null);
  const [create, { loading, error }] = useMutation(CreateCenterDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await create({ variables: { input: center } }).catch(() => null);
    if (!done?.data) return;
    setAdded(center.name);
    setCenter(EMPTY);
    // First the list, which the page that is gone to looks the center up in.
    await onAdded();
    await navigate({ to: "/admin/centers", search: { center: done.data.createCenter.slug } });
  };
  const field = (name: keyof typeof EMPTY, maxLength: number) => ({
    required: true,
    maxLength,
    value: center[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setCenter((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Section title={t("admin.add")}>
      <Stack component="form" gap="sm" maw={560} onSubmit={(event: FormEvent) => void submit(event)}>
        <TextInput label={t("admin.name")} {...field("name", 200)} />
        <TextInput label={t("admin.shortName")} {...field("shortName", 40)} />
        <TextInput label={t("admin.slug")} description={t("admin.slugHint")} {...field("slug", 40)} />
        <Group>
          <Button type="submit" loading={loading}>
            {t("admin.create")}
          </Button>
          <Text size="sm" role="status">
            {added ? t("admin.created", { center: added }) : ""}
          </Text>
        </Group>
      </Stack>
      {error ? <ErrorView error={error} /> : null}
    </Section>
  );
}
