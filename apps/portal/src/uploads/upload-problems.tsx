import type { FragmentType } from "@apollo/client";
import { UploadProblemsFragmentDoc, type UploadState } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMasked } from "../session/use-masked.ts";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { ProblemList } from "./problem-list.tsx";

interface UploadProblemsProps {
  readonly upload: FragmentType<typeof UploadProblemsFragmentDoc>;
  readonly state: UploadState;
}

/** What the server's check found. */
export function UploadProblems({ upload: masked, state }: UploadProblemsProps) {
  const { t } = useLanguage();
  const { problems } = useMasked(UploadProblemsFragmentDoc, masked);
  if (state === "RECEIVED") return null;
  return (
    <Section title={t("uploads.problems")}>
      {problems.length === 0 ? <Empty reason={t("uploads.noProblems")} /> : <ProblemList problems={problems} />}
    </Section>
  );
}
