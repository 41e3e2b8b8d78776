/** The questions that a source leaves open: few, the most valuable first, each with what is taken where nobody answers. */

import { unitChoice } from '../../lang/catalogue/import-assumptions.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { readDates } from '../cells/date-column.ts'
import { readNumbers } from '../cells/number-column.ts'
import type { AssignedColumn } from './assigned-column.ts'
import type { Answers } from './assumptions.ts'
import { USUAL } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnCells } from './column-profile.ts'
import type { MoneyUnit } from './money-unit.ts'

export interface AnswerChoice {
  readonly value: string
  readonly label: Bilingual
}

export interface Question {
  readonly key: keyof Answers
  /** What it is about: the column with an example; empty for the whole file. */
  readonly about: string
  readonly example: string
  /** What may be answered; any text where none are listed. */
  readonly choices: readonly AnswerChoice[]
  /** What is taken where nobody answers. */
  readonly usual: string
  /** Whether that may be taken without an answer: it is then said, and changes no figure in silence. */
  readonly isSafe: boolean
}

export const MOST_QUESTIONS = 6

const ORDERS: readonly AnswerChoice[] = [
  { value: 'dmy', label: { fr: 'jour/mois/année', en: 'day/month/year' } },
  { value: 'mdy', label: { fr: 'mois/jour/année', en: 'month/day/year' } },
]

const SIGNS: readonly AnswerChoice[] = [
  {
    value: 'comma',
    label: {
      fr: 'la virgule sépare les décimales (1,234 vaut un peu plus que 1)',
      en: 'the comma stands before decimals (1,234 is a little over 1)',
    },
  },
  {
    value: 'point',
    label: {
      fr: 'la virgule sépare les milliers (1,234 vaut mille deux cent trente-quatre)',
      en: 'the comma parts thousands (1,234 is over a thousand)',
    },
  },
]

const UNITS: readonly AnswerChoice[] = [
  { value: '1', label: { fr: 'l’unité de la monnaie', en: 'one unit of the currency' } },
  { value: 'k', label: { fr: 'le millier', en: 'a thousand' } },
  { value: 'M', label: { fr: 'le million', en: 'a million' } },
]

const STAGES: readonly AnswerChoice[] = [
  { value: 'requested', label: { fr: 'demandés', en: 'requested' } },
  { value: 'voted', label: { fr: 'votés', en: 'voted' } },
  { value: 'forecast', label: { fr: 'prévus (atterrissage)', en: 'forecast' } },
  { value: 'committed', label: { fr: 'engagés', en: 'committed' } },
  { value: 'paid', label: { fr: 'mandatés', en: 'paid' } },
]

const SECTIONS: readonly AnswerChoice[] = [
  { value: 'investment', label: { fr: 'investissement', en: 'investment' } },
  { value: 'operating', label: { fr: 'fonctionnement', en: 'operating' } },
]

/** What a language settles: French has one order of dates, English one meaning of a comma in numbers. */
const HABITS: Readonly<Record<Lang, { isDayFirst: boolean; decimal: string; isCommaOfThousands: boolean }>> = {
  fr: { isDayFirst: true, decimal: 'comma', isCommaOfThousands: false },
  en: { isDayFirst: false, decimal: 'point', isCommaOfThousands: true },
}

interface InTable {
  readonly listed: ListedTable
  readonly column: AssignedColumn
}

function inTables(tables: readonly ListedTable[]): InTable[] {
  return tables.flatMap((listed) => listed.columns.map((column) => ({ listed, column })))
}

function isDate({ column: { destination } }: InTable): boolean {
  return destination.kind === 'field' && destination.entry.cells === 'date'
}

function isFigure({ column: { destination } }: InTable): boolean {
  return destination.kind === 'money' || destination.kind === 'work'
}

/** Dates of which no cell of the whole file tells the order. */
function dateQuestion(columns: readonly InTable[], lang: Lang): Question | undefined {
  const readings = columns
    .filter(isDate)
    .map((one) => ({ one, reading: readDates(columnCells(one.listed.table, one.column.column.name)) }))
  const open = readings.find(({ reading }) => reading.form.order === 'ambiguous')
  if (open === undefined) return undefined
  const told = readings.map(({ reading }) => reading.form.order)
  const usual = told.includes('mdy') && !told.includes('dmy') ? 'mdy' : 'dmy'
  const isTold = told.includes('dmy') !== told.includes('mdy')
  const doubt = open.reading.doubts.find(({ kind }) => kind === 'order-ambiguous')
  return {
    key: 'dates',
    about: open.one.column.column.name,
    example: doubt?.example ?? '',
    choices: ORDERS,
    usual,
    isSafe: isTold || HABITS[lang].isDayFirst,
  }
}

