import { CASES_QUESTION, COHORTS_QUESTION, DOWNLOAD_QUESTION } from "./questions.ts";
import type { Snippets } from "./snippet.ts";

/** For Python 3, with nothing but its own library. */
export const pythonSnippets: Snippets = (origin) => {
  const ask = `import json, os, urllib.error, urllib.request

PORTAL = "${origin}"
TOKEN = {"Authorization": "Bearer " + os.environ["NLRP12_TOKEN"]}

def ask(query, **variables):
    request = urllib.request.Request(
        PORTAL + "/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={**TOKEN, "Content-Type": "application/json"})
    try:
        answer = json.load(urllib.request.urlopen(request))
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]
`;
  return {
    ask: `${ask}
for cohort in ask("${COHORTS_QUESTION}")["cohorts"]["nodes"]:
    print(cohort["slug"], cohort["viewerLevel"], cohort["latestRelease"])`,
    page: `${ask}
cases, after = [], None
while True:
    page = ask("""${CASES_QUESTION}""", after=after)["cases"]
    cases += page["nodes"]
    after = page["pageInfo"]["endCursor"]
    if not page["pageInfo"]["hasNextPage"]:
        break
print(len(cases), "of", page["totalCount"])`,
    download: `${ask}
for cohort in ask("${COHORTS_QUESTION}")["cohorts"]["nodes"]:
    if cohort["viewerLevel"] == "EXPORT" and cohort["latestRelease"]:
        file = ask("""${DOWNLOAD_QUESTION}""",
                   release=cohort["latestRelease"]["id"])["requestDownload"]
        request = urllib.request.Request(PORTAL + file["path"], headers=TOKEN)
        with urllib.request.urlopen(request) as rows, open(file["fileName"], "wb") as saved:
            saved.write(rows.read())
        print(file["fileName"])`,
  };
};
