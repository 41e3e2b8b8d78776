/** Mutations of what a plan file says: values, records and keys of the parsed document, written as YAML again. */
import { parse, stringify } from 'yaml'
import type { Drawn } from './draw.ts'
import type { BytesMutation } from './text-mutations.ts'

type Parent = Record<string | number, unknown>

/** A value with where it lies. */
interface Site {
  readonly parent: Parent
  readonly key: string | number
  readonly value: unknown
}

function* sitesIn(value: unknown): Generator<Site> {
  if (typeof value !== 'object' || value === null) return
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const key of keys) {
    const parent = value as Parent
    yield { parent, key, value: parent[key] }
    yield* sitesIn(parent[key])
  }
}

const isLeaf = ({ value }: Site): boolean => typeof value !== 'object' || value === null
const isRecord = ({ parent }: Site): boolean => Array.isArray(parent)
const isNumber = ({ value }: Site): boolean => typeof value === 'number'
const isDate = ({ value }: Site): boolean => typeof value === 'string' && /^\d{4}-/.test(value)

/** Takes a value away. */
function remove({ parent, key }: Site): void {
  if (Array.isArray(parent)) parent.splice(key as number, 1)
  else delete parent[key]
}

function set({ parent, key }: Site, value: unknown): void {
  parent[key] = value
}

const VALUES: readonly unknown[] = [
  '',
  [],
  {},
  null,
  0,
  -0,
  1,
  -1,
  0.001,
  1e-300,
  1e15,
  1e21,
  1e300,
  0.1 + 0.2,
  2 ** 53,
  true,
  false,
  'x',
  'P-1',
  '2024-02-30',
  '9999-12-31',
  '0001-01',
  '2024',
  '2024-Q3',
  [1, 2],
  ['x'],
  { a: 1 },
  [[]],
  [null],
  { '': '' },
  { 2024: 1 },
  { '9999': 1 },
  { '2024-13': 1 },
  [{ id: 'x' }],
  '\u0000',
  ' ',
  '\n',
  'a\nb',
  '= 1',
  'x'.repeat(40_000),
  '[',
  '|',
  'é',
  '\u{1f600}',
  '\ud800',
  '1,5',
  '50 %',
]
const FACTORS = [1e3, 1e12, 1e300, -1, 0, 0.001, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY]
const YEARS = [-2000, -1000, -100, -10, 1, 10, 100, 1000, 7900]
const HORIZONS: readonly (readonly [string, string])[] = [
  ...([
    ['2024-01', '2024-01'],
    ['2026-12', '2023-01'],
    ['2024-01-01', '2024-01-01'],
  ] as const),
  ...([
    ['0001-01', '9999-12'],
    ['1000-01', '3000-12'],
    ['9999-12', '9999-12'],
  ] as const),
  ...([
    ['0000-01', '0000-12'],
    ['2024-02-29', '2025-02-28'],
    ['2024', '2024'],
  ] as const),
]

function shifted(value: string, years: number): string {
  return value.replace(/^\d{4}/, (year) => {
    const later = Number(year) + years
    return later < 0 ? String(later) : String(later).padStart(4, '0')
  })
}

/** Changes the sites of a document of which one is drawn. */
type Change = (sites: readonly Site[], draw: Drawn, data: Parent) => void

/** Changes one site of those that fit; nothing where none does. */
function one(fits: (site: Site) => boolean, change: (site: Site, draw: Drawn, all: readonly Site[]) => void): Change {
  return (sites, draw) => {
    const fitting = sites.filter(fits)
    const site = fitting[draw.below(fitting.length)]
    if (site !== undefined) change(site, draw, sites)
  }
}

/** All values under the key of one that fits: every `fte`, every `year`. */
function alike(fits: (site: Site) => boolean, change: (site: Site, value: number) => void): Change {
  return one(fits, ({ key }, { pick }, all) => {
    const factor = pick(FACTORS)
    for (const site of all) if (site.key === key && isNumber(site)) change(site, factor)
  })
}

const scaled = (site: Site, factor: number): void => set(site, (site.value as number) * factor)

function idsOf(sites: readonly Site[]): unknown[] {
  return sites.flatMap(({ key, value }) => (key === 'id' ? [value] : []))
}

function projectsOf(data: Parent): Parent[] {
  const { projects } = data as { projects?: unknown }
  const list = Array.isArray(projects) ? projects : []
  return list.filter((one): one is Parent => typeof one === 'object' && one !== null)
}

