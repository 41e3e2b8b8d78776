/** Finds the public benchmarks and portfolios that no one on this project wrote. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the data lies where the environment says nothing: beside the checkout. */
const BESIDE = '../shared/data'

/** The folder of the data: PLAN_REFERENCE_DATA, else the one beside the checkout; undefined where neither is there. */
export function referenceFolder(): string | undefined {
  const named = process.env['PLAN_REFERENCE_DATA']
  if (named !== undefined) return named
  return existsSync(BESIDE) ? BESIDE : undefined
}

/** The text of a file of the data; undefined where it is not there. */
export function referenceText(path: string): string | undefined {
  const folder = referenceFolder()
  const file = folder === undefined ? undefined : join(folder, path)
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
