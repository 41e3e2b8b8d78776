/** What is said of a merge of a file into a plan: what changes, what both sides edited, what the plan cannot take. */
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { dateWords } from '../dates.ts'
import { eitherOf } from '../lists.ts'
import { counted, type Noun, NOUNS as YEARS } from '../plurals.ts'
import { colon, question, quote, semicolon } from '../punctuation.ts'

const NOUNS = {
  change: { fr: ['valeur modifiée', 'valeurs modifiées'], en: ['value changed', 'values changed'] },
  added: { fr: ['enregistrement ajouté', 'enregistrements ajoutés'], en: ['record added', 'records added'] },
  already: {
    fr: ['valeur est déjà ainsi dans le plan', 'valeurs sont déjà ainsi dans le plan'],
    en: ['value is so in the plan already', 'values are so in the plan already'],
  },
} as const satisfies Record<string, Noun>

export const MERGE_HEADINGS = {
  changes: { fr: 'Ce qui change', en: 'What changes' },
  added: { fr: 'Ce qui s’ajoute', en: 'What is added' },
  conflicts: {
    fr: 'Modifié des deux côtés depuis que le fichier a été établi',
    en: 'Edited on both sides since the file was made',
  },
  unbased: {
    fr: 'Le plan et le fichier diffèrent, et rien ne dit ce que le dernier import avait donné',
    en: 'Plan and file differ, and nothing tells what the last import had given',
  },
  took_file: {
    fr: 'Modifié des deux côtés\u00a0: la valeur du fichier remplace celle du plan (--take file)',
    en: 'Edited on both sides: the value of the file replaces that of the plan (--take file)',
  },
  kept_plan: {
    fr: 'Modifié des deux côtés\u00a0: le plan garde sa valeur (--take plan)',
    en: 'Edited on both sides: the plan keeps its value (--take plan)',
  },
  bad: { fr: 'Ce que le plan ne peut pas prendre', en: 'What the plan cannot take' },
  unknown: { fr: 'Modifié dans le fichier, et absent du plan', en: 'Edited in the file, and not in the plan' },
  left: {
    fr: 'Resté dans le plan précédent, et non repris ici',
    en: 'Left in the plan before, and not taken over here',
  },
  gone: {
    fr: 'N’est plus dans le fichier, et reste tel quel dans le plan',
    en: 'No more in the file, and left as it is in the plan',
  },
  renamed: {
    fr: 'Intitulé modifié\u00a0: pris pour le même enregistrement, qui garde son identifiant',
    en: 'Title changed: taken as the same record, which keeps its id',
  },
  likely: {
    fr: 'Peut-être le même enregistrement sous un autre intitulé\u00a0: tout le reste de sa ligne est identique. Si c’est le cas, corrigez d’abord l’intitulé dans le plan, puis relancez la commande',
    en: 'Perhaps the same record under another title: all the rest of its row is the same. If so, correct the title in the plan first, then run the command again',
  },
  doubts: { fr: 'À savoir', en: 'To know' },
} as const satisfies Record<string, Bilingual>

export function mergeHeading(
  file: string,
  counts: { readonly changes: number; readonly added: number; readonly alreadySo: number },
  lang: Lang,
): string {
  const parts = [
    ...(counts.changes > 0 || counts.added === 0 ? [counted(counts.changes, NOUNS.change, lang)] : []),
    ...(counts.added > 0 ? [counted(counts.added, NOUNS.added, lang)] : []),
    ...(counts.alreadySo > 0 ? [counted(counts.alreadySo, NOUNS.already, lang)] : []),
  ]
  return `${file}${colon(lang)} ${parts.join(', ')}`
}

/** That the columns of a file are those of the one before it, some years on. */
export function laterFile(before: string, now: string, years: number): Bilingual {
  const [fr, en] = [counted(years, YEARS.year, 'fr'), counted(years, YEARS.year, 'en')]
  return {
    fr: `Fichier plus récent de ${fr}\u00a0: ses colonnes se lisent comme celles d’avant (${quote(now, 'fr')} comme ${quote(before, 'fr')})`,
    en: `File ${en} newer: its columns are read as those before (${quote(now, 'en')} as ${quote(before, 'en')})`,
  }
}

/** That a workbook was made of the plan that a plan follows. */
export function ofPlanBefore(id: string): Bilingual {
  return {
    fr: `Classeur du plan précédent, ${quote(id, 'fr')}\u00a0: ses lignes vont à ce qui continue ici`,
    en: `Workbook of the plan before, ${quote(id, 'en')}: its rows go to what continues here`,
  }
}

export function changeText(what: string, before: string, after: string, lang: Lang): string {
  return `${what}${colon(lang)} ${before} → ${after}`
}

export function conflictText(
  what: string,
  sides: { readonly base: string | undefined; readonly file: string; readonly plan: string },
  lang: Lang,
): string {
  const { base, file, plan } = sides
  const texts = {
    fr: `fichier ${file}, plan ${plan}${base === undefined ? '' : `, avant ${base}`}`,
    en: `file ${file}, plan ${plan}${base === undefined ? '' : `, before ${base}`}`,
  }
  return `${what}${colon(lang)} ${texts[lang]}`
}

