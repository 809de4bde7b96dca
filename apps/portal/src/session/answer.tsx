import type { ReactNode } from "react";
import { PageSkeleton } from "../ui/page-skeleton.tsx";
import { isOutage } from "./error-sentence.ts";
import { ErrorView } from "./error-view.tsx";

/** What a query hook returns, as far as a page's states need it. */
interface Asked<TData> {
  readonly data?: TData | undefined;
  readonly previousData?: TData | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  readonly refetch: () => unknown;
}

interface AnswerProps<TData> {
  readonly asked: Asked<TData>;
  readonly children: (data: TData, stale: boolean) => ReactNode;
}

/** Loading, failed or answered; while a changed question is under way, or met no server, the last answer stays, dimmed. */
export function Answer<TData>({ asked, children }: AnswerProps<TData>) {
  const { data, previousData, error, loading } = asked;
  const retry = () => {
    asked.refetch();
  };
  const failure = error && !data ? <ErrorView error={error} onRetry={retry} /> : null;
  const shown = data ?? previousData;
  if (failure && (!shown || !isOutage(error))) return failure;
  if (!shown) return <PageSkeleton />;
  const stale = !data;
  return (
    <>
      {failure}
      <div className={stale ? "stale" : undefined} aria-busy={stale && loading}>
        {children(shown, stale)}
      </div>
    </>
  );
}
