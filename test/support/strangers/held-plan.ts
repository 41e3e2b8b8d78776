/** What a plan folder holds, as plain values in units of its currency, read from its files without the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** An amount in the plan and where it stands. */
export interface HeldMoney {
  /** A number, `later`, or undefined where the place has no year. */
  readonly year: number | 'later' | undefined
  readonly section: string | undefined
  readonly stage: string | undefined
  readonly amount: number
  readonly kind: 'budget' | 'reference' | 'authorisation' | 'grant'
}

/** A project of the plan. */
export interface HeldProject {
  readonly id: string
  readonly titles: readonly string[]
  readonly status: string
  readonly start: string | undefined
  readonly end: string | undefined
  readonly progress: number | undefined
  readonly department: readonly string[]
  readonly lead: readonly string[]
  readonly sponsor: readonly string[]
  readonly theme: readonly string[]
  readonly priority: string | undefined
  readonly dependsOn: readonly string[]
  readonly days: number | undefined
  readonly work: ReadonlyMap<string, number>
  readonly running: readonly number[]
  readonly money: readonly HeldMoney[]
  /** Texts of its own fields and tags. */
  readonly own: readonly string[]
}

/** A plan. */
export interface HeldPlan {
  readonly currency: string
  readonly projects: readonly HeldProject[]
  /** How many records of other kinds it has. */
  readonly side: ReadonlyMap<string, number>
}

type Values = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const recordOf = (value: unknown): Values => (isRecord(value) ? value : {})
const list = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const texts = (...values: unknown[]): string[] =>
  values
    .flatMap((value) => (isRecord(value) ? Object.values(value) : value))
    .filter((value) => value !== undefined && value !== null)
    .map(String)
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** All lists and the header of the files of a folder. */
function filesOf(folder: string): { readonly header: Values; readonly lists: Map<string, Values[]> } {
  const lists = new Map<string, Values[]>()
  let header: Values = {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of names.filter((one) => /\.yaml$/.test(one) && !/\.map\.yaml$/.test(one))) {
    // Dates stay texts, as the format has them.
    const file = recordOf(parse(readFileSync(join(folder, name), 'utf8'), { schema: 'core' }))
    if (isRecord(file['plan'])) header = { ...header, ...file['plan'] }
    for (const [key, value] of Object.entries(file))
      if (Array.isArray(value)) lists.set(key, [...(lists.get(key) ?? []), ...list(value)])
  }
  return { header, lists }
}

/** What one unit of the plan is worth. */
const worth = (unit: unknown): number => (unit === 'k' ? 1000 : unit === 'M' ? 1_000_000 : 1)

/** The amounts of a budget line; what comes back every year is apart. */
function lineMoney(line: Values, one: number): HeldMoney[] {
  const section = texts(line['section'])[0]
  const amounts = Object.entries(recordOf(line['amounts']))
  const held = amounts.flatMap(([year, stages]) =>
    Object.entries(isRecord(stages) ? stages : { '': stages }).map(([stage, amount]) => ({
      year: year === 'later' ? ('later' as const) : Number(year),
      section,
      stage: stage === '' ? undefined : stage,
      amount: (numberOf(amount) ?? 0) * one,
      // A line of revenue is money that comes in, as a grant is.
      kind: line['kind'] === 'revenue' ? ('grant' as const) : ('budget' as const),
    })),
  )
  const total = numberOf(line['total'])
  if (amounts.length > 0 || total === undefined) return held
  return [{ year: undefined, section, stage: undefined, amount: total * one, kind: 'reference' }]
}

/** The amounts of a project that stand at no year. */
function referenceMoney(project: Values, one: number): HeldMoney[] {
  const baseline = recordOf(project['baseline'])
  const likely = numberOf(recordOf(project['estimate'])['likely'])
  const sections = ['investment', 'operating'].flatMap((section) => {
    const amount = numberOf(baseline[section])
    return amount === undefined ? [] : [{ section, amount: amount * one }]
  })
  const all = likely === undefined ? sections : [...sections, { section: undefined, amount: likely * one }]
  return all.map((held) => ({ ...held, year: undefined, stage: undefined, kind: 'reference' as const }))
}