/** What a project says of another, written in a circle through all of them. */
const LINKS: readonly ((id: unknown) => Parent)[] = [
  (id) => ({ depends_on: [id] }),
  (id) => ({ depends_on: [{ project: id, lag: -1200 }] }),
  (id) => ({ requires: [id] }),
  (id) => ({ excludes: [id] }),
  (id) => ({ previous: id }),
  (id) => ({ displaces: [id] }),
  (id) => ({ merged_into: id, status: 'merged' }),
  (id) => ({ addition: { funding: id, date: '2024-02-08', decision: 'DEC-1' } }),
]

/** Mutations of values by name. */
const CHANGES: Readonly<Record<string, Change>> = {
  value: one(
    () => true,
    (site, { pick }) => set(site, pick(VALUES)),
  ),
  'value-of-another': one(
    () => true,
    (site, { pick }, all) => set(site, structuredClone(pick(all).value)),
  ),
  id: one(isLeaf, (site, { pick }, all) => set(site, pick([...idsOf(all), 'x']))),
  'own-id': one(
    ({ value }) => typeof value === 'object' && value !== null && 'id' in value,
    ({ value }, { pick }) => {
      const inner = [...sitesIn(value)].filter(isLeaf)
      set(pick(inner), (value as Parent)['id'])
    },
  ),
  swap: one(isLeaf, (site, { pick }, all) => {
    const other = pick(all.filter(isLeaf))
    set(site, other.value)
    set(other, site.value)
  }),
  scale: one(isNumber, (site, { pick }) => scaled(site, pick(FACTORS))),
  'scale-alike': alike(isNumber, scaled),
  'scale-all': (sites, { pick }) => {
    const factor = pick(FACTORS)
    for (const site of sites.filter(isNumber)) scaled(site, factor)
  },
  date: one(isDate, (site, { pick }) => set(site, shifted(site.value as string, pick(YEARS)))),
  'dates-alike': one(isDate, ({ key }, { pick }, all) => {
    const years = pick(YEARS)
    for (const site of all) if (site.key === key && isDate(site)) set(site, shifted(site.value as string, years))
  }),
  'year-key': one(
    ({ key }) => /^\d{4}/.test(String(key)),
    (site, { pick }) => {
      set(
        { ...site, key: pick(['0001', '9999', '2024-02-30', '2024-S3', shifted(String(site.key), pick(YEARS))]) },
        site.value,
      )
      if (!Array.isArray(site.parent)) remove(site)
    },
  ),
  'duplicate-record': one(isRecord, ({ parent, value }, { pick }) => {
    const list = parent as unknown as unknown[]
    for (let times = pick([1, 1, 2, 60]); times > 0; times -= 1) list.push(structuredClone(value))
  }),
  'many-records': one(isRecord, ({ parent, value }) => {
    const list = parent as unknown as unknown[]
    for (let at = 0; at < 150; at += 1) {
      const copy = structuredClone(value)
      if (typeof copy === 'object' && copy !== null && 'id' in copy) copy.id = `${copy.id}-${at}`
      list.push(copy)
    }
  }),
  'delete-record': one(isRecord, remove),
  'delete-key': one((site) => !isRecord(site), remove),
  'empty-list': one(
    ({ value }) => Array.isArray(value),
    (site) => set(site, []),
  ),
  'rename-key': one(
    (site) => !isRecord(site),
    (site, { pick }, all) => {
      set({ ...site, key: pick(all).key }, site.value)
      remove(site)
    },
  ),
  horizon: (_, { pick }, data) => {
    const [start, end] = pick(HORIZONS)
    const { plan } = data as { plan?: unknown }
    if (typeof plan === 'object' && plan !== null) (plan as Parent)['horizon'] = { start, end }
  },
  circle: (_, { pick }, data) => {
    const link = pick(LINKS)
    const projects = projectsOf(data)
    for (const [at, project] of projects.entries())
      Object.assign(project, link(projects[(at + 1) % projects.length]?.['id']))
  },
  'all-alike': one(isLeaf, ({ key, value }, _, all) => {
    for (const site of all) if (site.key === key) set(site, value)
  }),
}

/** What a text says, as far as it is a tree; undefined where it can't be read, or holds itself. */
function dataOf(text: string): unknown {
  try {
    return JSON.parse(JSON.stringify(parse(text, { logLevel: 'silent' }))) as unknown
  } catch {
    return undefined
  }
}

function ofChange(change: Change): BytesMutation {
  return (bytes, draw) => {
    const data = dataOf(bytes.toString('utf8'))
    const sites = [...sitesIn(data)]
    if (sites.length === 0) return bytes
    change(sites, draw, data as Parent)
    return Buffer.from(stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }))
  }
}

/** Mutations of values by name. */
export const VALUE_MUTATIONS: Readonly<Record<string, BytesMutation>> = Object.fromEntries(
  Object.entries(CHANGES).map(([name, change]) => [name, ofChange(change)]),
)
