/** `plan audit`: one screen by default; the whole audit, or some sections, in any format. */
import { audit } from '../../app/audit.ts'
import { fails } from '../../app/outcome.ts'
import type { Format } from '../../render/index.ts'
import { AUDIT_SECTION_IDS } from '../../report/section-ids.ts'
import { nearest } from '../../text/nearest.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planPath } from '../open-plan.ts'
import { parseLimit, planLang, warnIfPartial } from '../plan-command.ts'
import { Refusal } from '../refusal.ts'
import type { CommandRun } from './index.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

/** Runs `plan audit`. */
export const runAudit: CommandRun = async ({ io }, argument, options) => {
  const limit = parseLimit(options.failOn, 'never')
  const targets = targetsOf(options, ALLOWED)
  const sections = options.section ?? []
  for (const id of sections) {
    if (!AUDIT_SECTION_IDS.includes(id))
      throw new Refusal('section-unknown', id, nearest(id, AUDIT_SECTION_IDS))
  }
  const path = planPath(io, argument, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const whole = audit(loaded, { sections, isSummary: false })
  const pretty = targets.filter(({ format }) => format === 'pretty')
  if (pretty.length > 0)
    await emit(io, audit(loaded, { sections, isSummary: true }), pretty, options, lang)
  await emit(
    io,
    whole,
    targets.filter(({ format }) => format !== 'pretty'),
    options,
    lang,
  )
  if (loaded.plan === undefined) throw new Refusal('plan-unreadable', path)
  warnIfPartial(io, loaded, lang)
  return fails(whole.findings, limit) ? EXIT.findings : EXIT.clean
}