/** `1,234` of which no cell of the whole file tells what its comma is. */
function decimalQuestion(columns: readonly InTable[], lang: Lang): Question | undefined {
  const readings = columns
    .filter(isFigure)
    .map((one) => ({ one, reading: readNumbers(columnCells(one.listed.table, one.column.column.name)) }))
  const open = readings.find(({ reading }) => reading.form.decimal === 'ambiguous')
  if (open === undefined) return undefined
  const told = new Set(readings.map(({ reading }) => reading.form.decimal))
  const isTold = told.has('comma') !== told.has('point')
  const doubt = open.reading.doubts.find(({ kind }) => kind === 'decimal-ambiguous')
  return {
    key: 'decimal',
    about: open.one.column.column.name,
    example: doubt?.example ?? '',
    choices: SIGNS,
    usual: isTold ? (told.has('comma') ? 'comma' : 'point') : HABITS[lang].decimal,
    isSafe: isTold || HABITS[lang].isCommaOfThousands,
  }
}

/** What the tables leave open that figures hang on. */
export interface OpenMatters {
  /** What one unit of the amounts is worth, and whether nothing but their size can say it. */
  readonly money: MoneyUnit
  /** The stage that is taken where a header names none; undefined where none is open. */
  readonly stage: string | undefined
  readonly isSectionOpen: boolean
  readonly organisation: string
  readonly isOrganisationOpen: boolean
  readonly isDateOpen: boolean
  readonly day: string | undefined
  /** The years that are taken where nothing in the file tells any. */
  readonly horizon: string | undefined
}

function moneyExample(columns: readonly InTable[]): { about: string; example: string } {
  const money = columns.find(({ column }) => column.destination.kind === 'money')
  return { about: money?.column.column.name ?? '', example: money?.column.profile.samples[0] ?? '' }
}

/** How dates and decimals are read, where no cell of the whole source tells it. */
export function readingQuestions(tables: readonly ListedTable[], lang: Lang): Question[] {
  const columns = inTables(tables)
  return [dateQuestion(columns, lang), decimalQuestion(columns, lang)].filter((question) => question !== undefined)
}

/** The units with what a column of money comes to in each; nothing is usual where several would do. */
function unitQuestion({ source, unit, text, total }: MoneyUnit) {
  const choices = UNITS.map(({ value, label }) =>
    text === undefined || total === undefined
      ? { value, label }
      : { value, label: bilingual((lang) => unitChoice(label[lang], { text, total, value }, lang)) },
  )
  return { key: 'unit', choices, usual: source === 'size' ? unit : '', isSafe: true } as const
}

/** The questions, those that nothing but an answer settles first, then by what hangs on them. */
export function questionsOf(
  tables: readonly ListedTable[],
  reading: readonly Question[],
  open: OpenMatters,
): Question[] {
  const columns = inTables(tables)
  const money = moneyExample(columns)
  const none = { about: '', example: '', choices: [] } as const
  const questions: (Question | undefined)[] = [
    ...reading,
    open.horizon === undefined ? undefined : { ...none, key: 'horizon', usual: open.horizon, isSafe: true },
    open.money.isOpen ? { ...money, ...unitQuestion(open.money) } : undefined,
    open.stage === undefined ? undefined : { ...money, key: 'stage', choices: STAGES, usual: open.stage, isSafe: true },
    open.isSectionOpen
      ? { ...money, key: 'section', choices: SECTIONS, usual: USUAL.section, isSafe: true }
      : undefined,
    open.isDateOpen ? { ...none, key: 'as_of', usual: open.day ?? '', isSafe: true } : undefined,
    open.isOrganisationOpen ? { ...none, key: 'organisation', usual: open.organisation, isSafe: true } : undefined,
  ]
  const asked = questions.filter((question) => question !== undefined)
  return [...asked.filter(({ isSafe }) => !isSafe), ...asked.filter(({ isSafe }) => isSafe)]
}
