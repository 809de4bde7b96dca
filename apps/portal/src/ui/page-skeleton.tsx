import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/use-language.ts";

/** Grey lines in the place of what is coming; drawn after 150 ms, so that quick answers do not flicker. */
export function PageSkeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useLanguage();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t("ui.loading")}</VisuallyHidden>
      {late ? (
        <Stack gap="sm" aria-hidden="true">
          <Skeleton height={28} width="40%" />
          {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
            <Skeleton key={key} height={14} width={`${92 - ((line * 17) % 40)}%`} />
          ))}
        </Stack>
      ) : null}
    </div>
  );
}
