/** Words of the workbooks that are sent round and given back: their covers, their marks, what is said of what came back. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'

export const FORM_WORDS = {
  cover: { fr: 'À lire', en: 'Read me' },
  export_title: { fr: 'Classeur de mise à jour du plan', en: 'Workbook to update the plan' },
  how: { fr: 'Comment le remplir', en: 'How to fill it in' },
  back: { fr: 'Comment le rendre', en: 'How to give it back' },
  left_out: { fr: 'Ce qui n’y est pas', en: 'What is not in it' },
  example: { fr: 'Exemple', en: 'Example' },
  plan: { fr: 'Plan', en: 'Plan' },
  organisation: { fr: 'Organisme', en: 'Organisation' },
  as_of: { fr: 'Date d’arrêté', en: 'Status date' },
  state: { fr: 'État des fichiers', en: 'State of the files' },
  amounts: { fr: 'Montants', en: 'Amounts' },
  sheets: { fr: 'Feuilles', en: 'Sheets' },
} as const satisfies Record<string, Bilingual>

export const FORM_HOW: readonly Bilingual[] = [
  {
    fr: 'Les cellules blanches ou orange se modifient\u00a0; les grises sont là pour information (identifiants, références figées) et la feuille les protège, sans mot de passe.',
    en: 'White and orange cells may be changed; grey ones are there for information (ids, frozen baselines) and the sheet protects them, without a password.',
  },
  {
    fr: 'Pour ajouter une ligne, écrire sous la dernière. L’identifiant peut rester vide\u00a0: il sera proposé au retour. Une ligne effacée n’efface rien dans le plan\u00a0: elle est signalée.',
    en: 'To add a row, write below the last one. Its id may stay empty: one is proposed when the workbook comes back. A row that is deleted deletes nothing in the plan: it is told.',
  },
  {
    fr: 'Les flèches donnent les valeurs possibles\u00a0; une cellule qui en contient plusieurs les sépare par un point-virgule. Les cellules orange sont vides alors qu’une valeur est attendue.',
    en: 'Arrows offer the values that may stand; a cell that holds several parts them by semicolons. Orange cells are empty where a value is expected.',
  },
  {
    fr: 'Trier, filtrer, déplacer, masquer ou ajouter des colonnes, renommer une feuille ne change rien à ce qui est lu. La première ligne, masquée, porte les repères des colonnes\u00a0: la laisser. Pour trier, ôter d’abord la protection de la feuille (menu Révision)\u00a0: elle n’a pas de mot de passe.',
    en: 'Sorting, filtering, moving, hiding or adding columns and renaming a sheet change nothing of what is read. The first row, hidden, holds the marks of the columns: leave it. To sort, unprotect the sheet first (menu Review): it has no password.',
  },
]

export const FORM_BACK: Bilingual = {
  fr: 'Rendre le fichier à qui l’a envoyé. La commande plan apply lui montre ce qui change, cellule par cellule, avant que rien ne soit écrit.',
  en: 'Give the file back to whoever sent it. The command plan apply shows them what changes, cell by cell, before anything is written.',
}

export const FORM_MARKS = {
  several: {
    fr: 'Plusieurs valeurs\u00a0: les séparer par un point-virgule.',
    en: 'Several values: part them by semicolons.',
  },
  refused: {
    fr: 'Cette valeur n’est pas de celles que le plan attend ici\u00a0: prendre une valeur de la liste, ou un nombre ou une date de la forme des autres.',
    en: 'This is no value that the plan expects here: take one of the list, or a number or date in the form of the others.',
  },
} as const satisfies Record<string, Bilingual>

const SENT = { sheet: NOUNS.sheet, row: NOUNS.row } as const satisfies Record<string, Noun>

/** How much a workbook holds: `3 sheets, 12 rows`. */
export function formSize(sheets: number, rows: number, lang: Lang): string {
  return `${counted(sheets, SENT.sheet, lang)}, ${counted(rows, SENT.row, lang)}`
}
