/** Words of the workbooks that ask: for what a plan lacks, and for the needs of a department. */
import { type Bilingual, capitalised, type Lang } from '../../values/language.ts'
import { counted, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'

/** Said under an audit of a plan that was made of a workbook, above the line that asks for one. */
export const ASKED_IN_WORKBOOK: Bilingual = {
  fr: 'plan\u00a0: ce qui manque se remplit aussi dans un classeur, que plan apply reprend\u00a0:',
  en: 'plan: what is missing can also be filled in in a workbook, which plan apply takes back:',
}

export const ASK_WORDS = {
  filled_in: { fr: 'Une fois rempli\u00a0:', en: 'Once it is filled in:' },
  title: { fr: 'Ce qui manque au plan', en: 'What the plan lacks' },
  what: { fr: 'Ce qui est demandé', en: 'What is asked for' },
  what_text: {
    fr: 'Une ligne par enregistrement incomplet. Seules les cellules blanches ou orange sont demandées\u00a0: celles qui manquent, et celles dont la valeur est à confirmer. Ce qui n’est pas connu reste vide\u00a0; rien n’est inventé à la place.',
    en: 'A row for each record that is not complete. Only the white and orange cells are asked for: those that are missing, and those whose value is to be confirmed. What is not known stays empty; nothing is made up in its place.',
  },
  why: { fr: 'À confirmer parce que', en: 'To be confirmed because' },
  why_help: {
    fr: 'Ce qui fait douter des valeurs de cette ligne\u00a0; rien n’est à y écrire',
    en: 'What makes the values of this row doubtful; nothing is to be written there',
  },
  confirm: { fr: 'Confirmé', en: 'Confirmed' },
  confirm_help: {
    fr: 'x si tout ce que la ligne signale est juste tel quel, y compris ce qui est vide ; sinon corriger la cellule blanche',
    en: 'x where all that the row tells is right as it stands, also what is empty; else correct the white cell',
  },
  doubt_text: {
    fr: 'Des cellules d’un fichier importé ont été lues avec un doute, ou n’ont pas pu l’être. L’avant-dernière colonne dit où elles se trouvaient, ce qui y était et ce qui en a été retenu : corriger la cellule blanche, ou mettre un x dans la dernière colonne si c’est juste tel quel.',
    en: 'Cells of an imported file were read with a doubt, or could not be read. The last column but one says where they stood, what stood there and what was kept: correct the white cell, or put an x in the last column where it is right as it stands.',
  },
  doubts_unread: {
    fr: 'ce fichier d’un import ne se lit pas\u00a0; ses cellules à confirmer ne sont pas demandées',
    en: 'this file of an import cannot be read; its cells to be confirmed are not asked for',
  },
  intro: {
    fr: 'Seules les cellules blanches ou orange sont demandées\u00a0; laisser vide ce qui n’est pas connu.',
    en: 'Only the white and orange cells are asked for; leave empty what is not known.',
  },
  new: { fr: 'Nouvelles', en: 'New' },
  named_intro: {
    fr: 'À remplir seulement si une autre feuille cite ce que le plan n’a pas encore\u00a0: une ligne chacun, sans identifiant. Les autres feuilles le citent par son objet ou son nom.',
    en: 'To be filled in only where another sheet names what the plan does not have yet: a row each, without an id. The other sheets name it by its subject or its name.',
  },
  nobody: { fr: 'À attribuer', en: 'To be assigned' },
  nobody_intro: {
    fr: 'Le plan ne désigne personne pour ces lignes\u00a0: trouver qui peut y répondre.',
    en: 'The plan names nobody for these rows: find out who can answer.',
  },
  complete: {
    fr: 'rien ne manque\u00a0: aucun classeur n’a été écrit',
    en: 'nothing is missing: no workbook was written',
  },
} as const satisfies Record<string, Bilingual>

/** A cell of an import that is in doubt, its words as a reader knows them. */
interface DoubtSaid {
  /** What the cell is of the record. */
  readonly place: string
  readonly origin: string
  /** What stood there; empty for nothing. */
  readonly text: string
  /** What was kept of it; empty for nothing. */
  readonly kept: string
  readonly reason: string
}

export function doubtText({ place, origin, text, kept, reason }: DoubtSaid, lang: Lang): string {
  const stood = text === '' ? '' : `${quote(text, lang)}, `
  const became =
    kept === ''
      ? { fr: 'rien n’a été repris', en: 'nothing was kept' }
      : { fr: `repris comme ${kept}`, en: `kept as ${kept}` }
  const about = place === '' ? '' : `${capitalised(place)}${colon(lang)} `
  return `${about}${stood}${became[lang]} (${reason})  [${origin}]`
}

const SETTLED: Noun = {
  fr: ['cellule importée confirmée ou corrigée', 'cellules importées confirmées ou corrigées'],
  en: ['imported cell confirmed or corrected', 'imported cells confirmed or corrected'],
}

export function settledText(count: number, lang: Lang): string {
  return counted(count, SETTLED, lang)
}

export const NOBODY_ASKED: Bilingual = {
  fr: 'le plan n’a pas d’autre direction que celle du système d’information\u00a0: aucun classeur n’a été écrit (ajouter les directions au plan, ou les nommer avec --department)',
  en: 'the plan has no department but IT: no workbook was written (add the departments to the plan, or name them with --department)',
}

export function askedOf(name: string): Bilingual {
  return { fr: `À remplir par ${name}.`, en: `To be filled in by ${name}.` }
}

export const SURVEY_WORDS = {
  title: { fr: 'Recueil des besoins', en: 'Survey of needs' },
  what: { fr: 'Ce qui est demandé', en: 'What is asked for' },
  what_text: {
    fr: 'Une feuille par direction, une ligne par besoin. Les besoins déjà connus y figurent\u00a0: les compléter, et ajouter les autres dessous. Un besoin dit ce qui gêne ou ce qui est attendu, non la solution.',
    en: 'A sheet for each department, a row for each need. Needs that are known already stand in it: complete them, and add the others below. A need says what hurts or what is expected, not the solution.',
  },
  rank_text: {
    fr: 'Le rang range tous les besoins de la direction du premier au dernier\u00a0: 1, 2, 3… chacun une fois. Deux besoins n’ont jamais le même rang.',
    en: 'The rank puts all needs of the department in order from first to last: 1, 2, 3… each once. Two needs never have the same rank.',
  },
  similar: { fr: 'Besoins proches déjà exprimés', en: 'Needs like it that are known' },
  similar_help: {
    fr: 'Besoins d’autres directions dont l’intitulé dit presque la même chose\u00a0; si c’est le même, le dire dans la colonne du doublon',
    en: 'Needs of other departments whose title says nearly the same; if it is the same need, say so in the column of the duplicate',
  },
  rank_error: {
    fr: 'Un rang est un nombre entier à partir de 1, différent de celui des autres besoins de la feuille.',
    en: 'A rank is a whole number from 1 on, other than those of the other needs of the sheet.',
  },
} as const satisfies Record<string, Bilingual>

export function surveyIntro(department: string): Bilingual {
  return {
    fr: `${department}\u00a0: compléter les besoins connus, ajouter les autres dessous, puis les ranger tous du premier (1) au dernier, chaque rang une fois. Ce qui n’est pas connu reste vide.`,
    en: `${department}: complete the needs that are known, add the others below, then rank all of them from the first (1) to the last, each rank once. What is not known stays empty.`,
  }
}
