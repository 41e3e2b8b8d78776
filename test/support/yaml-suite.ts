/** The documents of the YAML test suite, where the reference data is at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSource } from '../../src/yaml/read/parse.ts'

const data = process.env['PLAN_REFERENCE_DATA']
const folder = join(data ?? '', 'yaml/yaml-test-suite/src')

/** Where the suite lies; undefined where PLAN_REFERENCE_DATA names no folder with it. */
export const suiteFolder: string | undefined = data !== undefined && existsSync(folder) ? folder : undefined

/** A document of the suite and what it should give. */
export interface SuiteCase {
  readonly name: string
  readonly yaml: string
  readonly fails: boolean
  readonly json: string | undefined
}

/** The suite shows invisible characters by marks. */
function decodeMarks(text: string): string {
  return text
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('↵', '')
    .replaceAll('←', '\r')
    .replace(/∎\n?$/, '')
}

function casesOf(folder: string, file: string): SuiteCase[] {
  const bytes = readFileSync(join(folder, file))
  const { data } = parseSource(file, bytes, () => 'any')
  let before: Record<string, unknown> = {}
  return (data as Record<string, unknown>[]).map((entry, index) => {
    before = { ...before, json: undefined, fail: undefined, ...entry }
    return {
      name: `${file.replace('.yaml', '')}-${index}`,
      yaml: decodeMarks(String(before['yaml'])),
      fails: before['fail'] === true,
      json: typeof before['json'] === 'string' ? before['json'] : undefined,
    }
  })
}

/** Every document of the suite; none where it is not at hand. */
export function suiteCases(): SuiteCase[] {
  if (suiteFolder === undefined) return []
  const from = suiteFolder
  return readdirSync(from).flatMap((file) => casesOf(from, file))
}
