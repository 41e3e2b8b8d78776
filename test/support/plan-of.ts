/** Makes plans for tests from small YAML files, laid over a complete plan without findings where asked. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { InputFile, PlanInput } from '../../src/plan/load/plan-input.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { parseDay } from '../../src/values/calendar.ts'
import type { SourceFile } from '../../src/yaml/read/source-file.ts'

/** A plan and the files it was read from. */
export interface TestPlan {
  readonly plan: Plan
  readonly sources: ReadonlyMap<string, SourceFile>
}

/** A file's path and text. */
interface TextFile {
  readonly file: string
  readonly text: string
}

/** The complete plan without findings. */
const BASE = join(import.meta.dirname, 'base.yaml')

const read = (file: string): TextFile => ({ file, text: readFileSync(file, 'utf8') })

function inputOf(root: string, files: readonly TextFile[]): PlanInput {
  const inputs: InputFile[] = files.map(({ file, text }) => ({ path: file, bytes: new TextEncoder().encode(text) }))
  return { root, files: inputs, strays: [] }
}

/**
 * The plan of some texts, as the program loads it; throws where loading finds anything.
 *
 * A `previous_plan` is the file at that path, relative to the last of the files.
 */
export function planOf(files: readonly TextFile[]): TestPlan {
  const root = dirname(files.at(-1)?.file ?? '')
  const { plan, findings, sources } = loadPlan(inputOf(root, files), {
    headDate: () => parseDay('2024-06-30', 'end'),
    readPrevious: (from, path) => inputOf(from, [read(join(from, path))]),
  })
  if (plan === undefined || findings.length > 0) {
    const found = findings.map(({ rule, at, message }) => [rule, at, message.en])
    throw new Error(`${files.at(-1)?.file}: ${JSON.stringify(found, null, 1)}`)
  }
  return { plan, sources }
}

/** The complete plan without findings. */
export function basePlan(): TestPlan {
  return planOf([read(BASE)])
}

/** The plan of a fixture read beside the complete plan; a header of its own replaces the complete plan's. */
export function planOverBase(file: string): TestPlan {
  const own = read(file)
  const base = read(BASE)
  const hasHeader = /^plan:/m.test(own.text)
  const text = hasHeader ? base.text.replace(/^plan:\n(?: .*\n)*/m, '') : base.text
  return planOf([{ ...base, text }, own])
}
