/** Plans at the start of a drawn life: samples and a small plan that can be closed, in one file and in many, with comments everywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIST_KEYS } from '../../src/schema/document.ts'
import { valuesOf } from '../../src/schema/key-values.ts'
import { isPlainMap } from '../../src/values/plain-data.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { writeYaml } from '../../src/yaml/edit/write.ts'
import { parseSource } from '../../src/yaml/read/parse.ts'
import { commented } from './commented.ts'
import { REPOSITORY } from './scenario.ts'
import { type Draw, seeded } from './seeded.ts'

/** Texts by path. */
type Texts = Readonly<Record<string, string>>

function textsOf(folder: string): Texts {
  const { files } = readPlanFolder(REPOSITORY, folder)
  return Object.fromEntries(
    files.map(({ path, bytes }) => [path.slice(folder.length + 1), new TextDecoder().decode(bytes)]),
  )
}

function dataOf(text: string): Record<string, unknown> {
  const { data } = parseSource('', new TextEncoder().encode(text), valuesOf)
  return isPlainMap(data) ? data : {}
}

/** A plan of one file with each of its lists in a file, the lines as they were. */
function byList(text: string): Texts {
  const stretches = text.split(/^(?=[a-z_]+:)/m)
  const lists: readonly string[] = LIST_KEYS
  const keyOf = (stretch: string) => /^([a-z_]+):/.exec(stretch)?.[1] ?? ''
  const apart = stretches.filter((stretch) => lists.includes(keyOf(stretch)))
  const rest = stretches.filter((stretch) => !apart.includes(stretch))
  return Object.fromEntries([
    ['plan.yaml', rest.join('')],
    ...apart.map((stretch) => [`${keyOf(stretch)}.yaml`, stretch] as const),
  ])
}

/** A plan of one file in lines of block style, each project and need in a file of its own. */
function byRecord(text: string): Texts {
  const { projects, needs, ...rest } = dataOf(text)
  const own = (list: string, records: unknown) =>
    (Array.isArray(records) ? records : []).map(
      (record: { id: string }) => [`${list}/${record.id}.yaml`, writeYaml({ [list]: [record] })] as const,
    )
  return Object.fromEntries([['plan.yaml', writeYaml(rest)], ...own('projects', projects), ...own('needs', needs)])
}

const MINIMAL = textsOf('plans/minimal')['plan.yaml'] ?? ''
const CLOSING = readFileSync(join(REPOSITORY, 'test/fixtures/life/plan.yaml'), 'utf8')
const inOneFile = (text: string): Texts => ({ 'plan.yaml': text })
const inBlocks = (text: string): Texts => inOneFile(writeYaml(dataOf(text)))

/** The plan that has every key, with the plan before it beside its folder. */
function everyKey(): Texts {
  const { 'plan.yaml': text = '', 'previous.yaml': previous = '' } = textsOf('test/fixtures/every-key')
  const own = text.replace('previous_plan: previous.yaml', 'previous_plan: ../previous.yaml')
  return { 'plan.yaml': own, '../previous.yaml': previous }
}

/** Small plans, of which sequences of commands are run by the hundred. */
const SMALL: readonly [() => Texts, ...(() => Texts)[]] = [
  () => inOneFile(CLOSING),
  () => byList(CLOSING),
  () => byRecord(CLOSING),
  () => inOneFile(MINIMAL),
  () => byList(MINIMAL),
  () => inBlocks(MINIMAL),
  () => inBlocks(CLOSING),
  () => byRecord(MINIMAL),
]

/** Large ones, each taken once in so many sequences. */
const LARGE: readonly [() => Texts, ...(() => Texts)[]] = [
  everyKey,
  () => textsOf('plans/draft'),
  () => textsOf('plans/centre-val-de-loire-2017-2021'),
]
const LARGE_EACH = 40

const made = new Map<() => Texts, Texts>()

function textsBy(make: () => Texts): Texts {
  const known = made.get(make) ?? make()
  made.set(make, known)
  return known
}

/** Line ends and the end of the file as some editors write them. */
function asEdited(text: string, draw: Draw): string {
  const ended = draw.chance(10) ? text.trimEnd() : text
  return draw.chance(12) ? ended.replaceAll('\n', '\r\n') : ended
}

/** The files of the plan that a seed begins with. */
export function planOfSeed(seed: number): Texts {
  const draw = seeded(seed)
  const isLarge = seed % LARGE_EACH === LARGE_EACH - 1
  const [first, ...rest] = isLarge ? LARGE : SMALL
  const all = [first, ...rest]
  const texts = textsBy(all[Math.floor(isLarge ? seed / LARGE_EACH : seed) % all.length] ?? first)
  const percent = draw.pick([20, 50, 80, 100])
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, commented(asEdited(text, draw), draw, percent)]),
  )
}
