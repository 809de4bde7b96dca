export const toolsEn = {
  title: "API for R, Python and other tools",
  lead: "The portal's own pages ask on the same address with the same rights: what you read here, a script reads too.",
  getToken: "Make a token",
  signInForToken: "Sign in to make a token",
  quickStart: "Start",
  quickStartText: "Make a token and put it into the environment variable",
  copy: "Copy the example",
  task: {
    ask: "Ask",
    page: "Read every case you may read",
    download: "Take rows away as a file",
  },
  taskText: {
    ask: "Which cohorts there are, what you may learn of each, and their newest releases.",
    page: "Needs the scope “Read cases”. A page ends with a cursor; the next page begins after it.",
    download:
      "For cohorts of which you hold the level EXPORT. The file names its release and data-use terms, and the ledger of the center says who took it. In curl, $RELEASE is the id of a release from the first example.",
  },
  explorer: "Explorer",
  explorerText:
    "Write a question with completion and documentation beside it, and see its answer. The editor is in English; it asks with your session, or with a token that stays in the page.",
  openExplorer: "Open the explorer",
  again: "The same numbers again",
  againPin:
    "Every question takes releases (ids of releases) or asOf (a moment): a script that pins them gets the same numbers next year.",
  againHash: "Each answer names its releases and has a hash; answer(hash) gives a kept one back, byte for byte.",
  againValue:
    "A cytokine value is never a bare number: comparator says whether it is known exactly or only that it lies below or above a limit. Numbers always have a decimal point.",
  againGhql:
    "R's ghql reads the schema from /api/schema.json: cli$load_schema(schema_url = …). Leave # comments out of questions: some clients take line breaks out.",
  addresses: "Addresses",
  address: "Address",
  what: "What it is for",
  addressText: {
    graphql: "Questions and changes, as JSON: query, variables, operationName.",
    stream: "Progress of an upload, as server-sent events; 20 streams of one account at once.",
    schemaText: "The schema as text, each type and field described; for code generators.",
    schemaJson: "The same as an introspection result.",
    dictionary: "The columns of the cohort workbook and every rule they are checked by.",
    uploads: "Sends a cohort file; its name in X-File-Name. Needs the scope “Send cohort files”.",
    downloads: "Rows of a release as CSV files in a ZIP, or with .ndjson as one JSON object a line.",
  },
  limits: "Limits",
  limitsText:
    "One request may ask for this much; more is QUERY_TOO_COMPLEX, of a page, ids and bytes BAD_USER_INPUT, and costs nothing. Requests are counted by token, thousands a minute; above that comes RATE_LIMITED with Retry-After.",
  limitOf: "Of one request",
  most: "At most",
  limit: {
    pageSize: "items on a page (first)",
    cost: "values an answer may hold, lists within lists multiplied",
    depth: "levels of nesting",
    aliases: "aliases",
    rootFields: "questions at once",
    directives: "directives",
    ids: "ids of nodes (ids)",
    tokens: "names, numbers and signs of the question",
    bytes: "bytes of the request, files aside",
  },
  codes: "Codes of refusals",
  codesText:
    "A refusal is JSON: a sentence and a code of this closed list, at /graphql under errors[].extensions. A question that could not be read or asked has the HTTP status of its code; a question that was asked and of which a part is refused has status 200: read errors. The other addresses answer with the status of the code. What you may not see does not exist: NOT_FOUND for both.",
  whatToDo: "What it means, and what to do",
  code: {
    UNAUTHENTICATED: "No token, or one that is unknown, expired or revoked. Make a new one.",
    FORBIDDEN:
      "Your role, level or the token's scopes do not allow it. Ask for access, or make a token with the scope.",
    NOT_FOUND: "There is nothing under that name that you may see.",
    BAD_USER_INPUT: "An argument is not of the accepted form; the sentence says what would be.",
    VALIDATION_FAILED: "The question does not fit the schema; the answer says where.",
    CONFLICT: "Somebody was faster, or the state forbids it. Look again, then decide.",
    RATE_LIMITED: "Too many requests in a minute. Wait as long as Retry-After says.",
    QUERY_TOO_COMPLEX: "The question asks for too much at once. Take smaller pages or fewer fields.",
    RELEASE_NOT_FOUND: "A pinned release is not there, or was withdrawn. Pin another.",
    UNAVAILABLE: "A part does not answer now. Try again after Retry-After.",
    INTERNAL: "A fault of the portal. The reference in the answer helps its operators find it.",
  },
} as const;
