/** Reads a header of money or of work, which is put together of words: section, stage, nature, year; team, period, state. */
import { fold } from '../../lang/nearest.ts'
import type { ColumnProfile } from './column-profile.ts'
import {
  AMENDMENT_WORDS,
  AUTHORISATION_WORDS,
  BUDGET_WORDS,
  CREDIT_WORDS,
  FIGURE_FILLERS,
  MONEY_WORDS,
  SECTION_PARTS,
  SECTION_WORDS,
  SIDE_WORDS,
  STAGE_WORDS,
  TOTAL_WORDS,
  WORK_STATES,
  WORK_WORDS,
  YEARLY_WORDS,
} from './figure-words.ts'
import { AFTER, isOfBefore, isOfLater, LATER, OF_DAY, phrases } from './header-time.ts'
import { type HeaderWords, isMoneyUnit, readHeader, wordsOf } from './header-words.ts'
import { meantValue } from './value-match.ts'

export interface MoneyHeader {
  readonly kind: 'money'
  readonly section: 'investment' | 'operating' | undefined
  /** The part of a section that its words name, and no more: recurring, non-recurring. */
  readonly part: string | undefined
  readonly stage: string | undefined
  readonly nature: string | undefined
  readonly side: string | undefined
  readonly year: string | undefined
  readonly unit: '1' | 'k' | 'M' | undefined
  readonly isWhole: boolean
  /** Whether it is of all the time before a day or year: nobody knows of which year, and it is no year of the plan. */
  readonly isBefore: boolean
  /** Whether it comes back every year: what a year costs then is no cost of the project. */
  readonly isYearly: boolean
  /** Whether it names a budget and no stage: the one that was voted, where others beside it were paid or are forecast. */
  readonly isBudget: boolean
  /** Whether it amends a budget that stands beside it: both were voted, and add up. */
  readonly isAmendment: boolean
  /** Whether it may be committed rather than paid: an authorisation, which stands beside its credits and is never added to them. */
  readonly isAuthorisation: boolean
  /** Words that say something else, as where the money comes from. */
  readonly rest: readonly string[]
  readonly confidence: number
}

export const PLAIN_MONEY: MoneyHeader = {
  kind: 'money',
  section: undefined,
  stage: undefined,
  nature: undefined,
  side: undefined,
  part: undefined,
  year: undefined,
  unit: undefined,
  rest: [],
  confidence: 1,
  isWhole: false,
  isBefore: false,
  isYearly: false,
  isBudget: false,
  isAmendment: false,
  isAuthorisation: false,
}

export interface WorkHeader {
  readonly kind: 'work'
  readonly state: 'planned' | 'actual' | 'left'
  readonly side: string | undefined
  /** A period or year as plans write it; undefined for the whole of it. */
  readonly period: string | undefined
  readonly unit: 'day' | 'hour' | 'fte'
  readonly rest: readonly string[]
  readonly confidence: number
}

interface HeaderText {
  readonly text: string
  /** Whether the titles of the table say that its figures are work. */
  readonly isOfWork: boolean
  readonly isByYear: boolean
}

export type FigureHeader = MoneyHeader | WorkHeader

/** How sure a reading is: a unit beside words, words alone, a year alone, words with others beside them. */
const SURE = { unit: 0.95, words: 0.85, year: 0.7, mixed: 0.6, guess: 0.5 } as const

/** Numbers from here on below a year and a word that is not known are taken for money. */
const LIKE_MONEY = 1000

/** No project takes so many days: `Development charges` of 200,000 are money. */
const MOST_DAYS = 50_000

/** What a header of figures does not say: they are of time, of people, of what is gained, left, compared, or who pays. */
const NO_FIGURES = new Set(
  (
    'duree duration agent utilisateur user poste variance ecart difference n min max code number numero count benefit saving gain benefice economie ' +
    'recette subvention aide grant fctva cofinancement income ' +
    'disponible solde available balance unencumbered uncommitted underspend overspend ' +
    'gap shortfall unfunded taux ratio rate variation evolution ' +
    'match borrowing receipt reserve loan emprunt autofinancement dotation s106'
  ).split(' '),
)

/** Part of the cells that must be numbers. */
const MOST = 0.5

const AMENDED = /(?<!\p{L})(?:apr[eè]s|y compris|avec|after|incl|bp\s*(?:\+|et|&))/iu

const YEARLY =
  /(?:\/|(?<!\p{L})(?:par|per|p\.))\s?(?:an|ann[ée]e|year|yr|annum)(?!\p{L})|(?<!\p{L})p\.?\s?a\.?(?!\p{L})|(?<!\p{L})(?:annuel(?:le)?s?|annual|yearly|ongoing|upkeep)(?!\p{L})/iu

