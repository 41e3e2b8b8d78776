/** Reads what a scenario is to choose from the options of a command, against the plan and the scenario that it starts from. */

import { sectionName } from '../../lang/catalogue/money-names.ts'
import type { SettingFlag } from '../../lang/catalogue/scenario-edits.ts'
import { fold, nearest } from '../../lang/nearest.ts'
import { applyScenario } from '../../overlay/apply-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { isSameId, titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { BudgetSection, Entry, Plan } from '../../plan/plan.ts'
import { SECTIONS } from '../../schema/values.ts'
import { addMonths, monthOfDay, monthText, yearOf } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { commandLine } from '../corrected-line.ts'
import type { AskedCeiling, AskedChoice, AskedHire, ScenarioChanges } from '../edits/scenario.ts'
import { writtenAmount } from '../edits/written-quantity.ts'
import { lineToFill } from '../line-to-fill.ts'
import { nameAmong } from '../option-values.ts'
import type { OptionValues } from '../options.ts'
import { partsOfPair, withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { CHOOSING, DESCRIBING } from './options.ts'
import {
  ceilingOver,
  typedCeiling,
  typedFactor,
  typedMoment,
  typedMonths,
  typedPeriod,
  typedPosts,
} from './typed-quantities.ts'

/** The options that say what a scenario chooses. */
export type ChoosingOptions = OptionValues<typeof CHOOSING> & OptionValues<typeof DESCRIBING>

/** What is read against. */
export interface AskedOf {
  readonly plan: Plan
  /** The scenario that it starts from; undefined for the plan itself. */
  readonly parent: Entry<'scenarios'> | undefined
  readonly argv: readonly string[]
  readonly lang: Lang
}

interface Named {
  readonly id: string
  readonly title?: WrittenTitle | undefined
}

/** The id that was most likely meant: one of another spelling, else that of the record of a title. */
function meantId(word: string, records: readonly Named[]): string | undefined {
  const byTitle = new Map(
    records.flatMap(({ id, title }) => {
      const { fr, en } = titleOf(title, id)
      return [fr, en].map((text) => [text, id] as const)
    }),
  )
  const titled = [...byTitle].find(([text]) => fold(text) === fold(word))?.[1]
  const near = nearest(
    word,
    records.map(({ id }) => id),
  )
  return titled ?? near ?? byTitle.get(nearest(word, byTitle.keys()) ?? '')
}

/** The record that a word names; refused with the one that was meant, and the line that names it. */
function recordNamed<R extends Named>(
  word: string,
  records: readonly R[],
  refusal: 'project-unknown' | 'team-unknown' | 'scenario-unknown',
  mended: (id: string) => readonly string[],
): R {
  const found = entityById(records, word)
  if (found !== undefined) return found
  const suggestion = meantId(word, records)
  const known = records.map(({ id }) => id)
  const line = suggestion === undefined ? undefined : mended(suggestion)
  throw new Refusal(refusal, word, { suggestion, known, line })
}

/** The scenario of --from. */
export function parentAsked(
  { scenarios }: Plan,
  word: string | undefined,
  argv: readonly string[],
): Entry<'scenarios'> | undefined {
  if (word === undefined) return undefined
  return recordNamed(word, scenarios, 'scenario-unknown', (id) =>
    withValues(argv, '--from', false, () => id),
  )
}

/** A pair that cannot be read. */
function unreadable(flag: SettingFlag, pair: string): Refusal {
  return new Refusal('setting-unreadable', `${flag} ${pair}`)
}

/** The pairs of an option, each with its name and its value. */
function* pairsOf(flag: SettingFlag, words: readonly string[] | undefined) {
  for (const pair of words ?? []) {
    const parts = partsOfPair(pair)
    if (parts === undefined) throw unreadable(flag, pair)
    const [name, value] = parts
    yield { pair, name, value }
  }
}

/** Puts what the options say of each project together; a value that is given twice, and differs, is refused. */
class Choices {
  readonly all = new Map<string, AskedChoice>()
  readonly #asked: AskedOf

  constructor(asked: AskedOf) {
    this.#asked = asked
  }

  /** Takes the projects of --in or --out. */
  decide(flag: '--in' | '--out', words: readonly string[] | undefined): void {
    const isKept = flag === '--in'
    for (const word of words ?? []) {
      const { id } = this.#project(word, (right) =>
        withValues(this.#asked.argv, flag, false, (one) => (one === word ? right : one)),
      )
      const before = this.all.get(id)
      if (before?.isKept !== undefined && before.isKept !== isKept) throw this.#bothWays(id)
      this.all.set(id, { ...before, isKept })
    }
  }

  /** Takes the pairs of an option that sets one value. */
  set<Value extends number | string>(
    key: 'start' | 'scale' | 'stretch',
    words: readonly string[] | undefined,
    read: (text: string) => Value | undefined,
  ): void {
    const flag = `--${key}` as const
    for (const { pair, name, value } of pairsOf(flag, words)) {
      const { id } = this.#project(name, (right) =>
        withValues(this.#asked.argv, flag, true, (one) =>
          one === pair ? `${right}=${value}` : one,
        ),
      )
      const number = read(value)
      if (number === undefined) throw unreadable(flag, pair)
      const before = this.all.get(id)
      if (before?.[key] !== undefined && before[key] !== number) throw this.#twice(flag, pair, id)
      this.all.set(id, { ...before, [key]: number })
    }
  }

  #project(word: string, mended: (id: string) => readonly string[]) {
    return recordNamed(word, this.#asked.plan.projects, 'project-unknown', mended)
  }

  #bothWays(id: string): Refusal {
    const isOf = (one: string): boolean => one.toLowerCase() === id.toLowerCase()
    const without = (flag: string) =>
      withValues(this.#asked.argv, flag, false, (one) => (isOf(one) ? undefined : one))
    const details = [commandLine(without('--out'))]
    return new Refusal('choice-both-ways', id, { details, line: without('--in') })
  }

  #twice(flag: SettingFlag, last: string, id: string): Refusal {
    const isEarlier = (pair: string): boolean =>
      pair !== last && partsOfPair(pair)?.[0].toLowerCase() === id.toLowerCase()
    const line = withValues(this.#asked.argv, flag, true, (one) =>
      isEarlier(one) ? undefined : one,
    )
    return new Refusal('setting-twice', `${flag} ${id}`, { line })
  }
}

