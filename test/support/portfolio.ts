/** Imports a portfolio and reads the plan that comes out, as a user would. */
import { type Imported, importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
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
export async function importedPortfolio(file: string, bytes: Uint8Array, mapping: string): Promise<Portfolio> {
  const read = readMapping({ path: 'x.map.yaml', bytes: bytesOf(mapping) })
  if ('kind' in read) throw new Error(`${file}: ${JSON.stringify(read)}`)
  const content = await readSource(bytes, file, read.mapping.source)
  if ('fault' in content) throw new Error(`${file}: ${content.fault} ${content.detail}`)
  const result = importPlan({ content, source: file, mapping: read, root: 'x' })
  if (result.kind !== 'imported') throw new Error(`${file}: ${JSON.stringify(result)}`)
  const files = result.files
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, content: text }) => ({ path, bytes: bytesOf(text) }))
  const loaded = loadPlan({ root: 'x', files, strays: [] }, {})
  if (loaded.plan === undefined) throw new Error(`${file}: no plan`)
  return { result, loaded, plan: loaded.plan }
}
