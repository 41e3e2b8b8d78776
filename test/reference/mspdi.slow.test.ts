/**
 * Projects of MS Project and of other tools in its XML: how many tasks, resources and assignments they have, and what
 * their days, hours and money add up to. Hours by month must be those of the assignments.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { SourceSheet } from '../../src/intake/source/sheet.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('projects in XML: skipped, PLAN_REFERENCE_DATA is not set\n')

/** What each file holds: records, then days of all tasks, hours of all tasks, money of all tasks. */
const FILES = [
  ['mspdiassignmentcustom.xml', 2, 3, 2, 86, 1121.433, 25_741.56],
  ['mspdiduration.xml', 11, 1, 10, 86.169, 0, 0],
  ['mspdiresource.xml', 4, 5, 5, 25.285, 256, 16_400],
  ['mspditimephased.xml', 41, 42, 40, 583.703, 6350, 0],
  ['sample.xml', 20, 3, 17, 238, 1500, 10_578.75],
  ['sample1.xml', 23, 2, 4, 255, 1820, 13_158.75],
  ['task-costs-project2019-mspdi.xml', 11, 1, 10, 11, 0, 0],
  ['task-dates-project2019-mspdi.xml', 11, 1, 10, 11, 0, 0],
  ['task-links-project2019-mspdi.xml', 17, 1, 16, 28, 0, 0],
  ['task-text-project2019-mspdi.xml', 31, 1, 30, 31, 0, 0],
] as const

async function sheetsOf(file: string): Promise<Record<string, SourceSheet>> {
  const bytes = readFileSync(join(folder ?? '', 'import/mspdi', file))
  const content = await readSource(bytes, file)
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  return Object.fromEntries(content.sheets.map((sheet) => [sheet.name, sheet]))
}

function column(sheet: SourceSheet | undefined, name: string): unknown[] {
  const [header, ...rows] = sheet?.rows ?? []
  const at = header?.values.indexOf(name) ?? -1
  return rows.map(({ values }) => values[at] ?? null)
}

function sum(sheet: SourceSheet | undefined, name: string): number {
  return column(sheet, name).reduce<number>((total, value) => total + Number(value ?? 0), 0)
}

describe.skipIf(folder === undefined)('projects in XML', () => {
  it.each(FILES)('%s', async (file, tasks, resources, assignments, days, hours, money) => {
    const { Tasks, Resources, Assignments } = await sheetsOf(file)
    const counts = [Tasks, Resources, Assignments].map((sheet) => (sheet?.rows.length ?? 0) - 1)
    expect(counts).toEqual([tasks, resources, assignments])
    expect(sum(Tasks, 'Duration')).toBeCloseTo(days, 2)
    expect(sum(Tasks, 'Work')).toBeCloseTo(hours, 2)
    expect(sum(Tasks, 'Cost')).toBeCloseTo(money, 2)
  })

  it.each([
    ['mspdiassignmentcustom.xml', 560.717],
    ['mspdiresource.xml', 128],
    ['mspditimephased.xml', 3175],
    ['task-links-project2019-mspdi.xml', 128],
  ])('%s: the months of its work add up to it', async (file, hours) => {
    const { Assignments } = await sheetsOf(file)
    const months = (Assignments?.rows[0]?.values ?? []).filter((name) => /^Work \d/.test(String(name)))
    expect(sum(Assignments, 'Work')).toBeCloseTo(hours, 2)
    const total = months.reduce<number>((all, name) => all + sum(Assignments, String(name)), 0)
    // The tool itself rounds each stretch to a hundredth of a minute.
    expect(Math.abs(total - hours)).toBeLessThan(0.05)
  })

  it('shows links with their types and lags, and own fields by their names', async () => {
    const links = column((await sheetsOf('task-links-project2019-mspdi.xml'))['Tasks'], 'Predecessors')
    expect(links.filter((text) => text !== null)).toEqual([
      '1',
      '3FS+1d',
      '5FS+2d',
      '7FS+5d',
      '9FS+10d',
      '11SF+2d',
      '13SS+2d',
      '15FF+2d',
    ])
    const texts = (await sheetsOf('task-text-project2019-mspdi.xml'))['Tasks']
    expect(sum(texts, 'Text30')).toBe(30)
    const costs = (await sheetsOf('task-costs-project2019-mspdi.xml'))['Tasks']
    expect(sum(costs, 'Cost10')).toBe(10)
  })
})