/** The authorisations assigned to a project, and grants for it. */
function otherMoney(project: Values, lists: ReadonlyMap<string, Values[]>, one: number): HeldMoney[] {
  const id = project['id']
  const named = new Set(list(project['budget']).map((line) => line['authorisation']))
  const mine = (lists.get('authorisations') ?? []).filter(
    (authorisation) =>
      named.has(authorisation['id']) ||
      list(authorisation['assignments']).some((assignment) => assignment['project'] === id),
  )
  const votes = mine.flatMap((authorisation) =>
    list(authorisation['history']).map((vote) => ({
      year: Number(String(vote['date']).slice(0, 4)),
      section: undefined,
      stage: 'voted',
      amount: (numberOf(vote['amount']) ?? 0) * one,
      kind: 'authorisation' as const,
    })),
  )
  const grants = (lists.get('subsidies') ?? []).filter((grant) => grant['project'] === id)
  const received = grants.flatMap((grant) => {
    const years = Object.entries(recordOf(grant['receipts'])).map(([year, amount]) => ({ year: Number(year), amount }))
    const parts = years.length > 0 ? years : [{ year: undefined, amount: grant['amount'] }]
    return parts.map(({ year, amount }) => ({
      year,
      section: undefined,
      stage: undefined,
      amount: -(numberOf(amount) ?? 0) * one,
      kind: 'grant' as const,
    }))
  })
  return [...votes, ...received]
}

/** What a line of work counts in all, where it says so. */
const wholeOf = (line: Values): [string, unknown][] => (line['total'] === undefined ? [] : [['', line['total']]])

/** The person-days of a project, in all and by team and period. */
function workOf(project: Values, titleOf: (key: string, id: unknown) => string[]) {
  const work = new Map<string, number>()
  let days: number | undefined
  for (const line of list(project['workload'])) {
    const factor = line['unit'] === 'hour' ? 1 / 8 : 1
    const periods = Object.entries(recordOf(line['days']))
    const doer = titleOf('teams', line['team'])[0] ?? String(line['side'] ?? '')
    for (const [period, value] of [...periods, ...wholeOf(line)]) {
      const key = `${doer} ${period}`
      work.set(key, (work.get(key) ?? 0) + (numberOf(value) ?? 0) * factor)
    }
    const sum = periods.reduce((total, [, value]) => total + (numberOf(value) ?? 0), 0)
    days = (days ?? 0) + (numberOf(line['total']) ?? sum) * factor
  }
  return { work, days: days ?? numberOf(recordOf(project['baseline'])['days']) }
}

/** What of a project is no usual field. */
function ownTexts(project: Values): string[] {
  const own = Object.entries(project).filter(
    ([key]) => key.startsWith('x-') || key === 'tags' || key === 'notes' || key === 'description',
  )
  return own.flatMap(([, value]) => texts(value))
}

/** Reads the plan of a folder. */
export function heldPlan(folder: string): HeldPlan {
  const { header, lists } = filesOf(folder)
  const one = worth(header['unit'])
  const titleOf = (key: string, id: unknown): string[] => {
    const found = lists.get(key)?.find((record) => record['id'] === id)
    return found === undefined ? texts(id) : texts(found['title'], id)
  }
  const projects = (lists.get('projects') ?? []).map((project): HeldProject => {
    const [actual, baseline] = [recordOf(project['actual']), recordOf(project['baseline'])]
    const date = (key: string): string | undefined => texts(project[key], baseline[key], actual[key])[0]
    const reviews = (lists.get('reviews') ?? []).filter((review) => review['project'] === project['id'])
    const lines = list(project['budget'])
    const [again, once] = [true, false].map((isAgain) =>
      lines
        .filter((line) => (line['recurring_from'] !== undefined) === isAgain)
        .flatMap((line) => lineMoney(line, one)),
    )
    return {
      id: String(project['id']),
      titles: texts(project['title']),
      status: String(project['status']),
      start: date('start'),
      end: date('end'),
      progress:
        numberOf(recordOf(project['progress'])['value']) ??
        reviews.map((review) => numberOf(review['progress'])).at(-1),
      department: titleOf('departments', recordOf(project['departments'])['lead']),
      lead: texts(project['lead']),
      sponsor: texts(project['sponsor'], project['business_owner']),
      theme: [
        ...texts(project['theme']),
        ...titleOf('axes', project['axis']),
        ...titleOf('programmes', project['programme']),
        ...list(project['axes']).flatMap(({ id }) => titleOf('axes', id)),
      ],
      priority: texts(recordOf(project['priority'])['class'])[0],
      dependsOn: list(project['depends_on']).flatMap((link) => titleOf('projects', link['project'])),
      ...workOf(project, titleOf),
      running: (again ?? []).map(({ amount }) => amount),
      money: [...(once ?? []), ...referenceMoney(project, one), ...otherMoney(project, lists, one)].filter(
        ({ amount }) => amount !== 0,
      ),
      own: ownTexts(project),
    }
  })
  const inProjects = (key: string): number =>
    (lists.get('projects') ?? []).reduce((sum, project) => sum + list(project[key]).length, 0)
  return {
    currency: String(header['currency'] ?? 'EUR'),
    projects,
    side: new Map([
      ['envelope', list(header['envelopes']).length],
      ['team', lists.get('teams')?.length ?? 0],
      ['need', lists.get('needs')?.length ?? 0],
      ['milestone', inProjects('milestones')],
      ['risk', inProjects('risks') + (lists.get('risks')?.length ?? 0)],
    ]),
  }
}
