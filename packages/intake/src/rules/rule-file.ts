import { LARGEST_FILE_IN_MB as MOST } from "../reading/largest-file.ts";
import type { Rule } from "./rule.ts";

/** Rules about the file as a whole, met before a cell is read. */
export const FILE_RULES = {
  EMPTY_FILE: {
    severity: "ERROR",
    what: { en: "it is empty", fr: "il est vide" },
    accepted: {
      en: "An Excel workbook (.xlsx), a ZIP of CSV files, or one CSV file, with at least one line below the column names.",
      fr: "Un classeur Excel (.xlsx), un ZIP de fichiers CSV ou un fichier CSV, avec au moins une ligne sous les noms de colonnes.",
    },
  },
  FILE_TOO_LARGE: {
    severity: "ERROR",
    what: { en: `it is larger than ${MOST} MB`, fr: `il dépasse ${MOST} Mo` },
    accepted: {
      en: `A file of at most ${MOST} MB. Remove pictures and unused sheets, or send the same sheets as a ZIP of CSV files.`,
      fr: `Un fichier de ${MOST} Mo au plus. Retirez les images et les feuilles inutiles, ou envoyez les mêmes feuilles en ZIP de fichiers CSV.`,
    },
  },
  ENCRYPTED_FILE: {
    severity: "ERROR",
    what: {
      en: "it is protected by a password, so that it cannot be read",
      fr: "il est protégé par un mot de passe et ne peut pas être lu",
    },
    accepted: {
      en: "The same file saved without a password; it travels encrypted to the portal anyway.",
      fr: "Le même fichier enregistré sans mot de passe ; son envoi au portail est de toute façon chiffré.",
    },
  },
  OLD_WORKBOOK_FORMAT: {
    severity: "ERROR",
    what: {
      en: "it is in the old Excel format (.xls)",
      fr: "il est dans l'ancien format d'Excel (.xls)",
    },
    accepted: {
      en: "The same workbook saved as “Excel workbook (.xlsx)”.",
      fr: "Le même classeur enregistré comme « Classeur Excel (.xlsx) ».",
    },
  },
  OTHER_WORKBOOK_FORMAT: {
    severity: "ERROR",
    what: {
      en: "it is a workbook in a format the portal does not read",
      fr: "c'est un classeur dans un format que le portail ne lit pas",
    },
    accepted: {
      en: "The same workbook saved as “Excel workbook (.xlsx)”, or its sheets as CSV files.",
      fr: "Le même classeur enregistré comme « Classeur Excel (.xlsx) », ou ses feuilles en fichiers CSV.",
    },
  },
  NOT_A_TABLE: {
    severity: "ERROR",
    what: {
      en: "it is not a table (a PDF, a picture or another kind of document)",
      fr: "ce n'est pas un tableau (un PDF, une image ou un autre document)",
    },
    accepted: {
      en: "An Excel workbook (.xlsx), a ZIP of CSV files, or one CSV file. For a text file in UTF-16, choose UTF-16 as character set.",
      fr: "Un classeur Excel (.xlsx), un ZIP de fichiers CSV ou un fichier CSV. Pour un texte en UTF-16, choisissez UTF-16 comme jeu de caractères.",
    },
  },
  DAMAGED_FILE: {
    severity: "ERROR",
    what: {
      en: "it is damaged or incomplete and cannot be opened",
      fr: "il est abîmé ou incomplet et ne s'ouvre pas",
    },
    accepted: {
      en: "A file that opens in Excel; open it there, save it again and send the new copy.",
      fr: "Un fichier qui s'ouvre dans Excel ; ouvrez-le, enregistrez-le de nouveau et envoyez la nouvelle copie.",
    },
  },
  EXPANDS_TOO_MUCH: {
    severity: "ERROR",
    what: {
      en: "it would unpack to far more than its size allows, and was not opened",
      fr: "il se décompresserait bien au-delà de sa taille et n'a pas été ouvert",
    },
    accepted: {
      en: "A workbook or ZIP that unpacks to at most 200 MB, at most 100 times its own size and 2,000 parts.",
      fr: "Un classeur ou un ZIP qui se décompresse en 200 Mo au plus, 100 fois sa taille au plus et 2 000 éléments au plus.",
    },
  },
  TOO_MANY_CELLS: {
    severity: "ERROR",
    what: { en: "it holds more than 50 million cells", fr: "il contient plus de 50 millions de cellules" },
    accepted: {
      en: "Only the rows and columns of the template; delete unused rows and columns to the end of the sheet.",
      fr: "Les seules lignes et colonnes du modèle ; supprimez les lignes et colonnes inutiles jusqu'au bout de la feuille.",
    },
  },
  TOO_MANY_ROWS: {
    severity: "ERROR",
    what: {
      en: "one of its tables has more than 5 million lines",
      fr: "un de ses tableaux a plus de 5 millions de lignes",
    },
    accepted: {
      en: "Tables of at most 5 million lines; delete unused lines, or send the cohort in several files.",
      fr: "Des tableaux d'au plus 5 millions de lignes ; supprimez les lignes inutiles, ou envoyez la cohorte en plusieurs fichiers.",
    },
  },
  WRONG_CHARSET: {
    severity: "ERROR",
    what: {
      en: "its letters cannot be read in the chosen character set",
      fr: "ses lettres ne se lisent pas dans le jeu de caractères choisi",
    },
    accepted: {
      en: "Another choice of character set (UTF-8, Windows, Mac or UTF-16), or none, so that the file decides.",
      fr: "Un autre jeu de caractères (UTF-8, Windows, Mac ou UTF-16), ou aucun, pour laisser le fichier décider.",
    },
  },
  UNCLOSED_QUOTE: {
    severity: "ERROR",
    what: {
      en: "a quotation mark is opened and never closed, so the lines after it run together",
      fr: "un guillemet est ouvert et jamais fermé, les lignes qui suivent se confondent",
    },
    accepted: {
      en: 'Quotation marks (") in pairs around a cell, or none.',
      fr: "Des guillemets (\") par paires autour d'une cellule, ou aucun.",
    },
  },
  COMMENTS_PRESENT: {
    severity: "ERROR",
    what: {
      en: "the workbook has cell comments or notes; they are free text and may name a person",
      fr: "le classeur contient des commentaires ou des notes ; c'est du texte libre qui peut nommer une personne",
    },
    accepted: {
      en: "A workbook without comments (Excel: Review, Delete all comments).",
      fr: "Un classeur sans commentaires (Excel : Révision, Supprimer tous les commentaires).",
    },
  },
  NO_KNOWN_SHEET: {
    severity: "ERROR",
    what: {
      en: "none of its sheets or files has a name the portal knows",
      fr: "aucune de ses feuilles ni aucun de ses fichiers ne porte un nom connu du portail",
    },
    accepted: {
      en: "Sheets, or CSV files, named {sheets}; or a column mapping that says which column is what.",
      fr: "Des feuilles, ou des fichiers CSV, nommés {sheets} ; ou une correspondance de colonnes qui dit ce qu'est chaque colonne.",
    },
  },
} as const satisfies Record<string, Rule>;