/** Who else pays: no spending of the plan's own. */
const OF_OTHERS = /(?<!\p{L})(?:external|third[- ]party)\s+(?:funding|contributions?)|financements?\s+externes?/iu

/** The share of one who pays: `Part département 2026`. */
const SHARE_OF = /^\s*part\s+(?!\d)/iu

/** What is still foreseen, of which no year is told: no cost of the whole. */
const TO_COMPLETE = /(?<!\p{L})to\s+(?:complete|go)(?!\p{L})/iu

const LEFT = /(?<!\p{L})(?:restes?|(?:cr[ée]dits?|budgets?|montants?)\s+restants?|remaining|unspent)(?!\p{L})/iu

/** Words of these that say nothing else. */
const TIME_WORDS = new Set('avant apres before after exercice'.split(' '))

/** The participle alone says that money was spent: `Dépensé 2024`; of the noun `Dépenses 2026` nobody knows. */
const SPENT = /(?<!\p{L})d[ée]pensée?s?(?!\p{L})/iu

/** The words of a header, from which those that were understood are crossed out one after the other. */
class Rest {
  words: string[]

  constructor(words: readonly string[]) {
    this.words = [...words]
  }

  has(words: string): boolean {
    return phrases(words).some((phrase) => phrase.every((word) => this.words.includes(word)))
  }

  /** Crosses out the longest phrase that stands there; whether there was one. */
  take(words: string): boolean {
    const found = phrases(words).find((phrase) => phrase.every((word) => this.words.includes(word)))
    if (found === undefined) return false
    this.words = this.words.filter((word) => !found.includes(word))
    return true
  }

  takeAll(words: string): void {
    while (this.take(words));
  }

  choose<Name extends string>(choices: Readonly<Record<Name, string>>): Name | undefined {
    return (Object.keys(choices) as Name[]).find((name) => this.take(choices[name]))
  }
}

const WORK_UNITS = new Set(['day', 'hour', 'fte'])

function natureOf(rest: Rest): string | undefined {
  for (const word of rest.words) {
    const nature = meantValue('kind', word)
    if (nature === undefined) continue
    rest.words = rest.words.filter((other) => other !== word)
    return nature
  }
  return undefined
}

/** Whether a header says nothing but that it is a total. */
function isTotalAlone({ words, unit }: HeaderWords, rest: Rest): boolean {
  const said = words.filter((word) => !/^\d+$/.test(word))
  return unit === undefined && said.length <= 2 && rest.has(TOTAL_WORDS)
}

function isStageAlone({ words }: HeaderWords): boolean {
  const rest = new Rest(words.filter((word) => !/^\d+$/.test(word) && word !== 'date'))
  return rest.choose(STAGE_WORDS) !== undefined && rest.words.length === 0
}

/** How sure it is that a header without a year, a unit and words of money is one: a bare total, an amendment, a stage of the row’s year. */
function undatedSure(
  header: HeaderWords,
  rest: Rest,
  { greatest }: ColumnProfile,
  { text, isByYear }: HeaderText,
): number | undefined {
  if (rest.has(AMENDMENT_WORDS)) return SURE.words
  if ((isByYear || OF_DAY.test(text)) && greatest >= LIKE_MONEY && isStageAlone(header)) return SURE.words
  return isTotalAlone(header, rest) ? SURE.year : undefined
}

/** How sure it is that a header is one of money; undefined for one that is not. */
function moneySure(header: HeaderWords, rest: Rest, profile: ColumnProfile, said: HeaderText): number | undefined {
  const { text } = said
  const { greatest, currencies } = profile
  if (isMoneyUnit(header.unit) || currencies > MOST) return SURE.unit
  if (rest.has(MONEY_WORDS) || rest.has(SECTION_WORDS.investment)) return SURE.words
  if (header.year === undefined) return undatedSure(header, rest, profile, said)
  if (header.words.length === 0 || AFTER.test(text)) return SURE.year
  const isStaged = [SECTION_WORDS.operating, AMENDMENT_WORDS, ...Object.values(STAGE_WORDS)].some((words) =>
    rest.has(words),
  )
  if (isStaged || header.words.some((word) => meantValue('kind', word) !== undefined)) {
    return SURE.words
  }
  return greatest >= LIKE_MONEY ? SURE.guess : undefined
}

/** A budget that is drafted is asked for, and not voted: `Projet de BP 2027`. */
const DRAFT =
  /(?<!\p{L})(?:projet\s+de\s+(?:budget|bp|bi|loi)|draft\s+budget|avant-projet\s+de\s+budget|plf)(?!\p{L})/iu

