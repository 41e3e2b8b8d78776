/** What pages are made of in tests: the reports of a sample plan, and the made-up report with every kind of cell and picture. */
import { audit } from '../../src/commands/audit/audit.ts'
import { report } from '../../src/commands/report/report.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Lang } from '../../src/values/language.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { sampleOutcome } from './sample-outcome.ts'
import { SAMPLES } from './sample-plan.ts'
import { HOSTILE, sampleOutcome as reportOfCells } from './sample-report.ts'
import { REPOSITORY } from './scenario.ts'

/** Results by a name that tells them apart. */
export type NamedResults = readonly (readonly [name: string, result: CommandResult])[]

/** Every report of a sample plan that is made from its files alone. */
export function reportsOfSample(path: string): NamedResults {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, path), {})
  if (loaded.plan === undefined) throw new Error(`no plan in ${path}`)
  return [
    [`${path} audit`, audit(loaded, { sections: [], isSummary: false })],
    ...reportsOf(loaded.plan).map(
      (kind) => [`${path} ${kind.id}`, report({ ...loaded, plan: loaded.plan }, kind)] as const,
    ),
  ]
}

/** Reports with every kind of cell, block and picture, one of them with a title that attacks wherever a user's text stands. */
export const MADE_UP: NamedResults = [
  ['every kind of cell', reportOfCells],
  ['every kind of picture', sampleOutcome()],
  ['a title that attacks', sampleOutcome(HOSTILE)],
]

/** A page of HTML before it is made, with a name that tells it from all others. */
export type PageCase = readonly [name: string, result: CommandResult, lang: Lang]

/** Results in both languages. */
export function inBoth(results: NamedResults): PageCase[] {
  return results.flatMap(([name, result]) =>
    (['fr', 'en'] as const).map((lang): PageCase => [`${name} in ${lang}`, result, lang]),
  )
}

/** Every page: the reports that are made up, and those of all samples. */
export function everyPage(): PageCase[] {
  return inBoth([...MADE_UP, ...SAMPLES.flatMap((plan) => reportsOfSample(`plans/${plan}`))])
}
