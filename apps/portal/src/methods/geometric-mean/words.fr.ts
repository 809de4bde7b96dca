import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Les cytokines s'étalent sur des puissances de dix : on prend donc la moyenne des logarithmes. Une valeur sous la limite de quantification n'est ni retirée ni remplacée : la méthode cherche la courbe en cloche des logs sous laquelle tout ce que l'on sait, les valeurs détectées et le fait que les autres sont sous leur limite, est le plus vraisemblable.",
    "L'intervalle à 95 % contient toutes les moyennes que les données ne contredisent pas, élargi pour les petits effectifs comme le fait le t de Student. La moyenne demande au moins trois valeurs détectées et au plus la moitié sous la limite ; sinon le portail ne donne pas de moyenne ; la médiane et la part sous la limite, qu'il donne toujours, disent ce que l'on sait. Trois ou quatre valeurs dont l'une est sous sa limite reçoivent une moyenne sans intervalle. Sans aucune valeur sous la limite, c'est l'intervalle t habituel sur les logs.",
  ],
  misleads: [
    "Les logs sont supposés suivre une seule courbe en cloche. Un groupe qui mélange deux états, poussée et rémission par exemple, n'a pas de valeur typique unique.",
    "Les membres d'une famille se ressemblent : une famille compte une fois, à la moyenne de ses logs. Comptés un par un dans des familles de 2 à 4, des intervalles dits à 95 % contenaient la vérité dans 73 à 81 % des cas (corrélation de 0,6 dans les familles).",
    "Vers la moitié sous la limite, la moyenne repose sur la forme supposée plus que sur les valeurs : lisez la part sous la limite, donnée à côté.",
    "Remplacer une valeur par la moitié de sa limite, comme le faisaient d'anciens articles, sous-estime la dispersion. Le portail ne donne ce nombre que sous son propre nom, pour comparaison.",
  ],
  held: [
    "Couverture simulée de l'intervalle à 95 % avec 0 à 60 % des valeurs sous la limite : 95–96 % à n = 5, 95–98 % à n = 10 et 20 (10 000 jeux par cellule).",
  ],
  columns: { value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    geometricMean: "Moyenne géométrique, pg/mL",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    halfLimit: "Avec la moitié de la limite, pour comparaison",
  },
};
