/** `plan audit`: one screen by default; the whole audit, or some sections, in any format. */

import { REPORT_FORMATS } from '../../render/formats.ts'
import { AUDIT as AUDIT_REPORT } from '../../reports/catalogue.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { emit, type OutputTarget, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { planLang } from '../language.ts'
import { openPlan, planPath, warnIfPartial } from '../open-plan.ts'
import { failLimit, sectionsAsked } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './audit.ts'
import type { AUDIT } from './declaration.ts'

function isPretty({ format }: OutputTarget): boolean {
  return format === 'pretty'
}

/** Runs `plan audit`. */
export const runAudit: CommandRun<OptionsOf<typeof AUDIT>> = async (
  { io },
  [argument],
  options,
) => {
  const limit = failLimit(options.failOn, 'never')
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsAsked(options.section, AUDIT_REPORT.sectionIds)
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
