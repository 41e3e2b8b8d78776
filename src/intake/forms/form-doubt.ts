/** What is said of a form that came back beside what it proposes, a sentence each: nothing that was found in it passes in silence. */
import { counted, NOUNS, type Noun } from '../../lang/plurals.ts'
import { question, quote } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { groupedBy } from '../../values/multimap.ts'
import type { ProposalOrigin, ProposedList } from '../merge/proposal.ts'

const WORDS = {
  cell: NOUNS.cell,
  question: { fr: ['question', 'questions'], en: ['question', 'questions'] },
  row: { fr: ['ligne ajoutée', 'lignes ajoutées'], en: ['added row', 'added rows'] },
} as const satisfies Record<string, Noun>

/** What a doubt has to say, its words quoted; empty for nothing. */
interface Said {
  readonly about: string
  readonly other: string
  readonly text: string
  readonly count: number
  readonly lang: Lang
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`
}

type Sentence = (said: Said) => Bilingual

const SENTENCES = {
  'column-added': ({ about, count, lang }) => ({
    fr: `colonne ajoutée ${about}, qui n’est pas lue (${counted(count, WORDS.cell, lang)})`,
    en: `added column ${about}, which is not read (${counted(count, WORDS.cell, lang)})`,
  }),
  'column-read': ({ about, other }) => ({
    fr: `colonne ajoutée ${about}, lue comme ${other}`,
    en: `added column ${about}, read as ${other}`,
  }),
  'column-gone': ({ about }) => ({
    fr: `la colonne ${about} n’est plus là\u00a0; rien n’est proposé pour elle`,
    en: `the column ${about} is gone; nothing is proposed for it`,
  }),
  'sheet-gone': ({ about }) => ({
    fr: `la feuille ${about} n’est plus là\u00a0; rien n’est proposé pour elle`,
    en: `the sheet ${about} is gone; nothing is proposed for it`,
  }),
  'sheet-twice': ({ about, other }) => ({
    fr: `la feuille ${about} est une copie de la feuille ${other}, et n’est pas lue\u00a0; supprimez l’une des deux`,
    en: `the sheet ${about} is a copy of the sheet ${other}, and is not read; delete one of the two`,
  }),
  'sheet-added': ({ about }) => ({
    fr: `la feuille ${about} n’est pas de ce classeur\u00a0; elle n’est pas lue`,
    en: `the sheet ${about} is none of this workbook; it is not read`,
  }),
  'row-gone': ({ about, other }) => ({
    fr: `la ligne ${about}${inBrackets(other)} n’est plus là\u00a0; elle reste dans le plan`,
    en: `the row ${about}${inBrackets(other)} is gone; it stays in the plan`,
  }),
  'row-twice': ({ about, other }) => ({
    fr: `${about} est déjà à la ligne ${other}\u00a0; seule la première est lue`,
    en: `${about} stands in row ${other} already; only the first is read`,
  }),
  'row-refused': ({ about }) => ({
    fr: `ligne ajoutée ${about}, que cette feuille ne prend pas`,
    en: `added row ${about}, which this sheet does not take`,
  }),
  'row-homeless': ({ about, text }) =>
    text === ''
      ? {
          fr: `ligne ajoutée sans ${about}\u00a0; elle n’est pas reprise`,
          en: `added row without ${about}; it is not taken`,
        }
      : {
          fr: `ligne ajoutée sans ${about} connu (${text})\u00a0; elle n’est pas reprise`,
          en: `added row without a known ${about} (${text}); it is not taken`,
        },
  'row-behind': ({ text, other }) => ({
    fr: `ligne ajoutée de ${text}, que la feuille ${other} n’a pas pu prendre\u00a0; elle la suivra une fois celle-là corrigée`,
    en: `added row of ${text}, which the sheet ${other} could not take; it follows once that one is mended`,
  }),
  'id-changed': ({ about, other }) => ({
    fr: `identifiant ${about} changé en ${other}\u00a0; il reste ${about} dans le plan, le reste de la ligne est lu`,
    en: `id ${about} changed to ${other}; it stays ${about} in the plan, the rest of the row is read`,
  }),
  'id-made': ({ about, count, lang }) =>
    count > 1
      ? {
          fr: `${counted(count, WORDS.row, lang)} sans identifiant\u00a0: les suivants de la liste leur sont proposés`,
          en: `${counted(count, WORDS.row, lang)} without an id: the next of the list are proposed`,
        }
      : {
          fr: `ligne ajoutée ${about}, sans identifiant\u00a0: le suivant de la liste lui est proposé`,
          en: `added row ${about} without an id: the next of the list is proposed`,
        },
  'locked-changed': ({ about, text, other }) => {
    const typed = {
      fr: text === '' ? 'la cellule vidée n’est pas reprise' : `${text} n’est pas repris`,
      en: text === '' ? 'the emptied cell is not taken' : `${text} is not taken`,
    }
    const plan = {
      fr: other === '' ? 'le plan n’en dit rien' : `le plan dit ${other}`,
      en: other === '' ? 'the plan says nothing of it' : `the plan says ${other}`,
    }
    return {
      fr: `${about} est donné pour information\u00a0: ${typed.fr} (${plan.fr})`,
      en: `${about} is there for information: ${typed.en} (${plan.en})`,
    }
  },
  'row-incomplete': ({ about, other }) => ({
    fr: `ligne ajoutée${inBrackets(other)}, incomplète et non reprise\u00a0: il manque ou ne convient pas ${about}`,
    en: `added row${inBrackets(other)}, not complete and not taken: missing or unfit is ${about}`,
  }),
  'read-as': ({ about, text, other, count, lang }) => ({
    fr: `${about}\u00a0: ${text} est lu ${other} (${counted(count, WORDS.cell, lang)} de ce genre)`,
    en: `${about}: ${text} is read as ${other} (${counted(count, WORDS.cell, lang)} of this kind)`,
  }),
  unreadable: ({ about, text }) => ({
    fr: `${about}\u00a0: ${text || 'la cellule'} n’est pas lisible`,
    en: `${about}: ${text || 'the cell'} cannot be read`,
  }),
  'tick-unclear': ({ about, text }) => ({
    fr: `${about}\u00a0: ${text} n’est pas un x\u00a0; rien n’est confirmé`,
    en: `${about}: ${text} is no x; nothing is confirmed`,
  }),
  unanswered: ({ about, other, count, lang }) =>
    count === 0
      ? { fr: `${other}\u00a0: aucun besoin`, en: `${other}: no need at all` }
      : {
          fr: `${other}\u00a0: ${counted(count, WORDS.question, lang)} sans réponse (${about})`,
          en: `${other}: ${counted(count, WORDS.question, lang)} without an answer (${about})`,
        },
  'rank-twice': ({ about, other }) => ({
    fr: `rang ${about} donné deux fois\u00a0: ${other}`,
    en: `rank ${about} given twice: ${other}`,
  }),
  'rank-missing': ({ about }) => ({ fr: `aucun besoin au rang ${about}`, en: `no need at rank ${about}` }),
  duplicate: ({ about, other }) => ({
    fr: `${about} dit presque la même chose que ${other}\u00a0: doublon à décider, rien n’est fusionné`,
    en: `${about} says nearly the same as ${other}: a duplicate to be decided, nothing is merged`,
  }),
} as const satisfies Record<string, Sentence>

export type DoubtKind = keyof typeof SENTENCES

/** Rows and sheets of which nothing was read, so that what somebody typed there is not in the plan. */
export const LEFT_OUT: readonly DoubtKind[] = [
  'row-behind',
  'row-homeless',
  'row-incomplete',
  'row-refused',
  'row-twice',
  'sheet-twice',
]

/** Whether somebody typed something that is not read: what else is said goes into the plan all the same. */
export function isUnread({ kind, count }: Pick<FormDoubt, 'kind' | 'count'>): boolean {
  return (kind === 'column-added' && count > 0) || kind === 'sheet-added'
}

export interface FormDoubt {
  readonly kind: DoubtKind
  readonly list: ProposedList | undefined
  /** The record; empty where none is meant. */
  readonly id: string
  readonly origin: ProposalOrigin
  /** The heading of the column, the title of the row, or what it is said of. */
  readonly about: string
  /** What it was read as, what was meant, or the other one. */
  readonly other: string
  readonly count: number
}

/** Kinds whose `about` is a list of headings or a number, which needs no quotes. */
const BARE: readonly DoubtKind[] = ['unanswered', 'row-incomplete', 'rank-twice', 'rank-missing']
/** Kinds of which the other value is a number of a row or a list. */
const BARE_OTHER: readonly DoubtKind[] = ['row-gone', 'row-twice', 'rank-twice']

/** The doubts as they are told: rows of one sheet that were given ids are one line with their number. */
export function foldedDoubts(doubts: readonly FormDoubt[]): FormDoubt[] {
  const made = groupedBy(
    doubts.filter(({ kind }) => kind === 'id-made'),
    ({ origin }) => origin.sheet,
  )
  return doubts.flatMap((doubt) => {
    const { kind, origin } = doubt
    const own = kind === 'id-made' ? (made.get(origin.sheet) ?? []) : []
    if (own.length < 2) return [doubt]
    return own[0] === doubt ? [{ ...doubt, origin: { ...origin, address: '' }, count: own.length }] : []
  })
}

/** What a doubt says, without its place. */
export function doubtText({ kind, about, other, origin, count }: FormDoubt): Bilingual {
  return bilingual((lang) => {
    const own = (text: string, isBare: boolean): string => (isBare || text === '' ? text : quote(text, lang))
    const sentence = SENTENCES[kind]({
      about: own(about, BARE.includes(kind)),
      other: own(other, BARE_OTHER.includes(kind)),
      text: own(origin.text, false),
      count,
      lang,
    })[lang]
    const isMeant = (kind === 'unreadable' || kind === 'row-homeless') && other !== ''
    return isMeant ? `${sentence}, ${question(other, lang)}` : sentence
  })
}
