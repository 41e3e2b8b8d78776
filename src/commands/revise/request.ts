/** Reads which year a revision looks back on: one that has closed and was not revised. */
import { monthsOfYear, yearsOf } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRevised, revisionsMade } from '../../plan/revisions.ts'
import { closedYears } from '../../reports/annual/year.ts'
import { dayText, lastDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { lineToFill } from '../line-to-fill.ts'
import { Refusal } from '../refusal.ts'

interface AskedOf {
  readonly path: string
  readonly argv: readonly string[]
  readonly lang: Lang
}

export function revisedYear(plan: Plan, word: string | undefined, { path, argv, lang }: AskedOf): number {
  const closed = closedYears(plan)
  const open = closed.filter((year) => !isRevised(plan, year))
  const known = open.map(String)
  const typed = (value: number) => lineToFill(argv, [{ flag: '--year', value: String(value) }], lang)
  // A year of the plan closes once the status date has passed its end.
  const closing = (value: number) => ['date', dayText(lastDay(monthsOfYear(plan, value).last)), path]
  const [last, ahead] = [open.at(-1), yearsOf(plan).find((one) => !closed.includes(one))]
  const next = last !== undefined ? typed(last) : ahead !== undefined ? closing(ahead) : undefined
  if (word === undefined) throw new Refusal('argument-missing', '--year', { known, line: next })
  const year = Number(word)
  const made = revisionsMade(plan).find(({ written }) => written.year === year)
  if (made !== undefined) {
    const line = last === undefined ? ['report', 'annual', path, '--year', word] : next
    throw new Refusal('year-revised', `${word} ${made.written.date}`, { known, line })
  }
  if (closed.includes(year)) return year
  const line = yearsOf(plan).includes(year) ? closing(year) : next
  throw new Refusal('year-not-closed', word, { known, line })
}
