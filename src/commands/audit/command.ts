/** `plan audit`: one screen by default; the whole audit, or some sections, in any format. */

import { IMPORTED } from '../../intake/merge/imported-base.ts'
import { ASKED_IN_WORKBOOK } from '../../lang/catalogue/ask.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import { AUDIT as AUDIT_REPORT } from '../../reports/catalogue.ts'
import type { Lang } from '../../values/language.ts'
import { filesEnding } from '../../workspace/input-file.ts'
import { pathExists } from '../../workspace/write-files.ts'
import { missingWorkbook } from '../ask-line.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { planLang } from '../language.ts'
import { choiceAsked } from '../narrowing.ts'
import { openPlan, planPath, warnIfPartial } from '../open-plan.ts'
import { sectionsAsked } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { type OutputTarget, targetsOf } from '../targets.ts'
import { audit } from './audit.ts'
import type { AUDIT } from './declaration.ts'

function isPretty({ format }: OutputTarget): boolean {
  return format === 'pretty'
}

/** Says of a plan that was made of a workbook that one can ask for what it lacks. */
function tellWorkbook(io: Io, path: string, lang: Lang): void {
  if (filesEnding(io.cwd, path, IMPORTED).length === 0) return
  const output = missingWorkbook(lang, (name) => pathExists(io.cwd, name))
  const line = commandLine(['ask', path, '-o', output])
  io.stderr.write(safe`${ASKED_IN_WORKBOOK[lang]}\n  ${line}\n`)
}

export const runAudit: CommandRun<OptionsOf<typeof AUDIT>> = async ({ io }, _, options) => {
  const { failOn: limit = 'never' } = options
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsAsked(options.section, AUDIT_REPORT.sectionIds)
  const path = planPath(io, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const projects = loaded.plan && choiceAsked(loaded.plan, options, loaded.unread)
  const made = (isSummary: boolean) => audit(loaded, { sections, isSummary, projects })
  const screen = targets.some(isPretty) ? made(true) : undefined
  const whole = screen !== undefined && targets.every(isPretty) ? screen : made(false)
  await emit(io, (format) => (format === 'pretty' ? (screen ?? whole) : whole), targets, options, lang)
  if (loaded.plan === undefined) throw new Refusal('plan-unreadable', path, { line: ['validate', path] })
  warnIfPartial(io, loaded, lang)
  if (targets.some(isPretty) && whole.findings.length > 0) tellWorkbook(io, path, lang)
  return fails(whole.findings, limit) ? EXIT.findings : EXIT.clean
}
