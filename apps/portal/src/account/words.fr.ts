import type { Words } from "../language/words.ts";
import type { accountEn } from "./words.en.ts";

export const accountFr: Words<typeof accountEn> = {
  title: "Jetons d'API",
  lead: "Un jeton laisse un script demander ce que vous pouvez demander, jamais plus, jusqu'à son expiration ou sa révocation.",
  yours: "Vos jetons",
  none: "Vous n'avez pas encore de jeton. Créez-en un ci-dessus ; il fonctionne aussitôt.",
  name: "Nom",
  nameHint: "À quoi il sert, par exemple « carnet R, article IL-1β ».",
  scopes: "Peut",
  validFor: "Valable",
  days_one: "{{count}} jour",
  days_other: "{{count}} jours",
  create: "Créer un jeton",
  secretOnce: "Copiez le jeton maintenant : il n'est montré que cette fois.",
  copySecret: "Copier le jeton",
  expires: "Expire le",
  lastUsed: "Dernier usage",
  never: "jamais",
  state: "État",
  revoked: "Révoqué",
  expired: "Expiré",
  revoke: "Révoquer",
  revokeNamed: "Révoquer le jeton {{name}}",
  revokeTitle: "Révoquer « {{name}} » ?",
  revokeText:
    "Les scripts qui l'utilisent cessent aussitôt de fonctionner, et les jetons créés avec lui aussi. C'est sans retour.",
  example: "Essayer",
  exampleText: "Mettez le jeton dans la variable d'environnement NLRP12_TOKEN, puis lancez l'un de ces exemples.",
  moreExamples: "Pagination, téléchargements, limites et codes",
};
