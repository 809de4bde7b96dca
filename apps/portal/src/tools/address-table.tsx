import { Anchor, Code } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";

/** What a tool may call; `open` ones are a page or a file that anyone may look at. */
const ADDRESSES = [
  { key: "graphql", method: "POST", path: "/graphql" },
  { key: "stream", method: "POST", path: "/graphql/stream" },
  { key: "schemaText", method: "GET", path: "/api/schema.graphql", open: true },
  { key: "schemaJson", method: "GET", path: "/api/schema.json", open: true },
  { key: "dictionary", method: "GET", path: "/api/dictionary.json", open: true },
  { key: "uploads", method: "PUT", path: "/uploads?cohort=…" },
  { key: "downloads", method: "GET", path: "/downloads/releases/….zip" },
] as const;

/** The addresses of the API and what each is for. */
export function AddressTable() {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t("tools.addresses")}
      columns={[
        { key: "address", heading: t("tools.address") },
        { key: "what", heading: t("tools.what") },
      ]}
      rows={ADDRESSES.map((one) => ({
        key: one.key,
        cells: [
          <Code key="address" fz="sm">
            {one.method}{" "}
            {"open" in one ? (
              <Anchor href={one.path} fz="inherit">
                {one.path}
              </Anchor>
            ) : (
              one.path
            )}
          </Code>,
          t(`tools.addressText.${one.key}`),
        ],
      }))}
    />
  );
}
