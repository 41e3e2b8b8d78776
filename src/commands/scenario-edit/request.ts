/** Reads what a scenario is to choose from the options of a command, against the plan and what the scenario says before. */

import { fillIn, type Placeholder } from '../../lang/catalogue/commands.ts'
import type { SettingFlag } from '../../lang/catalogue/scenario-edits.ts'
import { applyScenario } from '../../overlay/apply-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { addMonths, dayText, monthOfDay, monthText } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import { commandLine } from '../corrected-line.ts'
import type { AskedChoice, AskedHire, ScenarioChanges } from '../edits/scenario.ts'
import { lineToFill } from '../line-to-fill.ts'
import type { OptionValues } from '../options.ts'
import { type Pair, partsOfPair, withPair, withPairsOf, withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { AskedOf } from './asked-of.ts'
import { ceilingAsked } from './ceiling.ts'
import { meantId, type Onward, recordNamed } from './names.ts'
import type { CHOOSING, DESCRIBING } from './options.ts'
import { typedFactor, typedMoment, typedMonths, typedPeriod, typedPosts, typedShift } from './typed-quantities.ts'

export type ChoosingOptions = OptionValues<typeof CHOOSING> & OptionValues<typeof DESCRIBING>

/** The scenario of --from; of another than itself, where one is changed. */
export function parentAsked(
  { scenarios }: Plan,
  word: string | undefined,
  { path, argv }: Pick<AskedOf, 'path' | 'argv'>,
  self?: Entry<'scenarios'>,
): Entry<'scenarios'> | undefined {
  if (word === undefined) return undefined
  const known = entityById(scenarios, word)
  if (known !== undefined) return known
  const others = scenarios.filter((one) => one !== self)
  return recordNamed(word, others, 'scenario-unknown', {
    mended: (id) => withValues(argv, '--from', false, () => id),
    shown: ['scenario', 'list', path],
  })
}

/** What stands for the value of an option where only the user knows it. */
const TO_FILL: Readonly<Record<SettingFlag, Placeholder>> = {
  '--start': 'day',
  '--scale': 'factor',
  '--stretch': 'months',
  '--envelope': 'amount',
  '--hire': 'posts',
}

/** A factor that is out of range, as the share that was likely meant: `20` is 20 %, `-20%` leaves 80 %. */
function shareMeant(value: string): string | undefined {
  const [, sign = '', digits = ''] = /^\s*([-\u2212\u2013]?)\s*(\d{1,2})\s*%?\s*$/.exec(value) ?? []
  if (digits === '' || Number(digits) === 0) return undefined
  return `${sign === '' ? Number(digits) : 100 - Number(digits)}%`
}

/** A pair that cannot be read, with the line that says the rest. */
function unreadable(flag: SettingFlag, pair: string, { argv, lang }: AskedOf): Refusal {
  const [name = pair, value = ''] = partsOfPair(pair) ?? pair.split('=')
  const meant = flag === '--scale' ? shareMeant(value) : undefined
  const filled = fillIn(TO_FILL[flag], lang)
  const right = flag === '--hire' ? `${filled}@${fillIn('day', lang).slice(0, 7)}` : filled
  const line = withPair(argv, flag, pair, `${name}=${meant ?? right}`)
  return new Refusal('setting-unreadable', `${flag} ${pair}`, { line })
}

function* pairsOf(flag: SettingFlag, words: readonly string[] | undefined, asked: AskedOf): Generator<Pair> {
  for (const pair of words ?? []) {
    const parts = partsOfPair(pair)
    if (parts === undefined) throw unreadable(flag, pair, asked)
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

  decide(flag: '--in' | '--out', words: readonly string[] | undefined): void {
    const isKept = flag === '--in'
    for (const word of words ?? []) {
      const mended: Onward['mended'] = (right) =>
        withValues(this.#asked.argv, flag, false, (one) => (one === word ? right : one))
      this.#refuseSeveral(word, mended)
      const { id } = this.#project(word, mended)
      const before = this.all.get(id)
      if (before?.isKept !== undefined && before.isKept !== isKept) throw this.#bothWays(id)
      this.all.set(id, { ...before, isKept })
    }
  }

  /** Takes the pairs of an option that sets one value. */
  set<Value extends number | string>(
    key: 'start' | 'scale' | 'stretch',
    words: readonly string[] | undefined,
    read: (text: string, id: string) => Value | undefined,
  ): void {
    const flag = `--${key}` as const
    for (const { pair, name, value } of pairsOf(flag, words, this.#asked)) {
      const { id } = this.#project(name, (right) => withPair(this.#asked.argv, flag, pair, `${right}=${value}`))
      const number = read(value, id)
      if (number === undefined) throw unreadable(flag, pair, this.#asked)
      const before = this.all.get(id)
      if (before?.[key] !== undefined && before[key] !== number) throw this.#twice(flag, pair, id)
      this.all.set(id, { ...before, [key]: number })
    }
  }

  /** Takes the reasons: the common one of all choices, or of one project before `=`. */
  explain(words: readonly string[] | undefined): string | undefined {
    const common: string[] = []
    for (const word of words ?? []) {
      const parts = partsOfPair(word)
      const isOfProject = parts !== undefined && this.#isProject(parts[0])
      if (!isOfProject) {
        common.push(word)
        continue
      }
      const [name, reason] = parts
      const { id } = this.#project(name, (right) =>
        this.#asked.argv.map((one) => one.replace(word, `${right}=${reason}`)),
      )
      this.all.set(id, { ...this.all.get(id), reason })
    }
    return common.at(-1)
  }

  /** Refuses ids with nothing but a space between them, with the line that has commas. */
  #refuseSeveral(word: string, mended: Onward['mended']): void {
    const [first, ...others] = word.split(/\s+/)
    const isId = (one = ''): boolean => entityById(this.#asked.plan.projects, one) !== undefined
    if (others.length === 0 || ![first, ...others].every(isId)) return
    throw new Refusal('words-uncommaed', word, { line: mended([first, ...others].join(',')) })
  }

  /** Whether the words before `=` are the id of a project, or a slip for one. */
  #isProject(name: string): boolean {
    // A word of a title before `=` is more likely the beginning of a reason.
    const ids = this.#asked.plan.projects.map(({ id }) => ({ id }))
    return !/\s/.test(name) && meantId(name, ids) !== undefined
  }

  #project(word: string, mended: Onward['mended']) {
    const { plan, path } = this.#asked
    const shown = ['report', 'portfolio', path]
    return recordNamed(word, plan.projects, 'project-unknown', { mended, shown })
  }

  #bothWays(id: string): Refusal {
    const without = (flag: string) =>
      withValues(this.#asked.argv, flag, false, (one) => (isSameId(one, id) ? undefined : one))
    const details = [commandLine(without('--out'))]
    return new Refusal('choice-both-ways', id, { details, line: without('--in') })
  }

  #twice(flag: SettingFlag, last: string, id: string): Refusal {
    const isEarlier = (pair: string): boolean => pair !== last && isSameId(partsOfPair(pair)?.[0] ?? '', id)
    const line = withValues(this.#asked.argv, flag, true, (one) => (isEarlier(one) ? undefined : one))
    return new Refusal('setting-twice', `${flag} ${id}`, { line })
  }
}

function hireAsked(asked: AskedOf, { pair, name, value }: Pair): AskedHire {
  const { plan, base, path, argv } = asked
  const { id: team } = recordNamed(name, plan.teams, 'team-unknown', {
    mended: (right) => withPair(argv, '--hire', pair, `${right}=${value}`),
    shown: ['report', 'load', path],
  })
  const [number = '', from] = value.split('@')
  const [hires, period] = [typedPosts(number), from === undefined ? undefined : typedPeriod(from)]
  if (hires !== undefined && from === undefined) {
    const next = monthText(addMonths(monthOfDay(plan.asOf), 1))
    const line = withPair(argv, '--hire', pair, `${pair}@${next}`)
    throw new Refusal('setting-unreadable', `--hire ${pair}`, { line })
  }
  if (hires === undefined || period === undefined) throw unreadable('--hire', pair, asked)
  const first = parsePeriod(period)?.first
  const inherited = base === undefined ? [] : flattenScenario(plan, base).frame.teams
  const before = inherited.find((one) => one.from === first && isSameId(one.team, team))?.hires
  return { team, from: period, hires, before }
}

/** The start of a project before the change; a month where it is the first day of one. */
function startIn(plan: Plan, id: string): string | undefined {
  const start = entityById(plan.projects, id)?.span.start
  return start === undefined ? undefined : dayText(start).replace(/-01$/, '')
}

/** A start as files write it: a moment, or so many months from where it is. */
function startAsked({ lang, argv }: AskedOf, before: Plan, text: string, id: string) {
  const shift = typedShift(text)
  if (shift === undefined) return typedMoment(text, lang)
  const start = entityById(before.projects, id)?.span.start
  if (start === undefined) {
    const line = withPairsOf(argv, '--start', id, `${id}=${fillIn('day', lang)}`)
    throw new Refusal('start-none', id, { line })
  }
  return monthText(addMonths(monthOfDay(start), shift))
}

/** The later of two of one key alone; what is said last counts, as of any option. */
function lastOf<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

/** What the options ask of a scenario, but where it starts from. */
export function changesAsked(options: ChoosingOptions, asked: AskedOf): Omit<ScenarioChanges, 'parent'> {
  const { plan, base, argv, lang } = asked
  const before = base === undefined ? plan : applyScenario(plan, base)
  const choices = new Choices(asked)
  choices.decide('--in', options.in)
  choices.decide('--out', options.out)
  choices.set('start', options.start, (text, id) => startAsked(asked, before, text, id))
  choices.set('scale', options.scale, typedFactor)
  choices.set('stretch', options.stretch, typedMonths)
  const reason = choices.explain(options.reason)
  const factors = base === undefined ? undefined : flattenScenario(plan, base).choices
  for (const [id, choice] of choices.all) {
    const scaleBefore = factors?.get(id.toLowerCase())?.scale
    choices.all.set(id, { ...choice, startBefore: startIn(before, id), scaleBefore })
  }
  const ceilings = [...pairsOf('--envelope', options.envelope, asked)].map((one) => ceilingAsked(asked, before, one))
  const hires = [...pairsOf('--hire', options.hire, asked)].map((one) => hireAsked(asked, one))
  const { title, kind, status, assumption: assumptions = [] } = options
  if (reason !== undefined && choices.all.size === 0)
    throw new Refusal('option-alone', '--reason, --in', {
      line: lineToFill(argv, [{ flag: '--in', value: { fill: 'projects' } }], lang),
    })
  return {
    title,
    kind,
    status,
    assumptions,
    reason,
    choices: choices.all,
    ceilings: lastOf(ceilings, ({ section, year }) => `${section}:${year}`),
    hires: lastOf(hires, ({ team, from }) => `${team} ${from}`),
  }
}
