import type { Words } from "../language/words.ts";
import type { pseudonymsEn } from "./words.en.ts";

export const pseudonymsFr: Words<typeof pseudonymsEn> = {
  title: "Le fichier contient encore des numéros d'hôpital ?",
  lead: "Les numéros de patient de votre hôpital peuvent être remplacés ici par des codes de cas, avant tout envoi. Sous la clé de votre centre, un même numéro donne toujours le même code, et personne ne peut remonter du code au numéro sans la clé.",
  open: "Remplacer les numéros d'hôpital par des codes",
  columns: "Colonnes qui contiennent des numéros de patient",
  columnsText: "Cochez-les sur toutes les feuilles, pour que prélèvements et visites gardent leur cas.",
  columnOf: "{{column}} (feuille {{sheet}})",
  otherColumns_one: "{{count}} autre colonne",
  otherColumns_other: "{{count}} autres colonnes",
  keyText:
    "La clé reste dans votre centre : elle n'est lue que dans cette page, jamais envoyée ni conservée par le portail. Gardez bien ce fichier ; sans lui, le prochain envoi aura d'autres codes.",
  chooseKey: "Choisir le fichier de clé du centre",
  makeKey: "Créer une première clé et enregistrer son fichier",
  keyChosen: "Clé utilisée, empreinte {{fingerprint}}. Comparez-la à celle de votre dernier envoi.",
  noKey: "Ce n'est pas un fichier de clé du portail. Choisissez celui qui a été enregistré sous nlrp12-key-….json.",
  otherCenter:
    "Cette clé est celle d'un autre centre. Choisissez le fichier de clé du centre auquel appartient cette cohorte.",
  replace_zero: "Remplacer les numéros",
  replace_one: "Remplacer les numéros de {{count}} colonne",
  replace_other: "Remplacer les numéros de {{count}} colonnes",
  replaceText:
    "Un nouveau fichier, avec des codes, prend la place du vôtre dans les étapes suivantes. Les lignes au-dessus des noms de colonnes sont laissées de côté ; votre propre fichier ne change pas.",
  broken:
    "Les numéros n'ont pas pu être remplacés ; rien n'a été envoyé. Vérifiez que le fichier est lisible, puis réessayez.",
  rareTitle: "La rareté de vos cas",
  rareLead:
    "Le sexe, la tranche d'âge et le variant sont ce qu'un voisin ou un autre hôpital peut savoir d'un patient. Les cas qui s'y trouvent seuls sont les plus faciles à reconnaître ; en cas de doute, laissez la tranche d'âge vide.",
  rareCases: "Cas dans le fichier",
  rareUnique: "Seuls dans leur combinaison",
  rareBelow: "Dans des combinaisons de moins de 5",
  rareList_one: "{{count}} combinaison de moins de 5 cas",
  rareList_other: "{{count}} combinaisons de moins de 5 cas",
  sex: "Sexe",
  ageBand: "Tranche d'âge à l'inclusion",
  variants: "Variants",
  casesOf: "Cas",
  codes: "Codes des cas",
  notSaid: "non précisée",
  noVariant: "aucun rapporté",
  masksTitle: "Numéros d'hôpital",
  masksLead:
    "Indiquez à quoi ressemblent les numéros de patient et de séjour de votre hôpital. Un fichier qui en contient un est refusé, dans cette page comme par le serveur.",
  masksLabel: "Formes de numéros, une par ligne",
  masksHint:
    "# est un chiffre quelconque, @ une lettre quelconque, tout le reste est pris tel quel. Huit chiffres commençant par 80 : 80######",
  masksSave: "Enregistrer",
  masksSaved: "Enregistré. Cela vaut désormais pour tous les fichiers.",
  masksNone: "Seuls les gestionnaires de données d'un centre indiquent les formes de ses numéros d'hôpital.",
  masksOf: "Numéros d'hôpital : {{center}}",
};
