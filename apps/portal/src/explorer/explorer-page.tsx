import { GraphiQL } from "graphiql";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { useEffect, useRef, useState } from "react";
import {
  browserLanguage,
  LANGUAGES,
  type Language,
  rememberedLanguage,
  rememberLanguage,
} from "../language/chosen-language.ts";
import { askPortal, signedInName } from "./ask-portal.ts";
import { EXAMPLE_QUESTIONS } from "./example-questions.ts";
import { ExplorerBar } from "./explorer-bar.tsx";
import { memoryStorage } from "./memory-storage.ts";
import { EXPLORER_WORDS } from "./words.ts";

/** Who the portal takes the questions of this page for. */
interface Loaded {
  readonly schema: GraphQLSchema;
  readonly name: string | null;
}

/** The schema from where anyone may read it, so that the documentation needs no sign-in; and who is signed in. */
async function load(): Promise<Loaded> {
  const [response, name] = await Promise.all([fetch("/api/schema.json"), signedInName()]);
  const { data }: { data: IntrospectionQuery } = await response.json();
  return { schema: buildClientSchema(data), name };
}

/** An editor for questions to the API, with its documentation; nothing it holds outlives the page. */
export function ExplorerPage() {
  const [language, setLanguage] = useState<Language>(rememberedLanguage() ?? browserLanguage());
  const [loaded, setLoaded] = useState<Loaded | "failed" | null>(null);
  const [token, setToken] = useState("");
  const [storage] = useState(memoryStorage);
  const currentToken = useRef(token);
  const words = EXPLORER_WORDS[language];
  useEffect(() => {
    load().then(setLoaded, () => setLoaded("failed"));
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} – ${words.portal}`;
  }, [language, words]);
  const choose = (one: Language) => {
    rememberLanguage(one);
    setLanguage(one);
  };
  const give = (text: string) => {
    currentToken.current = text.trim();
    setToken(text);
  };
  return (
    <main className="explorer" aria-busy={loaded === null || undefined}>
      <ExplorerBar
        words={words}
        languages={LANGUAGES}
        language={language}
        onLanguage={choose}
        token={token}
        onToken={give}
        name={loaded && loaded !== "failed" ? loaded.name : null}
      />
      {loaded === "failed" ? <p role="alert">{words.unreachable}</p> : null}
      {loaded && loaded !== "failed" ? (
        <div className="explorer-editor">
          <GraphiQL
            fetcher={(question) => askPortal(currentToken.current, question)}
            schema={loaded.schema}
            storage={storage}
            defaultTabs={[...EXAMPLE_QUESTIONS]}
            isHeadersEditorEnabled={false}
            showPersistHeadersSettings={false}
          />
        </div>
      ) : null}
    </main>
  );
}
