import type { Sentence } from "#errors";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A sentence for a person whose browser was sent here, as at the end of a sign-in that failed. No script. */
export function problemPage(sentence: Sentence): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>NLRP12AD portal</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem;color:#1a1b1e}</style></head>
<body><main><h1>NLRP12AD portal</h1>
<p>${escaped(sentence.en)}</p>
<p lang="fr">${escaped(sentence.fr)}</p>
<p><a href="/">Back to the portal · <span lang="fr">Retour au portail</span></a></p></main></body></html>`;
}
