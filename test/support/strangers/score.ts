/** A file of a stranger as a newcomer tries it: imported into an empty folder, audited, and held against what it says. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPlan } from '../run-plan.ts'
import { comparePlan } from './compare-plan.ts'
import type { Difference } from './difference.ts'
import { heldPlan } from './held-plan.ts'
import { tellingOf } from './told.ts'
import { readingsOf, strangersAt, truthOf } from './truth.ts'

/** The day on which all files were saved last, as far as a program can see. */
const SAVED = new Date('2025-09-30T12:00:00Z')

/** A difference and whether it was told. */
export interface Judged extends Difference {
  readonly isSilent: boolean
}

/** What came of a file. */
export interface Score {
  readonly file: string
  /** Exit codes; that of the audit is undefined where no plan was written. */
  readonly imported: number
  readonly audited: number | undefined
  readonly projects: number
  readonly found: number
  readonly extra: number
  readonly right: number
  readonly differences: readonly Judged[]
  /** What the import printed. */
  readonly printed: string
}

interface Ran {
  readonly exit: number
  readonly printed: string
}

/** Runs the program with nothing of this process's environment. */
async function run(cwd: string, lang: string, argv: readonly string[]): Promise<Ran> {
  const { exit, stdout, stderr } = await runPlan(cwd, argv, { env: { LANG: lang } })
  return { exit, printed: stdout + stderr }
}

/** The folder of the plan that an import wrote. */
function writtenPlan(cwd: string): string | undefined {
  const plans = join(cwd, 'plans')
  const name = existsSync(plans) ? readdirSync(plans)[0] : undefined
  return name === undefined ? undefined : join(plans, name)
}

/** Tries a file of a repository. */
async function scoreOf(repository: string, file: string): Promise<Score> {
  const truth = truthOf(repository, file)
  const readings = readingsOf(repository, file)
  const lang = truth.language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8'
  const cwd = mkdtempSync(join(tmpdir(), 'plan-stranger-'))
  try {
    copyFileSync(join(strangersAt(repository), 'files', file), join(cwd, file))
    utimesSync(join(cwd, file), SAVED, SAVED)
    const { exit, printed } = await run(cwd, lang, ['import', file, '--yes'])
    const folder = writtenPlan(cwd)
    const audit = folder && (await run(cwd, lang, ['audit', folder]))
    const compared = comparePlan(truth, folder === undefined ? undefined : heldPlan(folder), readings)
    const isTold = tellingOf({ printed, exit, columns: readings.columns ?? {} })
    const isRefused = folder === undefined && exit !== 0
    return {
      file,
      imported: exit,
      audited: audit === undefined || audit === '' ? undefined : audit.exit,
      projects: truth.projects.length,
      found: compared.found,
      extra: compared.extra,
      right: compared.right,
      differences: compared.differences.map((one) => ({ ...one, isSilent: !isRefused && !isTold(one) })),
      printed,
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** Tries several, in their order. */
export async function scoresOf(repository: string, files: readonly string[]): Promise<Score[]> {
  const scores: Score[] = []
  for (const file of files) scores.push(await scoreOf(repository, file))
  return scores
}
