import type { AccountRow } from "./account.sql.ts";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The demonstration provider's own page: who to sign in as. Plain HTML, no script, both languages. */
export function signInPage(uid: string, accounts: readonly AccountRow[]): string {
  const rows = accounts
    .map(
      (account) => `<tr><td>${escaped(account.name)}</td><td>${escaped(account.center ?? "Consortium")}</td>
        <td>${escaped(account.role.toLowerCase().replace("_", " "))}</td>
        <td><a href="/demonstration-sign-in/${escaped(uid)}?account=${encodeURIComponent(account.key)}">${escaped(account.key)}</a></td></tr>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="/favicon.svg"><title>Demonstration sign-in</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#1a1b1e}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #ccc;padding:.5rem .75rem .5rem 0}</style></head>
<body><main><h1>Demonstration sign-in · Connexion de démonstration</h1>
<p>This OpenID provider belongs to the demonstration: no passwords, fictitious people.</p>
<p lang="fr">Ce fournisseur OpenID fait partie de la démonstration : pas de mot de passe, personnes fictives.</p>
<table>${rows}</table></main></body></html>`;
}
