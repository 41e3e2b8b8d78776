/** The values of a project against those that a file gives it; those of another project count as they are told. */
import type { Compared, Difference } from './difference.ts'
import type { HeldProject } from './held-plan.ts'
import { bare, isSame } from './same-text.ts'
import type { Readings, TrueProject } from './truth.ts'

/** Which fields some project of the file has: where none has, a plan may say more. */
export type Told = ReadonlySet<string>

type Verdict = 'right' | 'missing' | 'wrong' | 'nothing'

/** A field with what both say. */
interface Field {
  readonly field: string
  readonly told: string | undefined
  readonly held: string | undefined
  readonly verdict: Verdict
}

/** What comes of a value: nothing where neither says one. */
function verdictOf(told: string | undefined, held: string | undefined, isRight: boolean): Verdict {
  if (told === undefined && held === undefined) return 'nothing'
  if (isRight) return 'right'
  return held === undefined ? 'missing' : 'wrong'
}

function status(truth: TrueProject, held: HeldProject, readings: Readings): Field {
  const others = [
    // The truths have one word for what is asked for.
    ...(truth.status === 'candidate' ? ['proposed'] : []),
    ...(readings.status?.[truth.status] ?? []),
    ...(readings.statusOf?.[truth.title] ?? []),
  ]
  const isRight = held.status === truth.status || others.includes(held.status)
  const said = held.status === 'unknown' ? undefined : held.status
  return { field: 'status', told: truth.status, held: held.status, verdict: verdictOf(truth.status, said, isRight) }
}

/** Right where the shorter of two dates begins the longer. */
function date(field: 'start' | 'end', truth: TrueProject, held: HeldProject, readings: Readings): Field {
  const [told, said] = [truth[field], held[field]]
  const accepted = told === undefined ? [] : [told, ...(readings.dates?.[told] ?? [])]
  const isRight = said !== undefined && accepted.some((one) => one.startsWith(said) || said.startsWith(one))
  return { field, told, held: said, verdict: verdictOf(told, said, isRight) }
}

function number(
  field: string,
  told: number | undefined,
  held: number | undefined,
  near: number,
  factors: readonly number[] = [],
): Field {
  const isRight =
    told !== undefined && held !== undefined && [1, ...factors].some((factor) => Math.abs(told * factor - held) <= near)
  const [left, right] = [told, held].map((one) => (one === undefined ? undefined : String(one)))
  return { field, told: left, held: right, verdict: verdictOf(left, right, isRight) }
}

/** An id that the plan made of the title, or took from a list, stands for none. */
function id(truth: TrueProject, held: HeldProject): Field {
  const isMade =
    held.titles.some((title) => isSame(title, held.id) || bare(title).startsWith(bare(held.id))) ||
    held.own.some((text) => isSame(text, truth.id ?? ''))
  const isRight = isSame(truth.id ?? '', held.id)
  const said = isMade && !isRight ? undefined : held.id
  const verdict = truth.id === undefined ? 'nothing' : verdictOf(truth.id, said, isRight)
  return { field: 'id', told: truth.id, held: held.id, verdict }
}

const PEOPLE = ['department', 'lead', 'sponsor', 'theme'] as const

/** Who or what a project belongs to; some files let one stand for another. */
function belonging(field: (typeof PEOPLE)[number], truth: TrueProject, held: HeldProject, readings: Readings): Field {
  const swapped = readings.swapped?.includes(field) === true ? readings.swapped : [field]
  const places = PEOPLE.filter((one) => swapped.includes(one))
  const told = truth[field]
  const said = held[field][0]
  const accepted = places.map((one) => truth[one]).filter((one) => one !== undefined)
  const found = places.flatMap((one) => held[one])
  const isRight =
    told === undefined
      ? said !== undefined && accepted.some((one) => isSame(one, said) || isEndOf(said, one))
      : found.some((one) => isSame(one, told) || isEndOf(one, told))
  // A theme has several places in a plan, and other words may stand in one of them.
  const other = field === 'theme' ? undefined : said
  return { field, told, held: said, verdict: verdictOf(told, other, isRight) }
}

/** Whether the one is the other without its number: « Axe 1 – Services » and « Services ». */
function isEndOf(held: string, told: string): boolean {
  return bare(held).length > 3 && (bare(told).endsWith(bare(held)) || bare(held).endsWith(bare(told)))
}

const RANKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:1|2|highest|high|urgent|important|haute|elevee|critique|critical|indispensable|p1)\b/,
    ['mandatory', 'must', 'should'],
  ],
  [/^(?:3|2|medium|moderate|moyenne|utile|p2)\b/, ['should', 'could', 'must']],
  [/^(?:3|4|low|faible|basse|tres basse|confort|p3)\b/, ['could', 'wont', 'should']],
]

function priority(truth: TrueProject, held: HeldProject, readings: Readings): Field {
  const told = truth.priority === undefined ? undefined : bare(truth.priority)
  const classes =
    readings.priority?.[truth.priority ?? ''] ??
    RANKS.filter(([words]) => words.test(told ?? '')).flatMap(([, names]) => names)
  const isKept = held.own.some((text) => isSame(text, truth.priority ?? ''))
  const isRight = isKept || (held.priority !== undefined && [...classes, told].includes(held.priority))
  return {
    field: 'priority',
    told: truth.priority,
    held: held.priority,
    verdict: told === undefined ? 'nothing' : verdictOf(told, held.priority, isRight),
  }
}

function running(truth: TrueProject, held: HeldProject): Field {
  const said = held.running.find((one) => one === truth.run_cost) ?? held.running[0]
  return number('run_cost', truth.run_cost, said, 1)
}

function dependence(truth: TrueProject, held: HeldProject): Field {
  const told = truth.depends_on ?? []
  const isRight = told.length > 0 && told.every((one) => held.dependsOn.some((other) => isSame(one, other)))
  const [left, right] = [told, held.dependsOn].map((all) => (all.length === 0 ? undefined : all.join(', ')))
  return { field: 'depends_on', told: left, held: right, verdict: verdictOf(left, right, isRight) }
}

function work(truth: TrueProject, held: HeldProject, readings: Readings): Field[] {
  const keyOf = (key: string): string => bare(key.replace(/-[QT](\d)/, ' q$1'))
  const said = new Map([...held.work].map(([key, value]) => [keyOf(key), value]))
  const fields = Object.entries(truth.work ?? {}).map(([key, value]) =>
    number(`work ${key}`, value, said.get(keyOf(readings.work?.[key] ?? key)), 0.01),
  )
  return fields
}

function title(truth: TrueProject, held: HeldProject): Field {
  const said = held.titles[0]
  const isRight = held.titles.some((one) => isSame(one, truth.title) || isNumbered(one, truth.title))
  return { field: 'title', told: truth.title, held: said, verdict: verdictOf(truth.title, said, isRight) }
}

/** Whether a title is another behind a number, « 3. Espace usager ». */
const isNumbered = (held: string, told: string): boolean => new RegExp(`^[\\d ]+${bare(told)}$`).test(bare(held))

/** Compares all but the amounts. */
export function compareProject(truth: TrueProject, held: HeldProject, toldFields: Told, readings: Readings): Compared {
  const fields = [
    title(truth, held),
    id(truth, held),
    status(truth, held, readings),
    date('start', truth, held, readings),
    date('end', truth, held, readings),
    number('progress', truth.progress, held.progress, 0.005),
    ...PEOPLE.map((field) => belonging(field, truth, held, readings)),
    priority(truth, held, readings),
    running(truth, held),
    number('days', truth.days, held.days, 0.5, readings.days),
    dependence(truth, held),
    ...work(truth, held, readings),
  ].filter(({ field, told }) => told !== undefined || isExpected(field, toldFields))
  const judged = fields.map((one) =>
    readings.free?.includes(one.field) === true ? { ...one, verdict: 'nothing' as const } : one,
  )
  const differences = judged.flatMap((one): Difference[] => {
    const { field, told, held: said, verdict } = one
    if (verdict !== 'missing' && verdict !== 'wrong') return []
    const text = `${told ?? 'nothing'} → ${said ?? 'nothing'}`
    return [{ kind: verdict, field, project: truth.title, text }]
  })
  return { right: judged.filter(({ verdict }) => verdict === 'right').length, differences }
}

/** Fields that every file is asked for; of the others only those that it has. */
const ALWAYS = ['title', 'status', 'start', 'end', 'progress', 'department', 'run_cost', 'days']
const isExpected = (field: string, told: Told): boolean =>
  ALWAYS.includes(field) || (field !== 'theme' && told.has(field))
