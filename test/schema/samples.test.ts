/** Every sample plan file names the schema and fits it, as an editor reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { newPlan } from '../../src/commands/init/new-plan.ts'

const root = resolve(import.meta.dirname, '../..')
const SCHEMA = join(root, 'schemas/plan.schema.json')
const MAPPINGS = join(root, 'docs/import')

const compiled = (file: string) =>
  new Ajv({ allErrors: true, strict: false, unicodeRegExp: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  )
const isPlan = compiled(SCHEMA)
const isMapping = compiled(join(root, 'schemas/mapping.schema.json'))

const samples = readdirSync(join(root, 'plans'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.map.yaml'))
  .map((file) => join(root, 'plans', file))
  .sort()

const errorsOf = (text: string, validate = isPlan) => {
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the samples', () => {
  it('are there', () => {
    expect(samples.length).toBeGreaterThan(50)
  })

  it.each(samples.map((file) => [relative(root, file), file]))('%s', (_, file) => {
    const text = readFileSync(file, 'utf8')
    const path = relative(dirname(file), SCHEMA).split(sep).join('/')
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${path}`)
    expect(errorsOf(text)).toEqual([])
  })
})

describe('the mappings', () => {
  it.each(readdirSync(MAPPINGS).filter((name) => name.endsWith('.map.yaml')))('%s', (name) => {
    const text = readFileSync(join(MAPPINGS, name), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/mapping.schema.json')
    expect(errorsOf(text, isMapping)).toEqual([])
  })
})

describe('a new plan', () => {
  it.each(['fr', 'en'] as const)('in %s names its own schema and fits it', (lang) => {
    for (const { path, content } of newPlan(lang)) {
      if (!path.endsWith('.yaml')) continue
      const up = path.includes('/') ? '../' : './'
      expect(content.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}plan.schema.json`)
      expect(errorsOf(content)).toEqual([])
    }
  })

  it('finds a fault where there is one', () => {
    expect(errorsOf('projects: [{ id: P-1, title: T, statut: planned }]')).not.toEqual([])
  })
})
