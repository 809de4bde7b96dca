import { useLazyQuery } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { RowVerificationDocument, type RowVerificationQuery } from "../generated/operations.ts";
import { formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

/** Makes the checksum anew from every row of the release, when somebody asks for it. */
export function RowVerification({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const [check, { loading, data, error }] = useLazyQuery(RowVerificationDocument, { fetchPolicy: "network-only" });
  return (
    <>
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          loading={loading}
          onClick={() => {
            check({ variables: { id } }).catch(() => null);
          }}
        >
          {t("releases.checkRows")}
        </Button>
      </Group>
      {error ? <ErrorView error={error} /> : null}
      <Text size="sm" role="status">
        {data && !loading ? <Outcome found={data.release} /> : t("releases.checkRowsText")}
      </Text>
    </>
  );
}

function Outcome({ found }: { readonly found: RowVerificationQuery["release"] }) {
  const { t, language } = useLanguage();
  const { fromRows } = found;
  if (!fromRows) return <>{t("releases.rowsWithheld")}</>;
  const { verified, cases, differingCases, checkedAt } = fromRows;
  const moment = formatMoment(checkedAt, language);
  if (verified) return <>{t("releases.rowsVerified", { count: cases, moment })}</>;
  return <strong>{t("releases.rowsDiffer", { count: differingCases ?? 0, moment })}</strong>;
}
