import type { OpeningCountRowFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { familyKind } from "./family-words.ts";

interface OpeningCountsTableProps {
  readonly caption: string;
  readonly counts: readonly OpeningCountRowFragment[];
}

const SIZES = ["total", "oneWay", "twoWay"] as const;
const CAUSES = ["published", "kept", "tooFew", "audit", "remainder"] as const;

/** How many tables of each kind of family are published and withheld, by cause. */
export function OpeningCountsTable({ caption, counts }: OpeningCountsTableProps) {
  const { t } = useLanguage();
  const kinds = Map.groupBy(counts, ({ family, dimensions }) => `${familyKind(family)}|${dimensions}`);
  return (
    <DataTable
      caption={caption}
      showCaption
      columns={[
        { key: "kind", heading: t("policy.table") },
        ...CAUSES.map((key) => ({ key, heading: t(`policy.${key}`), numeric: true })),
      ]}
      rows={[...kinds].map(([key, rows]) => {
        const [kind = "", dimensions = ""] = key.split("|");
        const sum = (cause: (typeof CAUSES)[number]) => rows.reduce((total, row) => total + row[cause], 0);
        const name = `${t(`policy.kind.${kind}`, { defaultValue: kind })}, ${t(`policy.sizes.${SIZES[Number(dimensions)] ?? "twoWay"}`)}`;
        return { key, cells: [name, ...CAUSES.map((cause) => String(sum(cause)))] };
      })}
    />
  );
}
