/** What is said of a workbook that came back beside what it proposes: sheets, columns and rows that were added or are gone, ids made, cells read in another form. */
import type { Bilingual } from '../../values/language.ts'
import { counted, type Noun } from '../plurals.ts'
import { question, quote } from '../punctuation.ts'

/** What such a sentence speaks of. */
export interface DoubtWords {
  /** The heading of a column, the title or key of a row, the name of a sheet. */
  readonly about: string
  /** What it was read as, what was meant, or the other one. */
  readonly other: string
  readonly id: string
  readonly count: number
}

const CELLS: Noun = { fr: ['cellule', 'cellules'], en: ['cell', 'cells'] }
const QUESTIONS: Noun = { fr: ['question', 'questions'], en: ['question', 'questions'] }

type Said = (words: DoubtWords) => Bilingual

const both =
  (fr: (text: string) => string, en: (text: string) => string): Said =>
  ({ about }) => ({ fr: fr(quote(about, 'fr')), en: en(quote(about, 'en')) })

const meant = (other: string): Bilingual =>
  other === ''
    ? { fr: '', en: '' }
    : { fr: `\u00a0; ${question(other, 'fr')}`, en: `; ${question(other, 'en')}` }

/** The sentence for each kind. */
export const FORM_DOUBTS = {
  'column-added': both(
    (about) => `la colonne ${about} a été ajoutée\u00a0: elle n’est pas lue`,
    (about) => `the column ${about} was added: it is not read`,
  ),
  'column-gone': both(
    (about) =>
      `la colonne ${about} n’est plus là\u00a0: rien n’en est lu, rien ne change dans le plan`,
    (about) =>
      `the column ${about} is not there any more: nothing is read of it, nothing changes in the plan`,
  ),
  'sheet-gone': both(
    (about) =>
      `la feuille ${about} n’est plus là\u00a0: rien n’en est lu, rien ne change dans le plan`,
    (about) =>
      `the sheet ${about} is not there any more: nothing is read of it, nothing changes in the plan`,
  ),
  'sheet-added': both(
    (about) => `la feuille ${about} a été ajoutée\u00a0: elle n’est pas lue`,
    (about) => `the sheet ${about} was added: it is not read`,
  ),
  'row-gone': ({ about, other }) => ({
    fr: `la ligne ${quote(about, 'fr')}${other === '' ? '' : ` (${other})`} n’est plus là\u00a0; elle reste dans le plan`,
    en: `the row ${quote(about, 'en')}${other === '' ? '' : ` (${other})`} is not there any more; it stays in the plan`,
  }),
  'row-twice': ({ about, other }) => ({
    fr: `la ligne ${quote(about, 'fr')} est là deux fois\u00a0: la première est lue (ligne ${other})`,
    en: `the row ${quote(about, 'en')} is there twice: the first is read (row ${other})`,
  }),
  'row-refused': both(
    (about) => `cette feuille ne prend pas de ligne de plus\u00a0: ${about} n’est pas lue`,
    (about) => `this sheet takes no more rows: ${about} is not read`,
  ),
  'row-homeless': ({ about, other }) => ({
    fr: `la ligne ajoutée ne dit pas à quoi elle appartient (${about})${meant(other).fr}\u00a0: elle n’est pas lue`,
    en: `the added row does not say what it belongs to (${about})${meant(other).en}: it is not read`,
  }),
  'id-changed': ({ about, other }) => ({
    fr: `l’identifiant ${quote(about, 'fr')} est devenu ${quote(other, 'fr')}\u00a0: le plan garde le sien`,
    en: `the id ${quote(about, 'en')} became ${quote(other, 'en')}: the plan keeps its own`,
  }),
  'id-made': ({ about, id }) => ({
    fr: `la ligne ajoutée ${quote(about, 'fr')} reçoit l’identifiant ${id}`,
    en: `the added row ${quote(about, 'en')} gets the id ${id}`,
  }),
  'locked-changed': ({ about, other }) => ({
    fr: `la colonne ${quote(about, 'fr')} est là pour information\u00a0: le plan garde ${quote(other, 'fr')}`,
    en: `the column ${quote(about, 'en')} is there for information: the plan keeps ${quote(other, 'en')}`,
  }),
  'row-incomplete': both(
    (about) => `la ligne ajoutée n’est pas lue\u00a0: il y manque ${about}`,
    (about) => `the added row is not read: ${about} is missing`,
  ),
  'read-as': ({ about, other, count }) => ({
    fr: `colonne ${quote(about, 'fr')}\u00a0: ${counted(count, CELLS, 'fr')} sous une autre forme, la première lue comme ${other}`,
    en: `column ${quote(about, 'en')}: ${counted(count, CELLS, 'en')} in another form, the first read as ${other}`,
  }),
  unreadable: ({ about, other }) => ({
    fr: `colonne ${quote(about, 'fr')}\u00a0: la cellule ne peut pas être lue${meant(other).fr}`,
    en: `column ${quote(about, 'en')}: the cell cannot be read${meant(other).en}`,
  }),
  unanswered: ({ about, other, count }) =>
    count === 0
      ? {
          fr: `${quote(other, 'fr')}\u00a0: aucun besoin`,
          en: `${quote(other, 'en')}: no need at all`,
        }
      : {
          fr: `besoin ${quote(other, 'fr')}\u00a0: ${counted(count, QUESTIONS, 'fr')} sans réponse (${about})`,
          en: `need ${quote(other, 'en')}: ${counted(count, QUESTIONS, 'en')} without an answer (${about})`,
        },
  'rank-twice': ({ about, other }) => ({
    fr: `le rang ${about} est donné deux fois\u00a0: ${other}`,
    en: `rank ${about} is given twice: ${other}`,
  }),
  'rank-missing': ({ about }) => ({
    fr: `aucun besoin n’a le rang ${about}`,
    en: `no need has rank ${about}`,
  }),
  duplicate: ({ about, other }) => ({
    fr: `le besoin ${quote(about, 'fr')} dit presque la même chose que ${quote(other, 'fr')}\u00a0: doublon à décider, rien n’est fusionné`,
    en: `the need ${quote(about, 'en')} says nearly the same as ${quote(other, 'en')}: a duplicate to be decided, nothing is merged`,
  }),
} as const satisfies Record<string, Said>
