import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Sur vingt questions posées à des données qui ne contiennent rien, une reçoit une réponse avec p < 0,05. Toute réponse d'une analyse dit donc comment elle est venue. EXPLORATOIRE compte les questions différentes que la personne a posées à ces cohortes, celle-ci comprise, et depuis quand. Le compte vient du registre des accès, où chaque question laisse son empreinte avant que sa réponse ne soit montrée ; un autre filtre, une autre cytokine, phase ou définition font une autre question, la même posée de nouveau n'en fait pas. Là où aucune cohorte n'est exacte, il compte les questions aux chiffres du consortium. Ce qui fut mesuré où et la chronologie d'un cas ne font que décrire ; ils ne comptent pas.",
    "PRÉSPÉCIFIÉE figure là où un centre de la personne a enregistré cette même question, limitée aux mêmes cohortes, avant que quiconque de ce centre, la personne ou qui l'a enregistrée ne l'ait posée à l'une des cohortes qu'elle lit, quel que soit le choix de cohortes. L'étiquette nomme la référence du plan et le jour de son enregistrement, dit si une version de ces cohortes avait déjà été publiée ici, et combien de questions ce centre a enregistrées en tout. Les versions ne font pas partie de la question : prévue une fois, elle le reste quand des données s'ajoutent. Une question explorée sur certaines cohortes peut être prévue pour de nouvelles.",
    "Un enregistrement ne change pas et ne disparaît pas : il peut être retiré, ne compte plus dès lors, et reste dans la liste. Il entre dans le registre des accès de son centre au moment où il est fait. Une réponse conservée garde l'étiquette de ce moment ; qui la lit a dès lors vu la réponse à sa question. Fichiers, légendes et citations portent aussi l'étiquette.",
  ],
  misleads: [
    "Elle compte ce que la personne a demandé ici. D'autres qui ont interrogé les mêmes cohortes, y compris des collègues du même centre, n'y sont pas : vingt personnes qui posent chacune une question lisent toutes « première ».",
    "Elle ne sait rien des questions posées hors du portail : à des lignes exportées, ou aux données d'un centre avant leur publication. Elle ne compte pas non plus les questions d'avant son introduction.",
    "Préspécifiée par un centre ne dit rien des autres centres, et « avant toute publication » rien de qui connaissait les données autrement : un centre connaît ses patients.",
    "Une question peut contenir bien des tests : quatre cytokines contre trois groupes sont une question. Leur nombre figure dans la légende, et p est ajusté sur eux.",
    "Le portail compare les questions à la lettre. Le plan lui-même, avec son hypothèse et sa règle d'arrêt, se trouve là où mène la référence ; personne ici ne l'a lu. Regardez combien de questions un centre a enregistrées avant d'en croire une.",
    "Une réponse exploratoire n'est pas moins bonne, elle vient plus tôt : elle dit ce qu'il faut prévoir ensuite.",
  ],
  held: [],
  columns: {},
  cells: {},
  numbers: {},
};
