/** `plan report`: one report of a plan, the list of reports, or every report of every plan of a folder. */
import { report, reportNamed } from '../../app/audit.ts'
import { fails } from '../../app/outcome.ts'
import type { Format } from '../../render/index.ts'
import { reportsOf } from '../../report/index.ts'
import { nearest } from '../../text/nearest.ts'
import { headCommit } from '../../workspace/git.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planPath } from '../open-plan.ts'
import { parseLimit, planLang, warnIfPartial } from '../plan-command.ts'
import { Refusal } from '../refusal.ts'
import type { CommandRun } from './index.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

/** Runs `plan report`. */
export const runReport: CommandRun = async (host, name, options) => {
  const { io } = host
  if (options.all !== undefined)
    return (await import('../report-all.ts')).reportAll(io, options.all, options)
  const limit = parseLimit(options.failOn, 'never')
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  if (loaded.plan === undefined) throw new Refusal('plan-unreadable', path)
  const known = reportsOf(loaded.plan)
  if (options.list === true || name === undefined) {
    for (const { id, title } of known) io.stdout.write(`${id.padEnd(16)} ${title[lang]}\n`)
    return EXIT.clean
  }
  const kind = reportNamed(loaded.plan, name, options.project)
  if (kind === undefined && options.project !== undefined)
    throw new Refusal('project-unknown', options.project)
  if (kind === undefined)
    throw new Refusal(
      'report-unknown',
      name,
      nearest(
        name,
        known.map(({ id }) => id),
      ),
    )
  const outcome = report(loaded, kind)
  const commit = options.provenance === 'git' ? headCommit(io.cwd) : undefined
  const proven =
    outcome.report === undefined || commit === undefined
      ? outcome
      : {
          ...outcome,
          report: { ...outcome.report, provenance: { ...outcome.report.provenance, commit } },
        }
  await emit(io, proven, targetsOf(options, ALLOWED), options, lang)
  warnIfPartial(io, loaded, lang)
  return fails(outcome.findings, limit) ? EXIT.findings : EXIT.clean
}