/** The section that a word names, in either language. */
function sectionNamed(word: string): BudgetSection | undefined {
  const folded = fold(word)
  return SECTIONS.find((one) => fold(one) === folded || fold(sectionName(one).fr) === folded)
}

function yearsOf({ horizon }: Plan): readonly string[] {
  const [first, last] = [yearOf(horizon.first), yearOf(horizon.last)]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** The budget year of `investment:2027`; refused with the sections, or the years of the plan, that there are. */
export function budgetYear(
  name: string,
  plan: Plan,
): { readonly section: BudgetSection; readonly year: number } | undefined {
  const [, word = '', year = ''] = /^([^:]*):\s*(.*)$/.exec(name) ?? []
  if (word === '' || year === '') return undefined
  const section = sectionNamed(word)
  if (section === undefined)
    throw new Refusal('budget-section-unknown', word, { known: SECTIONS, wrong: name })
  nameAmong(year, yearsOf(plan), 'year-outside')
  return { section, year: Number(year) }
}

/** How many times the ceiling in force a bare number hardly is. */
const HARDLY = 10

function ceilingAsked(
  asked: AskedOf,
  parentPlan: Plan,
  { pair, name, value }: { pair: string; name: string; value: string },
): AskedCeiling {
  const { plan, argv } = asked
  const place = budgetYear(name, plan)
  const typed = place && typedCeiling(value, plan)
  if (place === undefined || typed === undefined) throw unreadable('--envelope', pair)
  const { section, year } = place
  const inForce = parentPlan.envelopes.find(
    (one) => one.section === section && one.year === year,
  )?.max
  const after = ceilingOver(typed, inForce)
  if (after === undefined) throw new Refusal('ceiling-none', name)
  const isFar = inForce !== undefined && (after < 0 || after > HARDLY * inForce)
  if (isFar && typed.isBare && plan.scale > 1) {
    const unit = value + plan.currency
    const line = withValues(argv, '--envelope', true, (one) =>
      one === pair ? `${name}=${unit}` : one,
    )
    throw new Refusal('ceiling-in-units', `${pair} ${String(plan.header.unit)}`, { line })
  }
  if (after < 0) throw new Refusal('ceiling-negative', pair)
  return { section, year, max: writtenAmount(after, plan), before: inForce, after }
}

function hireAsked(
  { plan, parent, argv }: AskedOf,
  { pair, name, value }: { pair: string; name: string; value: string },
): AskedHire {
  const { id: team } = recordNamed(name, plan.teams, 'team-unknown', (right) =>
    withValues(argv, '--hire', true, (one) => (one === pair ? `${right}=${value}` : one)),
  )
  const [number = '', from] = value.split('@')
  const [hires, period] = [typedPosts(number), from === undefined ? undefined : typedPeriod(from)]
  if (hires !== undefined && from === undefined) {
    const next = monthText(addMonths(monthOfDay(plan.asOf), 1))
    const line = withValues(argv, '--hire', true, (one) => (one === pair ? `${pair}@${next}` : one))
    throw new Refusal('setting-unreadable', `--hire ${pair}`, { line })
  }
  if (hires === undefined || period === undefined) throw unreadable('--hire', pair)
  const first = parsePeriod(period)?.first
  const inherited = parent === undefined ? [] : flattenScenario(plan, parent).frame.teams
  const before = inherited.find((one) => one.from === first && isSameId(one.team, team))?.hires
  return { team, from: period, hires, before }
}

/** The later of two of one key alone; what is said last counts, as of any option. */
function lastOf<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

/** What the options ask of a scenario. */
export function changesAsked(options: ChoosingOptions, asked: AskedOf): ScenarioChanges {
  const { plan, parent, argv, lang } = asked
  const choices = new Choices(asked)
  choices.decide('--in', options.in)
  choices.decide('--out', options.out)
  choices.set('start', options.start, (text) => typedMoment(text, lang))
  choices.set('scale', options.scale, typedFactor)
  choices.set('stretch', options.stretch, typedMonths)
  const parentPlan = parent === undefined ? plan : applyScenario(plan, parent)
  const ceilings = [...pairsOf('--envelope', options.envelope)].map((one) =>
    ceilingAsked(asked, parentPlan, one),
  )
  const hires = [...pairsOf('--hire', options.hire)].map((one) => hireAsked(asked, one))
  const { title, kind, status, assumption: assumptions = [], reason } = options
  if (reason !== undefined && choices.all.size === 0)
    throw new Refusal('option-alone', '--reason, --in', {
      line: lineToFill(argv, [{ flag: '--in', value: { fill: 'projects' } }], lang),
    })
  return {
    ...{ parent, title, kind, status, assumptions, reason, choices: choices.all },
    ceilings: lastOf(ceilings, ({ section, year }) => `${section}:${year}`),
    hires: lastOf(hires, ({ team, from }) => `${team} ${from}`),
  }
}
