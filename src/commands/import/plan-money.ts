/** The money of an imported plan by stage and year: the sum that the first lines say, and that every cell understood adds up to. */
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import { hundredths } from '../../values/decimal.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { SCALES } from '../../values/quantity.ts'
import type { Imported } from './import-plan.ts'

export interface PlanMoney {
  /** By stage, and below that by year, `later` among them; in the order in which they came up. */
  readonly stages: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Reference costs, which are of no year. */
  readonly reference: number
}

const WORTHS: Readonly<Record<string, number>> = SCALES

function entriesOf(value: unknown): [string, unknown][] {
  return isPlainMap(value) ? Object.entries(value) : []
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function amountsOf(record: Readonly<Record<string, unknown>>): [string, string, number][] {
  return itemsOf(record['budget']).flatMap((line) =>
    entriesOf(isPlainMap(line) ? line['amounts'] : undefined).flatMap(([year, stages]) =>
      entriesOf(stages).flatMap(([stage, value]): [string, string, number][] =>
        typeof value === 'number' ? [[year, stage, value]] : [],
      ),
    ),
  )
}

export function planMoney({ documents }: Pick<Imported, 'documents'>, plan: Mapping['plan']): PlanMoney {
  const scale = WORTHS[String(plan?.unit ?? '')] ?? 1
  const cents = (value: unknown): number => {
    const exact = typeof value === 'number' ? hundredths(value, scale) : 0
    return typeof exact === 'number' ? exact : 0
  }
  const stages = new Map<string, Map<string, number>>()
  let reference = 0
  for (const { record } of documentsOf(documents, 'projects')) {
    const baseline = isPlainMap(record['baseline']) ? record['baseline'] : {}
    reference += cents(baseline['investment']) + cents(baseline['operating'])
    for (const [year, stage, value] of amountsOf(record)) {
      const years = stages.get(stage) ?? new Map<string, number>()
      stages.set(stage, years.set(year, (years.get(year) ?? 0) + cents(value)))
    }
  }
  return { stages, reference }
}
