import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { CASE_WITHDRAWAL_REASONS } from "@nlrp12/domain";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { WithdrawCaseDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

interface WithdrawCaseProps {
  readonly code: string;
  readonly cohort: { readonly id: string; readonly slug: string; readonly center: { readonly slug: string } };
}

type Reason = (typeof CASE_WITHDRAWAL_REASONS)[number];

/** Withdraws a person's case for good: asks why, and for the code once more, as nothing brings it back. */
export function WithdrawCase({ code, cohort }: WithdrawCaseProps) {
  const { t, localized } = useLanguage();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState<Reason>("CONSENT_WITHDRAWN");
  const [typed, setTyped] = useState("");
  const [withdraw, { loading, error, data }] = useMutation(WithdrawCaseDocument);
  const run = () =>
    withdraw({ variables: { cohort: cohort.id, caseCode: code, reason } }).catch(() => {
      // Shown below from `error`.
    });
  const leave = async () => {
    close();
    // What the browser still holds of the case goes with it; before leaving, while no question is under way.
    await client.clearStore();
    await navigate({ to: "/cohorts/$center/$slug", params: { center: cohort.center.slug, slug: cohort.slug } });
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("releases.withdrawCase")}
      </Button>
      <Modal.Root opened={opened} onClose={data ? () => void leave() : close}>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body>
            <Modal.Title fw={700} mb="xs">
              {data ? t("releases.caseGone") : t("releases.withdrawCaseTitle", { code })}
            </Modal.Title>
            {data ? (
              <Stack gap="md">
                <Text size="sm" role="status">
                  {t("releases.takenOutOf", { count: data.withdrawCase.releases })}{" "}
                  {localized(data.withdrawCase.consequence)}
                </Text>
                <Group justify="flex-end">
                  <Button onClick={() => void leave()}>{t("releases.toCohort")}</Button>
                </Group>
              </Stack>
            ) : (
              <Stack gap="sm">
                <Text size="sm">{t("releases.withdrawCaseText")}</Text>
                <NativeSelect
                  label={t("releases.why")}
                  data={CASE_WITHDRAWAL_REASONS.map((one) => ({ value: one, label: t(`releases.caseReason.${one}`) }))}
                  value={reason}
                  onChange={(event) => {
                    const chosen = CASE_WITHDRAWAL_REASONS.find((one) => one === event.currentTarget.value);
                    if (chosen) setReason(chosen);
                  }}
                />
                <TextInput
                  label={t("releases.typeCode", { code })}
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                {error ? <ErrorView error={error} /> : null}
                <Group justify="flex-end">
                  <Button variant="default" onClick={close} data-autofocus>
                    {t("ui.cancel")}
                  </Button>
                  <Button color="red" loading={loading} disabled={typed !== code} onClick={() => void run()}>
                    {t("releases.withdrawForGood")}
                  </Button>
                </Group>
              </Stack>
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
