import type { Words } from "../language/words.ts";
import type { toolsEn } from "./words.en.ts";

export const toolsFr: Words<typeof toolsEn> = {
  title: "API pour R, Python et d'autres outils",
  lead: "Les pages du portail posent leurs questions à la même adresse, avec les mêmes droits : ce que vous lisez ici, un script le lit aussi.",
  getToken: "Créer un jeton",
  signInForToken: "Se connecter pour créer un jeton",
  quickStart: "Commencer",
  quickStartText: "Créez un jeton et mettez-le dans la variable d'environnement",
  copy: "Copier l'exemple",
  task: {
    ask: "Interroger",
    page: "Lire tous les cas que vous pouvez lire",
    download: "Emporter des lignes dans un fichier",
  },
  taskText: {
    ask: "Quelles cohortes existent, ce que vous pouvez apprendre de chacune, et leurs dernières versions.",
    page: "Demande la portée « Lire les cas ». Une page se termine par un curseur ; la suivante commence après lui.",
    download:
      "Pour les cohortes dont vous avez le niveau EXPORT. Le fichier nomme sa version et ses conditions d'usage, et le registre du centre dit qui l'a pris. Avec curl, $RELEASE est l'identifiant d'une version donné par le premier exemple.",
  },
  explorer: "Explorateur",
  explorerText:
    "Écrivez une question, complétée et documentée au fil de la frappe, et voyez sa réponse. L'éditeur est en anglais ; il demande avec votre session, ou avec un jeton qui reste dans la page.",
  openExplorer: "Ouvrir l'explorateur",
  again: "Retrouver les mêmes nombres",
  againPin:
    "Chaque question accepte releases (des identifiants de versions) ou asOf (un moment) : un script qui les fixe obtient les mêmes nombres l'an prochain.",
  againHash:
    "Chaque réponse nomme ses versions et porte une empreinte ; answer(hash) rend une réponse conservée, octet pour octet.",
  againValue:
    "Une valeur de cytokine n'est jamais un nombre nu : comparator dit si elle est connue exactement, ou seulement sous ou au-dessus d'une limite. Les nombres ont toujours un point décimal.",
  againGhql:
    "Le paquet ghql de R lit le schéma à /api/schema.json : cli$load_schema(schema_url = …). Pas de commentaires # dans les questions : certains clients retirent les retours à la ligne.",
  addresses: "Adresses",
  address: "Adresse",
  what: "À quoi elle sert",
  addressText: {
    graphql: "Questions et modifications, en JSON : query, variables, operationName.",
    stream: "Avancement d'un envoi, par événements (server-sent events) ; 20 flux à la fois pour un compte.",
    schemaText: "Le schéma en texte, chaque type et champ décrit ; pour les générateurs de code.",
    schemaJson: "Le même, comme résultat d'introspection.",
    dictionary: "Les colonnes du classeur de cohorte et toutes les règles qui les vérifient.",
    uploads:
      "Envoie un fichier de cohorte ; son nom dans X-File-Name. Demande la portée « Envoyer des fichiers de cohorte ».",
    downloads: "Les lignes d'une version en fichiers CSV dans un ZIP ou, avec .ndjson, un objet JSON par ligne.",
  },
  limits: "Limites",
  limitsText:
    "Une requête peut demander au plus ceci ; davantage donne QUERY_TOO_COMPLEX ou, pour une page, des identifiants et des octets, BAD_USER_INPUT, et ne coûte rien. Les requêtes sont comptées par jeton, des milliers par minute ; au-delà vient RATE_LIMITED avec Retry-After.",
  limitOf: "D'une requête",
  most: "Au plus",
  limit: {
    pageSize: "éléments par page (first)",
    cost: "valeurs dans une réponse, listes dans des listes multipliées",
    depth: "niveaux d'imbrication",
    aliases: "alias",
    rootFields: "questions à la fois",
    directives: "directives",
    ids: "identifiants de nodes (ids)",
    tokens: "noms, nombres et signes de la question",
    bytes: "octets de la requête, hors fichiers",
  },
  codes: "Codes des refus",
  codesText:
    "Un refus est du JSON : une phrase et un code de cette liste fermée, à /graphql dans errors[].extensions. Une question qui n'a pu être ni lue ni posée a le statut HTTP de son code ; une question posée dont une partie est refusée a le statut 200 : lisez errors. Les autres adresses répondent avec le statut du code. Ce que vous ne pouvez pas voir n'existe pas : NOT_FOUND dans les deux cas.",
  whatToDo: "Ce que cela veut dire, et que faire",
  code: {
    UNAUTHENTICATED: "Pas de jeton, ou un jeton inconnu, expiré ou révoqué. Créez-en un nouveau.",
    FORBIDDEN:
      "Votre rôle, votre niveau ou les portées du jeton ne le permettent pas. Demandez l'accès, ou créez un jeton avec cette portée.",
    NOT_FOUND: "Il n'y a rien sous ce nom que vous puissiez voir.",
    BAD_USER_INPUT: "Un argument n'a pas la forme acceptée ; la phrase dit laquelle le serait.",
    VALIDATION_FAILED: "La question ne correspond pas au schéma ; la réponse dit où.",
    CONFLICT: "Quelqu'un a été plus rapide, ou l'état l'interdit. Regardez de nouveau, puis décidez.",
    RATE_LIMITED: "Trop de requêtes en une minute. Attendez autant que le dit Retry-After.",
    QUERY_TOO_COMPLEX: "La question demande trop à la fois. Prenez des pages plus petites ou moins de champs.",
    RELEASE_NOT_FOUND: "Une version fixée n'existe pas ou a été retirée. Fixez-en une autre.",
    UNAVAILABLE: "Une partie ne répond pas en ce moment. Réessayez après Retry-After.",
    INTERNAL: "Une panne du portail. La référence dans la réponse aide ses exploitants à la trouver.",
  },
};
