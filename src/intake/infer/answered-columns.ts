/** What somebody says that a column becomes: `end`, `department`, `paid` with the year of the header, `none`. */
import { STAGES } from '../../schema/values.ts'
import type { SourceColumn, SourceTable } from '../source/table.ts'
import { columnProfile } from './column-profile.ts'
import { type FigureHeader, type MoneyHeader, PLAIN_MONEY } from './figure-header.ts'
import type { HeaderEntry } from './header-entry.ts'
import { type HeaderWords, isMoneyUnit } from './header-words.ts'

/** The answer that leaves a column out of the plan. */
export const LEFT = 'none'

/** Amounts of which the header or an answer says the stage. */
const AMOUNT = 'amount'

const WORK = 'workload'

const SECTIONS = ['investment', 'operating'] as const

const SHORT: Readonly<Record<string, string>> = {
  class: 'priority.class',
  department: 'departments.lead',
  departments: 'departments.lead',
  contributors: 'departments.contributors',
  mandatory: 'mandatory.kind',
  milestone: 'milestones.current',
  milestones: 'milestones.current',
  priority: 'priority.class',
  progress: 'progress.value',
  risk: 'risks.title',
  team: 'workload.team',
}

/** What a column may be answered to be: the fields of some entries by their short names, money, work, nothing. */
export function answerableFields(entries: readonly HeaderEntry[]): string[] {
  const short = new Map(Object.entries(SHORT).map(([name, path]) => [path, name]))
  const paths = entries.map(({ path }) => short.get(path) ?? path)
  return [...new Set([...paths, AMOUNT, ...STAGES, ...SECTIONS, WORK, LEFT])]
}

/** The parts of an answer of money: stage, section and year, in any order; undefined for any other answer. */
function moneyParts(answer: string): Partial<MoneyHeader> | undefined {
  const parts = answer.split('.')
  const stage = STAGES.find((one) => parts.includes(one))
  const section = SECTIONS.find((one) => parts.includes(one))
  const year = parts.find((part) => /^20\d{2}$|^later$/.test(part))
  const known: readonly (string | undefined)[] = [stage, section, year, AMOUNT]
  const isMoney = parts.includes(AMOUNT) || stage !== undefined || section !== undefined
  if (!isMoney || !parts.every((part) => known.includes(part))) return undefined
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(section === undefined ? {} : { section }),
    ...(year === undefined ? {} : { year, isWhole: false }),
  }
}

export function isFigureAnswer(answer: string): boolean {
  return answer === WORK || moneyParts(answer) !== undefined
}

export function answeredEntry(answer: string, entries: readonly HeaderEntry[]): HeaderEntry | undefined {
  const at = (path: string | undefined) => entries.find((entry) => entry.path === path)
  return at(answer) ?? at(SHORT[answer])
}

/** The money or work of an answer; what it leaves open the header says. */
export function answeredFigure(
  answer: string,
  header: HeaderWords,
  figure: FigureHeader | undefined,
): FigureHeader | undefined {
  const { year, period, unit } = header
  if (answer === WORK) {
    if (figure?.kind === 'work') return { ...figure, confidence: 1 }
    const known = unit === 'hour' || unit === 'fte' ? unit : 'day'
    const work = { kind: 'work', state: 'planned', side: undefined, rest: [] } as const
    return { ...work, unit: known, period: period ?? year, confidence: 1 }
  }
  const parts = moneyParts(answer)
  if (parts === undefined) return undefined
  const said = { ...PLAIN_MONEY, year, ...(isMoneyUnit(unit) ? { unit } : {}) }
  const own = figure?.kind === 'money' ? figure : said
  return { ...own, ...parts, rest: [], confidence: 1 }
}

/** A name as it is compared: without case and the spaces and lines between its words. */
function bareName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The name of an answer that means a column: by its name, or where none is called so by its letter. */
export function answeredName(
  { name, letter }: Pick<SourceColumn, 'name' | 'letter'>,
  names: readonly string[],
): string | undefined {
  const own = bareName(name)
  return (
    names.find((one) => bareName(one) === own) ?? names.find((one) => letter !== '' && one.toUpperCase() === letter)
  )
}

/** The longest that counts of a text which may be a title. */
const LONG = 40

/** The column whose cells look most like titles: texts, nearly each another, in nearly each row. */
export function answerableTitle(table: SourceTable): string | undefined {
  const count = Math.max(1, table.records.length)
  const weighed = table.columns.map(({ name }) => {
    const { filled, distinct, numbers, dates, length } = columnProfile(table, name)
    const isText = numbers < 0.3 && dates < 0.3 && filled > 0
    const weight = (filled / count) * (distinct.length / count) * Math.min(length, LONG)
    return { name, weight: isText ? weight : 0 }
  })
  const best = weighed.sort((left, right) => right.weight - left.weight)[0]
  return best === undefined || best.weight === 0 ? undefined : best.name
}