/** What a year is estimated at is foreseen; what a project is, without a year, is what was asked for. */
const ESTIMATED = /(?<!\p{L})estim(?:[ée]|ation|ate)/iu

/** What says that an estimate is asked for: the bid of an Irish body for the Estimates. */
const ASKED = /(?<!\p{L})(?:bids?|requests?|requested|demand(?:e|é)e?s?)(?!\p{L})/iu

/** The stage that words name; of a budget that was asked for, `BP 2026 demandé`, it was not voted. */
function stageSaid(rest: Rest, { year }: HeaderWords, text: string): string | undefined {
  const asked = STAGE_WORDS['requested']
  const isDraft = DRAFT.test(text)
  const isAsked = isDraft || (asked !== undefined && rest.has(asked))
  const stage = rest.choose(STAGE_WORDS)
  if (stage === 'requested' && year !== undefined && ESTIMATED.test(text) && !ASKED.test(text)) return 'forecast'
  return (stage === 'voted' && isAsked) || (stage === undefined && isDraft) ? 'requested' : stage
}

/** What the words of a header say of money beside its year. */
function moneyWords(rest: Rest, header: HeaderWords, text: string) {
  const isBudget = rest.has(BUDGET_WORDS)
  const isAuthorisation = rest.has(CREDIT_WORDS)
  rest.take(AUTHORISATION_WORDS)
  rest.take(LATER)
  const isLater = isOfLater(text)
  const part = SECTION_PARTS.find((words) => rest.has(words))
  const section = rest.choose(SECTION_WORDS)
  const nature = natureOf(rest)
  // What a budget is once it is amended is no amendment: `Budget après DM2`.
  const isAmendment = rest.take(AMENDMENT_WORDS) && !AMENDED.test(text)
  const usual = isAmendment ? 'voted' : SPENT.test(text) ? 'paid' : undefined
  const stage = stageSaid(rest, header, text) ?? usual
  const isYearly = YEARLY.test(text)
  if (isYearly) rest.takeAll(YEARLY_WORDS)
  return {
    isLater,
    section,
    part,
    nature,
    stage,
    isYearly,
    isAuthorisation,
    isAmendment,
    isBudget: isBudget && stage === undefined,
    isBefore: !isLater && isOfBefore(text, header),
  }
}

/** What is left of an amount beside it, `Reste 2026`, `Remaining budget`; no years that remain, and nothing still to be done or paid. */
function isRemainder({ year, words }: HeaderWords, { stage }: Pick<MoneyHeader, 'stage'>, text: string): boolean {
  if (year === undefined && TO_COMPLETE.test(text)) return true
  const isOfYears = year === undefined && !new Rest(words).has(`${BUDGET_WORDS} | crédit | fund`)
  return LEFT.test(text) && stage !== 'carry_over' && stage !== 'forecast' && !isOfYears && !AFTER.test(text)
}

/** Whether a share is somebody’s: words are left that no section and no stage explains. */
function isShareOf(text: string, { words }: Rest): boolean {
  return SHARE_OF.test(text) && words.length > 1
}

function moneyHeader(header: HeaderWords, profile: ColumnProfile, said: HeaderText): MoneyHeader | undefined {
  const { text } = said
  const rest = new Rest(header.words)
  const sure = moneySure(header, rest, profile, said)
  if (sure === undefined || OF_OTHERS.test(text)) return undefined
  const { isLater, ...words } = moneyWords(rest, header, text)
  if (isRemainder(header, words, text)) return undefined
  const isWhole = rest.take(TOTAL_WORDS) && header.year === undefined
  rest.takeAll(MONEY_WORDS)
  rest.takeAll(FIGURE_FILLERS)
  rest.words = rest.words.filter((word) => !/^\d+$/.test(word) && !TIME_WORDS.has(word))
  const side = rest.choose(SIDE_WORDS)
  if (isShareOf(text, rest)) return undefined
  const year = isLater ? 'later' : header.year
  return {
    kind: 'money',
    ...words,
    side,
    isWhole,
    isYearly: words.isYearly && header.year === undefined,
    year: isWhole || words.isBefore ? undefined : year,
    unit: isMoneyUnit(header.unit) ? header.unit : undefined,
    rest: rest.words,
    confidence: rest.words.length === 0 && !OF_DAY.test(text) ? sure : Math.min(sure, SURE.mixed),
  }
}

