import { useLanguage } from "../language/use-language.ts";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";

/** No page at this address. */
export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <Page title={t("ui.notFoundTitle")}>
      <Empty reason={t("ui.notFound")} action={<ButtonLink to="/">{t("ui.goHome")}</ButtonLink>} />
    </Page>
  );
}