/** What is wrong with a cell, where the format does not say it itself. */
export const BAD_CELLS = {
  ambiguous: {
    fr: 'plusieurs lignes de la liste s’appellent ainsi\u00a0; écrivez l’identifiant',
    en: 'several entries of the list are called so; write the id',
  },
  'error-value': {
    fr: 'la formule de la cellule est en erreur\u00a0; remplacez-la par sa valeur',
    en: 'the formula of the cell is in error; put its value in its place',
  },
  'id-changed': {
    fr: 'l’identifiant ne se change pas ici\u00a0: d’autres lignes le nomment',
    en: 'an id is not changed here: others name the record by it',
  },
  'id-taken': {
    fr: 'cet identifiant est déjà pris dans le plan ou dans le fichier\u00a0; écrivez-en un autre',
    en: 'this id is taken in the plan or in the file; write another one',
  },
  merged: {
    fr: 'la cellule est fusionnée avec une autre\u00a0; défusionnez et écrivez la valeur dans chaque cellule',
    en: 'the cell is merged with another; unmerge and write the value into each cell',
  },
  'no-tick': {
    fr: 'ce n’est ni un x ni une cellule vide\u00a0; écrivez x pour retenir le projet, ou videz la cellule pour l’écarter',
    en: 'this is neither an x nor an empty cell; write x to retain the project, or empty the cell to leave it out',
  },
  'not-carried': {
    fr: 'ce plan ne l’a pas repris du plan précédent',
    en: 'this plan has not taken it over from the plan before',
  },
  nowhere: {
    fr: 'ce à quoi la cellule appartient n’est plus dans le plan',
    en: 'what the cell belongs to is no more in the plan',
  },
  past: {
    fr: 'antérieur au début de ce plan\u00a0: c’est le plan précédent qui le porte',
    en: 'it lies before this plan begins, and the plan before holds it',
  },
  required: {
    fr: 'cette valeur est obligatoire\u00a0: elle ne peut pas rester vide',
    en: 'this value is required: it cannot stay empty',
  },
  shared: {
    fr: 'la valeur sert à plusieurs endroits du fichier par une ancre ou un alias YAML\u00a0; écrivez-la en toutes lettres à chaque endroit',
    en: 'the value serves several places of the file by a YAML anchor or alias; write it out in each place',
  },
  signs: {
    fr: 'la cellule contient des caractères de contrôle, qu’on ne voit pas\u00a0; tapez le texte à nouveau',
    en: 'the cell holds control characters, which nobody sees; type the text anew',
  },
  twice: {
    fr: 'deux cellules du fichier disent autre chose de la même valeur\u00a0; n’en gardez qu’une',
    en: 'two cells of the file say different things of one value; keep one',
  },
  unreadable: { fr: 'la cellule ne peut pas être lue', en: 'the cell cannot be read' },
  unvalued: {
    fr: 'la cellule contient une formule sans valeur calculée\u00a0; ouvrez et enregistrez le classeur dans un tableur, ou écrivez la valeur',
    en: 'the cell holds a formula without a computed value; open and save the workbook in a spreadsheet program, or write the value',
  },
  unwritable: {
    fr: 'la ligne du plan ne peut pas être réécrite sans toucher aux autres\u00a0; modifiez-la dans le fichier YAML',
    en: 'the line of the plan cannot be written anew without touching others; change it in the YAML file',
  },
} as const satisfies Record<string, Bilingual>

/** What a cell takes, of those that cannot be read, where nothing better is known of what was meant. */
export const CELL_FORMS = {
  'amount-unreadable': {
    fr: 'écrivez le montant seul, dans l’unité de la colonne, sans texte',
    en: 'write the amount alone, in the unit of the column, without text',
  },
  'date-unreadable': {
    fr: 'écrivez une date (31/07/2024) ou, si le jour n’est pas connu, un mois (07/2024)',
    en: 'write a date (2024-07-31) or, where the day is not known, a month (2024-07)',
  },
  'day-unreadable': { fr: 'écrivez le jour, par exemple 31/07/2024', en: 'write the day, for example 2024-07-31' },
  'flag-unreadable': { fr: 'écrivez oui ou non', en: 'write yes or no' },
  'number-unreadable': { fr: 'écrivez le nombre seul, sans texte', en: 'write the number alone, without text' },
  'share-unreadable': {
    fr: 'écrivez un pourcentage, par exemple 75\u00a0%',
    en: 'write a percentage, for example 75%',
  },
} as const satisfies Record<string, Bilingual>

export function valueNotListed(values: readonly string[], meant: string | undefined, lang: Lang): string {
  const asked = meant === undefined ? '' : ` (${question(meant, lang)})`
  return {
    fr: `valeur qui n’est pas dans la liste${asked}\u00a0; elle offre\u00a0: ${values.join(', ')}`,
    en: `the list has no such value${asked}; it offers: ${values.join(', ')}`,
  }[lang]
}

