import { useMutation } from "@apollo/client/react";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { RenewGrantDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { GroupsOfGrants } from "./groups-of-grants.tsx";
import type { HeldAccess } from "./held-access.ts";
import { useEachGrant } from "./use-each-grant.ts";

interface ExtendGrantProps {
  readonly held: HeldAccess;
  readonly who: string;
}

const DAY_MS = 86_400_000;

/** The day that lies some days after a moment, as a date field takes it. */
function dayAfter(moment: string, days: number): string {
  return new Date(new Date(moment).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Gives access that counts a later end: all of it, or some field groups. */
export function ExtendGrant({ held, who }: ExtendGrantProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [{ endsAt }] = held;
  const [until, setUntil] = useState(dayAfter(endsAt, 90));
  const [chosen, setChosen] = useState(held.map(({ id }) => id));
  const [renew, { loading, error }] = useMutation(RenewGrantDocument, { fetchPolicy: "no-cache" });
  const each = useEachGrant();
  const title = t("access.extendOf", { who });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const endsAt = `${until}T23:59:59Z`;
    const done = await each(chosen, (id) => renew({ variables: { id, endsAt } })).catch(() => null);
    if (done) close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={title}>
        {t("access.extend")}
      </Button>
      <Modal.Root opened={opened} onClose={close}>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body>
            <Modal.Title fw={700} mb="xs">
              {title}
            </Modal.Title>
            <Stack component="form" gap="sm" onSubmit={(event: FormEvent) => void submit(event)}>
              <Text size="sm">{t("access.extendText")}</Text>
              <TextInput
                type="date"
                label={t("access.until")}
                required
                min={dayAfter(endsAt, 1)}
                value={until}
                onChange={(event) => setUntil(event.currentTarget.value)}
              />
              <GroupsOfGrants held={held} chosen={chosen} onChange={setChosen} />
              {error ? <ErrorView error={error} /> : null}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t("ui.cancel")}
                </Button>
                <Button type="submit" loading={loading} disabled={until === "" || chosen.length === 0}>
                  {t("access.extend")}
                </Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
