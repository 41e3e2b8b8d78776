/** Imports a portfolio and reads the plan that comes out, as a user would. */
import { type Imported, importPlan } from '../../src/commands/import/import-plan.ts'
import { type Loaded, loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { bytesOf } from './mapping.ts'

/** What an import gives, and the plan that its files are. */
export interface Portfolio {
  readonly result: Imported
  readonly loaded: Loaded
  readonly plan: Plan
}

/** Imports a source by the text of a mapping; throws where nothing comes of it. */
export function importedPortfolio(file: string, bytes: Uint8Array, mapping: string): Portfolio {
  const result = importPlan({
    source: { path: file, bytes },
    mapping: { path: 'x.map.yaml', bytes: bytesOf(mapping) },
    root: 'x',
  })
  if (result.kind !== 'imported') throw new Error(`${file}: ${JSON.stringify(result)}`)
  const files = result.files
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, content }) => ({ path, bytes: bytesOf(content) }))
  const loaded = loadPlan({ root: 'x', files, strays: [] }, {})
  if (loaded.plan === undefined) throw new Error(`${file}: no plan`)
  return { result, loaded, plan: loaded.plan }
}
