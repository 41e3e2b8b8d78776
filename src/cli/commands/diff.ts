/** `plan diff`: what changed between two states of a plan, each a revision of git, a folder, or the files at hand. */
import { diff, type PlanState } from '../../app/diff.ts'
import type { Format } from '../../render/formats.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandRun } from '../command.ts'
import { type OpenedState, openStates } from '../diff-states.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { planLang, requirePlan, warnIfPartial } from '../plan-command.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

async function readable(io: Io, state: OpenedState, lang: Lang): Promise<PlanState> {
  const { name, path, loaded } = state
  return { name, loaded: { ...loaded, plan: await requirePlan(io, loaded, path, lang) } }
}

/** Runs `plan diff`; with --exit-code, any difference gives 1, as git does. */
export const runDiff: CommandRun = async ({ io }, words, options) => {
  const targets = targetsOf(options, ALLOWED)
  const [before, after] = openStates(io, words, options)
  const lang = planLang(io, options, after.loaded.plan === undefined ? before.loaded : after.loaded)
  const older = await readable(io, before, lang)
  const newer = await readable(io, after, lang)
  const { isDifferent, outcome, comment } = diff(older, newer)
  await emit(io, (format) => (format === 'md' ? comment : outcome), targets, options, lang)
  const findings = [...older.loaded.findings, ...newer.loaded.findings]
  warnIfPartial(io, { ...newer.loaded, findings }, lang)
  return isDifferent && options.exitCode === true ? EXIT.findings : EXIT.clean
}
