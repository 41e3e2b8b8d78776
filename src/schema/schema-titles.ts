/** What the schemas call themselves, by which a copy of one is known again. */
import type { Bilingual } from '../values/language.ts'

export interface SchemaTitle {
  readonly title: Bilingual
  readonly description: Bilingual
}

export const PLAN_TITLE: SchemaTitle = {
  title: { fr: 'Schéma directeur informatique', en: 'IT master plan' },
  description: {
    fr: 'Fichier d’un schéma directeur\u00a0: l’une ou l’autre de ces clés\u00a0; un plan peut se répartir sur plusieurs fichiers',
    en: 'A file of an IT master plan: any of these keys; a plan may be spread over files',
  },
}

export const MAPPING_TITLE: SchemaTitle = {
  title: { fr: 'Correspondance d’import', en: 'Import mapping' },
  description: {
    fr: 'Comment les tableaux d’un fichier venu d’ailleurs (classeur, CSV, JSON, MS Project) deviennent les listes d’un plan',
    en: "How the tables of somebody else's workbook, CSV, JSON or MS Project file become the lists of a plan",
  },
}

export const OWN_TITLE: SchemaTitle = {
  title: { fr: 'Champ propre à l’organisme', en: 'Field of the organisation’s own' },
  description: {
    fr: 'Champ propre à l’organisme\u00a0: texte, nombre, `true` ou `false`, ou liste de ces valeurs, gardé tel qu’il est écrit',
    en: 'A field of the organisation’s own: text, number, `true` or `false`, or a list of these, kept as it is written',
  },
}
