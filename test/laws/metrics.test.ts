/** Every metric is whole: listed, named and defined in both languages, in the file of its family. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Metric } from '../../src/metrics/base/define.ts'
import { METRICS, metricById } from '../../src/metrics/index.ts'

const folder = resolve(import.meta.dirname, '../../src/metrics')

function isMetric(value: unknown): value is Metric {
  return typeof value === 'object' && value !== null && 'compute' in value && 'formula' in value
}

const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'definitions.ts')
    .map(async (file) => ({
      names: Object.entries((await import(join(folder, file))) as object).flatMap(([name, value]) =>
        isMetric(value) ? [{ name, metric: value }] : [],
      ),
      text: readFileSync(join(folder, file), 'utf8'),
    })),
)
const definitions = modules.flatMap(({ names, text }) => names.map((definition) => ({ ...definition, text })))

describe('the list of metrics', () => {
  it('holds every metric that a file defines, once', () => {
    expect(METRICS.map(({ id }) => id).sort()).toEqual(definitions.map(({ metric }) => metric.id).sort())
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length)
  })

  it('is found by id', () => {
    expect(METRICS.filter((metric) => metricById(metric.id) !== metric)).toEqual([])
    expect(metricById('no_such_figure')).toBeUndefined()
  })
})

describe.each(definitions)('$metric.id', ({ metric, name, text }) => {
  it('has an export of its name, in snake case as an id', () => {
    expect(metric.id).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(name).toBe(metric.id.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()))
  })

  it('is named and defined in both languages', () => {
    for (const { fr, en } of [metric.label, metric.formula, metric.source]) {
      expect(fr.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect(fr).not.toBe(en)
    }
  })

  it('says what the parts of a rate count', () => {
    if (metric.unit === 'rate') expect(metric.parts).toBeDefined()
  })

  it('names each breakdown once', () => {
    expect(new Set(metric.breakdowns).size).toBe(metric.breakdowns.length)
  })

  it('has a docstring with a worked example', () => {
    expect(text).toMatch(new RegExp(`/\\*\\* [^\\n]*@example [^\\n]+\\*/\\nexport const ${name} =`))
  })
})
