import { CASES_QUESTION, COHORTS_QUESTION, DOWNLOAD_QUESTION } from "./questions.ts";
import type { Snippets } from "./snippet.ts";

/** For R with httr2. */
export const rSnippets: Snippets = (origin) => {
  const ask = `library(httr2)

portal <- "${origin}"
with_token <- function(path) {
  request(paste0(portal, path)) |> req_auth_bearer_token(Sys.getenv("NLRP12_TOKEN"))
}
ask <- function(query, variables = NULL) {
  answer <- with_token("/graphql") |>
    req_body_json(list(query = query, variables = variables)) |>
    req_error(is_error = \\(response) FALSE) |>
    req_perform() |>
    resp_body_json()
  if (!is.null(answer$errors)) stop(answer$errors[[1]]$message)
  answer$data
}
`;
  return {
    ask: `${ask}
for (cohort in ask("${COHORTS_QUESTION}")$cohorts$nodes) {
  cat(cohort$slug, cohort$viewerLevel, "\\n")
}`,
    page: `${ask}
cases <- list()
after <- NA
repeat {
  page <- ask("${CASES_QUESTION}", list(after = after))$cases
  cases <- c(cases, page$nodes)
  if (!page$pageInfo$hasNextPage) break
  after <- page$pageInfo$endCursor
}
cat(length(cases), "of", page$totalCount, "\\n")`,
    download: `${ask}
for (cohort in ask("${COHORTS_QUESTION}")$cohorts$nodes) {
  if (cohort$viewerLevel == "EXPORT" && !is.null(cohort$latestRelease)) {
    file <- ask("${DOWNLOAD_QUESTION}",
                list(release = cohort$latestRelease$id))$requestDownload
    with_token(file$path) |> req_perform(path = file$fileName)
    cat(file$fileName, "\\n")
  }
}`,
  };
};
