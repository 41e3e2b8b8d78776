/** `plan audit`: one screen by default; the whole audit, or some sections, in any format. */

import { nearest } from '../../lang/nearest.ts'
import type { Format } from '../../render/formats.ts'
import { AUDIT } from '../../reports/catalogue.ts'
import type { CommandRun } from '../declaration.ts'
import { emit, type OutputTarget, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { openPlan, parseLimit, planLang, planPath, warnIfPartial } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './audit.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

function isPretty({ format }: OutputTarget): boolean {
  return format === 'pretty'
}

/** Runs `plan audit`. */
export const runAudit: CommandRun = async ({ io }, [argument], options) => {
  const limit = parseLimit(options.failOn, 'never')
  const targets = targetsOf(options, ALLOWED)
  const sections = options.section ?? []
  for (const id of sections) {
    if (!AUDIT.sectionIds.includes(id))
      throw new Refusal('section-unknown', id, nearest(id, AUDIT.sectionIds))
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
