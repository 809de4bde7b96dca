import { useMutation } from "@apollo/client/react";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { type AccessGrantRowFragment, RenewGrantDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

interface ExtendGrantProps {
  readonly grant: AccessGrantRowFragment;
  readonly who: string;
}

const DAY_MS = 86_400_000;

/** The day that lies some days after a moment, as a date field takes it. */
function dayAfter(moment: string, days: number): string {
  return new Date(new Date(moment).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Gives access that counts a later end. */
export function ExtendGrant({ grant, who }: ExtendGrantProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [until, setUntil] = useState(dayAfter(grant.endsAt, 90));
  const [renew, { loading, error }] = useMutation(RenewGrantDocument);
  const title = t("access.extendOf", { who });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { id: grant.id, endsAt: `${until}T23:59:59Z` };
    const done = await renew({ variables }).catch(() => null);
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
                min={dayAfter(grant.endsAt, 1)}
                value={until}
                onChange={(event) => setUntil(event.currentTarget.value)}
              />
              {error ? <ErrorView error={error} /> : null}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t("ui.cancel")}
                </Button>
                <Button type="submit" loading={loading} disabled={until === ""}>
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
