import type { Words } from "../language/words.ts";
import type { sessionEn } from "./words.en.ts";

export const sessionFr: Words<typeof sessionEn> = {
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  stillSignedIn: "Vous êtes toujours connecté.",
  signInLead: "Le portail n'a pas de mot de passe à lui : c'est votre établissement qui dit qui vous êtes.",
  signInWithInstitution: "Se connecter avec son établissement",
  signInNote: "Vous reviendrez à la page que vous vouliez voir.",
  demonstrationAccounts: "Comptes de démonstration",
  demonstrationLead: "Choisissez une personne et voyez le portail avec ses droits. Les données sont synthétiques.",
  demonstrationTable: "Comptes de démonstration, par centre et rôle",
  who: "Qui",
  role: "Rôle",
  center: "Centre",
  consortium: "Consortium",
  enter: "Entrer",
  enterAs: "Entrer en tant que {{name}}",
};
