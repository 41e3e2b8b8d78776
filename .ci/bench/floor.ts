/**
 * What any program that reads a plan has to do, in a process of its own: Node, the files, and js-yaml's `load` of their texts;
 * or git's log and objects, and `load` of each text that is there at one of the states asked for.
 *
 * `floor.js plan FOLDER`, `floor.js history REPOSITORY month|commit`; `floor.js schema FOLDER` also holds each file against the
 * schema of plans with ajv, as an editor or a check of JSON Schema does.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type * as yaml from 'js-yaml'

// As CommonJS, for V8 before Node 22 runs the module of the same package at a third of the speed.
const { CORE_SCHEMA, load } = createRequire(import.meta.url)('js-yaml') as typeof yaml

const read = (text: string): unknown => load(text, { schema: CORE_SCHEMA })

/** How many documents of a folder are as they should be; none is kept. */
function countOf(folder: string, isMeant: (document: unknown) => boolean): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  return paths.filter((path) => isMeant(read(readFileSync(join(folder, path), 'utf8')))).length
}

function fitPlan(folder: string): number {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  const fits = ajv.compile(JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')))
  return countOf(folder, (document) => fits(document))
}

function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`git ${args[0]}`)
  return stdout
}

/** The objects that are there at the end of each month, or after each commit, each once. */
function objectsOf(repository: string, by: string): Set<string> {
  const log = git(repository, ['log', '--reverse', '--raw', '--no-abbrev', '--format=%cI']).toString()
  const [now, asked] = [new Map<string, string>(), new Set<string>()]
  let month = ''
  const keep = () => {
    for (const object of now.values()) asked.add(object)
  }
  for (const line of log.split('\n')) {
    if (/^\d{4}-/.test(line)) {
      if (by === 'commit' || line.slice(0, 7) !== month) keep()
      month = line.slice(0, 7)
    }
    const [, object, path] = /^:\d+ \d+ \w+ (\w+) \w\t(.*\.yaml)$/.exec(line) ?? []
    if (object !== undefined && path !== undefined) now.set(path, object)
  }
  keep()
  return asked
}

function readHistory(repository: string, by: string): number {
  const objects = [...objectsOf(repository, by)]
  const bytes = git(repository, ['cat-file', '--batch'], `${objects.join('\n')}\n`)
  let at = 0
  for (const object of objects) {
    const end = bytes.indexOf(10, at)
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2])
    if (!Number.isFinite(size)) throw new Error(`no object ${object}`)
    read(bytes.toString('utf8', end + 1, end + 1 + size))
    at = end + 2 + size
  }
  return objects.length
}

const [kind, folder = '', by = 'month'] = process.argv.slice(2)
const work = {
  plan: () => countOf(folder, (document) => document !== null),
  schema: () => fitPlan(folder),
  history: () => readHistory(folder, by),
}
if (!(work[kind as keyof typeof work]?.() > 0)) throw new Error('nothing was read')
