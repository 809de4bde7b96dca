import type { Language } from "../language/chosen-language.ts";
import type { EXPLORER_WORDS } from "./words.ts";

interface ExplorerBarProps {
  readonly words: (typeof EXPLORER_WORDS)[Language];
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly token: string;
  readonly onToken: (token: string) => void;
  /** Who is signed in. */
  readonly name: string | null;
}

/** Above the editor: the way back, for whom is asked, a token instead of the session, and the language. */
export function ExplorerBar(props: ExplorerBarProps) {
  const { words, languages, language, onLanguage, token, onToken, name } = props;
  const asking = token ? words.byToken : name ? words.asking.replace("{{name}}", name) : words.nobody;
  return (
    <div className="explorer-bar">
      <div className="explorer-line">
        <a href="/">{words.portal}</a>
        <h1>{words.title}</h1>
        <a href="/api">{words.back}</a>
        <fieldset className="explorer-languages" aria-label={words.language}>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              aria-label={one === "fr" ? "FR, Français" : "EN, English"}
              onClick={() => onLanguage(one)}
            >
              {one.toUpperCase()}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="explorer-line">
        <p role="status">
          {asking} {words.editorLanguage}
        </p>
        {name || token ? null : <a href="/sign-in?returnTo=%2Fapi">{words.signIn}</a>}
        <label>
          {words.token}
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.tokenHint}
            value={token}
            onChange={(event) => onToken(event.currentTarget.value)}
          />
        </label>
      </div>
    </div>
  );
}