function workHeader(header: HeaderWords, isOfWork: boolean): WorkHeader | undefined {
  const rest = new Rest(header.words)
  const hasUnit = header.unit !== undefined && WORK_UNITS.has(header.unit)
  const isWork = hasUnit || rest.has(WORK_WORDS)
  const isPeriodAlone = header.period !== undefined && (header.words.length === 0 || isOfWork)
  if (!isWork && !isPeriodAlone) return undefined
  const state = rest.choose(WORK_STATES) ?? 'planned'
  rest.takeAll(WORK_WORDS)
  rest.takeAll(FIGURE_FILLERS)
  const side = rest.choose(SIDE_WORDS)
  const sure = hasUnit ? SURE.unit : isWork ? SURE.words : SURE.year
  return {
    kind: 'work',
    state,
    side,
    period: header.period ?? header.year,
    unit: hasUnit ? (header.unit as 'day' | 'hour' | 'fte') : 'day',
    rest: rest.words.filter((word) => !/^\d+$/.test(word)),
    confidence: sure,
  }
}

/** Whether a column holds amounts or days at all: numbers, and no shares, years or counts of something else. */
function areFigures({ unit, words }: HeaderWords, { filled, numbers, percents, years }: ColumnProfile): boolean {
  if (filled > 0 && numbers < MOST) return false
  // Days of agents are days.
  if (words.some((word) => NO_FIGURES.has(word) && !(unit === 'day' && word === 'agent'))) return false
  return percents <= MOST && unit !== 'percent' && years <= MOST
}

/** What a header says of figures; undefined where cells are no numbers. A unit decides between money and work. */
export function figureHeader(header: HeaderWords, profile: ColumnProfile, said: HeaderText): FigureHeader | undefined {
  const { isOfWork } = said
  if (!areFigures(header, profile)) return undefined
  const isOfMoney = isMoneyUnit(header.unit) || (header.unit === undefined && profile.greatest >= MOST_DAYS)
  const work = isOfMoney ? undefined : workHeader(header, isOfWork)
  if (work !== undefined && (header.unit !== undefined || isOfWork)) return work
  const money = moneyHeader(header, profile, said)
  return work === undefined || money === undefined ? (work ?? money) : surer(work, money, profile)
}

/** Of a header that may be of work or of money what it is: an estimate may be of days, one of a section of the budget is none. */
function surer(work: WorkHeader, money: MoneyHeader, { greatest }: ColumnProfile): FigureHeader {
  const isOfSection = money.section !== undefined && work.rest.length > 0 && greatest >= LIKE_MONEY
  return isOfSection || money.confidence > work.confidence ? money : work
}

/** What tells a line of a budget from others; the rest of its words too, since it may be another source of money. */
export function lineKey({ section, nature, side, rest, isAmendment }: MoneyHeader): string {
  return [section, nature, side, isAmendment, ...rest.map(fold)].join('|')
}

/** What a word of a row says of the amounts beside it. */
export interface KindWords {
  readonly section: MoneyHeader['section']
  readonly stage: string | undefined
  /** Whether it is no spending: an authorisation, money that comes in. */
  readonly isApart: boolean
}

/** What a text says of amounts, where that is all that it says: `CP voté`, `Titre 5 – investissement`, `Revenue`; undefined else. */
export function kindWords(text: string): KindWords | undefined {
  const header = readHeader(text)
  const rest = new Rest(header.words)
  const isApart = rest.has(CREDIT_WORDS) || header.words.some((word) => INCOME.has(word))
  const letter = meantValue('section', text) as KindWords['section']
  if (letter !== undefined) return { section: letter, stage: undefined, isApart }
  const section = rest.choose(SECTION_WORDS)
  const stage = rest.choose(STAGE_WORDS) ?? (header.words.join() === 'budget' ? 'voted' : undefined)
  rest.takeAll(MONEY_WORDS)
  rest.takeAll(FIGURE_FILLERS)
  const isAll = rest.words.every((word) => /^\d+$/.test(word) || KIND_FILLERS.has(word))
  const isSaid = isApart || section !== undefined || stage !== undefined
  return isSaid && (isAll || isApart) ? { section, stage, isApart } : undefined
}

/** The stages that a text of several words names among others. */
export function stagesIn(text: string): string[] {
  const rest = new Rest(wordsOf(text))
  return Object.keys(STAGE_WORDS).filter((stage) => SPOKEN_STAGES.has(stage) && rest.take(STAGE_WORDS[stage] ?? ''))
}

/** Stages that a title says of all amounts below it. */
const SPOKEN_STAGES = new Set(['voted', 'paid', 'requested', 'forecast'])

/** Words beside the kind of a row that change nothing. */
const KIND_FILLERS = new Set('titre chapitre depense cp credit paiement ligne type'.split(' '))

const INCOME = new Set('recette subvention grant income fctva ressource financement funding'.split(' '))