/** That a cell needs another one of its row to be filled in too. */
export function lackBeside(what: string, lang: Lang): string {
  return { fr: `il manque sur la même ligne\u00a0: ${what}`, en: `missing in the same row: ${what}` }[lang]
}

/** @param known - the ids that would do, where they are few enough to be listed; else none. */
export function unknownReference(
  word: string,
  kinds: readonly Bilingual[],
  { suggestion, known }: { readonly suggestion: string | undefined; readonly known: readonly string[] },
): Bilingual {
  return bilingual((lang) => {
    const what = eitherOf(
      kinds.map((kind) => kind[lang]),
      lang,
    )
    const meant = suggestion === undefined ? '' : ` (${question(suggestion, lang)})`
    const ids = known.join(', ')
    const advice =
      ids === ''
        ? { fr: 'écrivez l’identifiant d’un enregistrement du plan', en: 'write the id of a record of the plan' }
        : { fr: `le plan a\u00a0: ${ids}`, en: `the plan has: ${ids}` }
    const told = { fr: 'n’est pas dans le plan', en: 'is not in the plan' }[lang]
    return `${quote(word, lang)} ${told} (${what})${meant}${semicolon(lang)}${advice[lang]}`
  })
}

export const MERGE_FATES = {
  conflicts: {
    fr: 'Rien n’est écrit. Pour trancher\u00a0: --take file (les valeurs du fichier) ou --take plan (celles du plan)\u00a0; --force écrit tout le reste et laisse ces valeurs au plan.',
    en: 'Nothing is written. To decide: --take file (the values of the file) or --take plan (those of the plan); --force writes all the rest and leaves these values to the plan.',
  },
  bad: {
    fr: 'Rien n’est écrit. Corrigez ces cellules et relancez la même commande\u00a0; --force écrit dès maintenant tout le reste.',
    en: 'Nothing is written. Correct these cells and run the same command again; --force writes all the rest now.',
  },
  totals: {
    fr: 'Rien n’est écrit\u00a0: un total du fichier ne correspond pas à ses lignes. Corrigez le fichier et relancez la même commande\u00a0; --force écrit malgré l’écart.',
    en: 'Nothing is written: a total of the file is not what its rows add up to. Correct the file and run the same command again; --force writes in spite of it.',
  },
  partly: {
    fr: 'Ce qui est ci-dessus sans être écrit n’est pas perdu\u00a0: corrigez les cellules du même fichier et relancez la commande\u00a0; ce que le plan a déjà est reconnu.',
    en: 'What is told above and not written is not lost: correct the cells of the same file and run the command again; what the plan has already is recognised.',
  },
  nothing: {
    fr: 'Rien à écrire\u00a0: le plan dit déjà tout cela',
    en: 'Nothing to write: the plan says all of it already',
  },
  left: {
    fr: 'Rien à écrire\u00a0: ce qui a changé est resté dans le plan précédent',
    en: 'Nothing to write: what has changed was left in the plan before',
  },
  written: { fr: 'Le plan est à jour', en: 'The plan is up to date' },
  planned: { fr: 'Le plan serait ainsi mis à jour', en: 'The plan would be updated so' },
} as const satisfies Record<string, Bilingual>

/** Where a mapping takes a word of the source that names no status yet. */
export function newStatusWord(word: string, mapping: string): Bilingual {
  const line = `${JSON.stringify(word)}: in_progress`
  return {
    fr: `Si ${quote(word, 'fr')} est un mot juste et nouveau, donnez-lui son statut dans ${mapping}, sous values, par exemple\u00a0: ${line}`,
    en: `If ${quote(word, 'en')} is right and new, give it its status in ${mapping}, under values, for example: ${line}`,
  }
}

/** Where a cell stands: `Projets!C7`; a row or a column: `Projets, ligne 12`, `Projets, colonne D`. */
export function originText(
  { sheet, address }: { readonly sheet: string; readonly address: string },
  lang: Lang,
): string {
  if (address === '') return sheet
  const whole = /^\d+$/.test(address)
    ? { fr: 'ligne', en: 'row' }
    : /^[A-Z]+$/.test(address) && { fr: 'colonne', en: 'column' }
  const place = whole === false ? address : `${whole[lang]} ${address}`
  if (sheet === '') return place
  return place === address ? `${sheet}!${place}` : `${sheet}, ${place}`
}

/** That a file says nothing of the day on which it is true, so that the plan keeps its own. */
export function statusDateKept(day: string, lang: Lang): string {
  const texts: Bilingual = {
    fr: `Le fichier ne porte pas de date d’arrêté : celle du plan reste le ${dateWords(day, 'fr')} (--answer as_of=AAAA-MM-JJ)`,
    en: `The file has no status date: that of the plan stays ${dateWords(day, 'en')} (--answer as_of=YYYY-MM-DD)`,
  }
  return texts[lang]
}
