// Sets the colour scheme and the language before the first paint; a file of its own because the content security
// policy allows no inline script.
(() => {
  const root = document.documentElement;
  let scheme = null;
  let language = null;
  try {
    scheme = localStorage.getItem("portal-colour-scheme");
    language = localStorage.getItem("portal-language");
  } catch {
    // Storage may be closed to us; the system's preferences then decide.
  }
  const dark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  root.lang = language === "fr" || language === "en" ? language : navigator.language.startsWith("fr") ? "fr" : "en";
})();
