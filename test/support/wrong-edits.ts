/** The wrong edits of a sound plan that a test makes: what a slip of the keyboard or of the mind writes in place of a value. */
import type { PathStep } from '../../src/yaml/read/origin.ts'
import type { Site } from './field-sites.ts'

/** One wrong edit. */
export interface WrongEdit {
  /** `range`, `order`, `double`, `horizon`, `future`, `reference`, `sum` or `form`, with what was done. */
  readonly name: string
  readonly site: Site
  readonly apply: (data: unknown) => void
}

type Tree = Record<PropertyKey, unknown>

/** Pairs of keys that belong together by their names, whatever the schemas say of them. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(.*)start$/, '$1end'],
  [/^(.*)from$/, '$1to'],
  [/^(.*)min$/, '$1max'],
  [/^(.*)earliest$/, '$1latest_end'],
  [/^(.*)optimistic$/, '$1likely'],
  [/^(.*)likely$/, '$1pessimistic'],
  [/^(.*)_amber$/, '$1_red'],
  [/^(.*)_amber_days$/, '$1_red_days'],
  [/^completed$/, 'planned'],
  [/^amount$/, 'eligible_amount'],
  [/^date$/, 'due'],
]

/** Texts that name something. */
const NAMES: readonly string[] = [
  'plan.previous_plan',
  'plan.calendars.country',
  'plan.waivers[].rule',
  'plan.waivers[].on',
  'projects[].previous',
  'projects[].variants',
  'projects[].workload[].profile',
]

/** Shares of one whole. */
const SHARES: readonly string[] = [
  'axes[].weight',
  'axes[].target_budget_share',
  'projects[].axes[].share',
  'teams[].capacity.run',
  'plan.criteria[].weight',
]

const LARGE: Readonly<Record<string, number>> = { amount: 1e15, share: 7, scale: 999 }
const NUMBERS = ['amount', 'count', 'days', 'months', 'number', 'scale', 'share']
const DATES = ['date', 'moment', 'period', 'year']
/** The Cyrillic (or Greek) letters that look like these. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  I: 'І',
  M: 'М',
  N: 'Ν',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
}

function holderIn(data: unknown, path: readonly PathStep[]): Tree {
  return path.slice(0, -1).reduce<unknown>((tree, step) => (tree as Tree)[step], data) as Tree
}

function setting(site: Site, value: unknown): WrongEdit['apply'] {
  const last = site.path.at(-1) ?? ''
  return (data) => {
    const holder = holderIn(data, site.path)
    if (site.shape !== 'key') holder[last] = value
    else {
      const entries = Object.entries(holder).map(([key, child]) => [key === last ? String(value) : key, child])
      for (const key of Object.keys(holder)) delete holder[key]
      Object.assign(holder, Object.fromEntries(entries))
    }
  }
}

function lookalike(id: string): string | undefined {
  const position = [...id].findIndex((letter) => letter in LOOKALIKES)
  if (position < 0) return undefined
  return `${id.slice(0, position)}${LOOKALIKES[id[position] ?? '']}${id.slice(position + 1)}`
}

function* ofNumber(site: Site): Generator<WrongEdit> {
  if (!NUMBERS.includes(site.kind) || typeof site.value !== 'number') return
  const isYear = site.value > 1900 && site.value < 2200 && /year|recurring_from/.test(site.field)
  if (isYear) {
    for (const year of [1924, 2205]) {
      yield { name: `horizon: ${year}`, site, apply: setting(site, year) }
    }
  }
  yield { name: 'range: far too large', site, apply: setting(site, LARGE[site.kind] ?? 1e9) }
  yield { name: 'range: negative', site, apply: setting(site, -7) }
  if (SHARES.includes(site.field)) {
    yield { name: 'sum: a fifth more', site, apply: setting(site, site.value + 0.2) }
  }
}

function* ofDate(site: Site): Generator<WrongEdit> {
  const text = String(site.value)
  if (!DATES.includes(site.kind) || !/^\d{4}/.test(text)) return
  for (const year of ['1924', '2205']) {
    yield { name: `horizon: ${year}`, site, apply: setting(site, year + text.slice(4)) }
  }
  if (site.kind === 'year') return
  const later = { date: '2025-11-15', moment: '2025-11' }[site.kind] ?? '2025-Q4'
  yield { name: 'future: after the status date', site, apply: setting(site, later) }
}

function ownId(data: object, { path }: Site): string | undefined {
  const record = path.slice(0, 2).reduce<unknown>((tree, step) => (tree as Tree)[step], data) as Tree
  return typeof record?.['id'] === 'string' ? record['id'] : undefined
}

function* ofReference(site: Site, data: object): Generator<WrongEdit> {
  if (site.kind === 'reference' || NAMES.includes(site.field)) {
    yield { name: 'reference: unknown', site, apply: setting(site, 'ZZ-404') }
  }
  if (site.kind !== 'reference' && site.kind !== 'id') return
  const similar = lookalike(String(site.value))
  if (similar !== undefined) {
    yield { name: 'reference: look-alike', site, apply: setting(site, similar) }
  }
  const own = ownId(data, site)
  const singular = String(site.path[0]).replace(/s$/, '').replace('axe', 'axis')
  if (site.kind === 'reference' && own !== undefined && site.meta.to?.includes(singular)) {
    yield { name: 'reference: itself', site, apply: setting(site, own) }
  }
}

function* ofForm(site: Site): Generator<WrongEdit> {
  if (site.shape !== 'leaf') return
  if (site.kind === 'text' || site.kind === 'title') {
    yield { name: 'form: empty', site, apply: setting(site, '') }
  } else if (site.kind === 'value' || site.kind === 'flag') {
    yield { name: 'form: unknown word', site, apply: setting(site, 'zzzz') }
  } else yield { name: 'form: a word', site, apply: setting(site, { a: 1 }) }
}

function* ofList(site: Site): Generator<WrongEdit> {
  if (site.shape !== 'list') return
  const [first] = site.value as unknown[]
  yield {
    name: 'double: the first entry again',
    site,
    apply: (data) => {
      const list = holderIn(data, site.path)[site.path.at(-1) ?? ''] as unknown[]
      list.push(structuredClone(first))
    },
  }
}

function* ofGroup(site: Site): Generator<WrongEdit> {
  if (site.shape !== 'group') return
  const group = site.value as Tree
  for (const low of Object.keys(group)) {
    for (const [pattern, other] of PAIRS) {
      const high = low.replace(pattern, other)
      const [first, last] = [group[low], group[high]]
      if (!pattern.test(low) || last === undefined || last === null || first === last) continue
      if (typeof first === 'object') continue
      yield {
        name: `order: ${low} and ${high}`,
        site,
        apply: (data) => {
          const holder = site.path.reduce<unknown>((tree, step) => (tree as Tree)[step], data) as Tree
          ;[holder[low], holder[high]] = [last, first]
        },
      }
    }
  }
}

/** The wrong edits of a site. */
export function wrongEdits(site: Site, data: object): WrongEdit[] {
  return [
    ...ofNumber(site),
    ...ofDate(site),
    ...ofReference(site, data),
    ...ofForm(site),
    ...ofList(site),
    ...ofGroup(site),
  ]
}
