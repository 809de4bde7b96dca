import { Code, Tabs, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { Section } from "../ui/section.tsx";

const QUERY = "{ cohorts { nodes { id slug title { en } viewerLevel } } }";

function examples(origin: string) {
  return {
    curl: `curl -s ${origin}/graphql \\
  -H "Authorization: Bearer $NLRP12_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{"query":"${QUERY}"}'`,
    Python: `import json, os, urllib.request
request = urllib.request.Request(
    "${origin}/graphql",
    data=json.dumps({"query": "${QUERY}"}).encode(),
    headers={"Authorization": "Bearer " + os.environ["NLRP12_TOKEN"],
             "Content-Type": "application/json"})
print(json.load(urllib.request.urlopen(request)))`,
    R: `library(httr2)
request("${origin}/graphql") |>
  req_auth_bearer_token(Sys.getenv("NLRP12_TOKEN")) |>
  req_body_json(list(query = "${QUERY}")) |>
  req_perform() |>
  resp_body_json()`,
    JavaScript: `const response = await fetch("${origin}/graphql", {
  method: "POST",
  headers: {
    authorization: \`Bearer \${process.env.NLRP12_TOKEN}\`,
    "content-type": "application/json",
  },
  body: JSON.stringify({ query: "${QUERY}" }),
});
console.log(await response.json());`,
  };
}

/** The same first question in four languages, with this portal's own address. */
export function TokenExample() {
  const { t } = useLanguage();
  const texts = Object.entries(examples(window.location.origin));
  return (
    <Section title={t("account.example")}>
      <Text size="sm">{t("account.exampleText")}</Text>
      <Tabs defaultValue="curl" keepMounted={false}>
        <Tabs.List aria-label={t("account.example")}>
          {texts.map(([name]) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {texts.map(([name, text]) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <Code block tabIndex={0}>
              {text}
            </Code>
            <CopyText text={text} label={t("account.copyExample")} mt="xs" />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}
