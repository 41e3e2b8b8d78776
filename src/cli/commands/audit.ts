/** `plan audit`: one screen by default; the whole audit, or some sections, in any format. */
import { audit } from '../../app/audit.ts'
import { fails } from '../../app/findings.ts'
import { nearest } from '../../lang/nearest.ts'
import type { Format } from '../../render/formats.ts'
import { AUDIT_SECTION_IDS } from '../../reports/section-ids.ts'
import type { CommandRun } from '../command.ts'
import { emit, type Target, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planPath } from '../open-plan.ts'
import { parseLimit, planLang, warnIfPartial } from '../plan-command.ts'
import { Refusal } from '../refusal.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

function isPretty({ format }: Target): boolean {
  return format === 'pretty'
}

/** Runs `plan audit`. */
export const runAudit: CommandRun = async ({ io }, [argument], options) => {
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
  const made = (isSummary: boolean) => audit(loaded, { sections, isSummary })
  const screen = targets.some(isPretty) ? made(true) : undefined
  const whole = screen !== undefined && targets.every(isPretty) ? screen : made(false)
  await emit(
    io,
    (format) => (format === 'pretty' ? (screen ?? whole) : whole),
    targets,
    options,
    lang,
  )
  if (loaded.plan === undefined) throw new Refusal('plan-unreadable', path)
  warnIfPartial(io, loaded, lang)
  return fails(whole.findings, limit) ? EXIT.findings : EXIT.clean
}
