/**
 * The law of money: of every file that is read, the amounts of the plan by stage and year are the amounts of the cells that were
 * understood, and each cell stands in one place at most.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Imported, importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { inferSource } from '../../src/commands/import/infer-source.ts'
import { planMoney } from '../../src/commands/import/plan-money.ts'
import { documentsOf } from '../../src/intake/map/mapped-documents.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { strangersAt } from '../support/strangers/truth.ts'

const FOLDER = join(strangersAt(REPOSITORY), 'files')
const FILES = readdirSync(FOLDER)

/** The plan of a file; undefined where none comes of it without answers. */
async function importedOf(name: string) {
  const content = await readSource(readFileSync(join(FOLDER, name)), name)
  if ('fault' in content) return undefined
  const made = inferSource({ content, path: name, changed: '2025-09-30' }, {})
  if (!('text' in made)) return undefined
  const mapping = readMapping({ path: 'x.map.yaml', bytes: new TextEncoder().encode(made.text) })
  if ('kind' in mapping) return undefined
  const result = importPlan({ content, source: name, mapping, root: 'p' })
  return result.kind === 'imported' ? { result, plan: mapping.mapping.plan } : undefined
}

/** An amount of a budget with the cell that it was read from. */
interface TracedAmount {
  readonly cell: string
  readonly place: string
  readonly key: string
  readonly value: number
  readonly address: string
  readonly text: string
}

/** Whether an amount is what its cell says, in some unit: the figures of a text that no other reader takes apart. */
function isOfCell(value: number, text: string): boolean {
  // `ca. 15.000` has a point that is none of the figure.
  const written = text.replace(/\p{L}+\./gu, '').replace(/[^\d.,()-]/gu, '')
  const figures = written.replace(/[.,](?=\d{3}(?:\D|$))/gu, '')
  const number = Math.abs(Number(figures.replace(',', '.').replace(/[()-]/g, '')))
  if (!Number.isFinite(number) || number === 0) return true
  const power = Math.log10(Math.abs(value) / number)
  // Units, thousands or millions, and the cents of programs.
  return [power - Math.round(power / 3) * 3, power + 2].some((rest) => Math.abs(rest) < 1e-6)
}

/** The amounts of the budgets of all projects; a value that is put together of several cells is traced to the first. */
function tracedAmounts({ documents }: Imported): TracedAmount[] {
  return documentsOf(documents, 'projects').flatMap((document) =>
    document.leaves().flatMap(({ path, value, origin, column }): TracedAmount[] => {
      const [list, line, amounts, year, stage] = path
      if (list !== 'budget' || amounts !== 'amounts' || typeof value !== 'number') return []
      const cell = `${origin.sheet}!${origin.address}!${column ?? ''}!${origin.text}`
      const place = [document.id, line, year, stage].join(' ')
      const { address, text } = origin
      return [{ cell, place, key: `${stage} ${year}`, value, address, text }]
    }),
  )
}

const SCALES: Readonly<Record<string, number>> = { k: 100_000, M: 100_000_000 }

describe('the money of an imported file', () => {
  it.each(FILES)('of %s is that of the cells that were understood, each once', async (name) => {
    const made = await importedOf(name)
    if (made === undefined) return
    const { result, plan } = made
    const amounts = tracedAmounts(result)
    const scale = SCALES[String(plan?.unit ?? '')] ?? 100
    const sums = new Map<string, number>()
    for (const { key, value } of amounts) sums.set(key, (sums.get(key) ?? 0) + value * scale)
    const { stages } = planMoney(result, plan)
    const told = [...stages].flatMap(([stage, years]) =>
      [...years].map(([year, cents]) => [`${stage} ${year}`, cents] as const),
    )
    const traced = [...sums].map(([key, cents]) => [key, Math.round(cents)] as const)
    expect(new Map(told)).toEqual(new Map(traced))
    const places = new Map<string, Set<string>>()
    for (const { cell, place } of amounts.filter(({ address }) => address !== ''))
      places.set(cell, (places.get(cell) ?? new Set()).add(place))
    const twice = [...places].filter(([, own]) => own.size > 1).map(([cell]) => cell)
    const other = amounts.filter(({ value, text }) => !isOfCell(value, text)).map(({ cell }) => cell)
    expect({ twice, other }).toEqual({ twice: [], other: [] })
  })
})
