/** Reads a rule's fixture as the tests do: laid over the complete plan without findings. */

import { loadPlan } from '../../plan/load/load-plan.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import type { Plan } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'

/** Gives the text of a file of the repository. */
export type ReadText = (path: string) => string

/** A fixture as a plan. */
export interface FixturePlan {
  readonly plan: Plan
  readonly sources: ReadonlyMap<string, SourceFile>
}

const BASE = 'test/support/base.yaml'

/** The status date of fixtures that name none. */
const FIXTURE_DATE = '2024-06-30'

function input(path: string, text: string): InputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/**
 * The plan of a fixture; a header of its own replaces the complete plan's.
 *
 * @throws Error where the fixture cannot be read as a plan, which is a fault of the repository.
 */
export function fixturePlan(path: string, read: ReadText): FixturePlan {
  const own = read(path)
  const base = read(BASE)
  const hasHeader = /^plan:/m.test(own)
  const laid = hasHeader ? base.replace(/^plan:\n(?: .*\n)*/m, '') : base
  const folder = path.slice(0, path.lastIndexOf('/'))
  const files = [input(BASE, laid), input(path, own)]
  const { plan, sources } = loadPlan(
    { root: folder, files, strays: [] },
    {
      headDate: () => parseDay(FIXTURE_DATE, 'end'),
      readPrevious: (root, previous) => ({
        root,
        files: [input(`${root}/${previous}`, read(`${root}/${previous}`))],
        strays: [],
      }),
    },
  )
  if (plan === undefined) throw new Error(`${path} is no plan`)
  return { plan, sources }
}
