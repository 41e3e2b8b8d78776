/** `plan scenario approve`: writes a scenario, its decision and the frozen baselines into the plan. */

import { refusalText } from '../../lang/catalogue/refusals.ts'
import {
  alreadyApproved,
  incompleteTexts,
  lackText,
  WRITE_TEXTS,
} from '../../lang/catalogue/writing.ts'
import { safe, safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { lineToFill, wordsToFill } from '../line-to-fill.ts'
import { planPath } from '../open-plan.ts'
import { unlessRefused } from '../refusal.ts'
import { requiredIds } from '../scenario/request.ts'
import { finishDraft, openDraft, tellFindings } from '../write-plan.ts'
import { approve } from './approve.ts'
import type { SCENARIO_APPROVE } from './declaration.ts'
import type { Incomplete } from './request.ts'
import { approvalSummary } from './summary.ts'

/** Asks for everything that the approval lacks; wrong use. */
function tellIncomplete(io: Io, asked: Incomplete, scenario: string, lang: Lang): number {
  const { lacks, options, suggestion } = asked
  const fill = wordsToFill(options, lang)
  const { heading, paste } = incompleteTexts({ scenario, suggestion, fill }, lang)
  const items = lacks.map((lack) => `  ${lackText(lack, lang)}`)
  const line = commandLine(lineToFill(io.argv, options, lang))
  const lines = [`plan: ${heading}`, ...items, `  ${paste}`, `  ${line}`]
  io.stderr.write(safeLines(lines.map(safeLine)))
  return EXIT.usage
}

/** Runs `plan scenario approve`; a scenario that contradicts itself is told and not written, exit code 1. */
export const runScenarioApprove: CommandRun<OptionsOf<typeof SCENARIO_APPROVE>> = async (
  { io },
  words,
  options,
) => {
  const path = planPath(io, options)
  const opened = await openDraft(io, { ...options, plan: path })
  const { draft, reload, lang } = opened
  const [scenario = ''] = requiredIds(draft.plan, words, { path, argv: io.argv })
  const { decision = '', body, date, owner, reason, force } = options
  const request = { scenario, decision, body, date, owner, reason, isForced: force === true }
  const approval = unlessRefused(approve(draft, request, reload))
  if (approval.kind === 'incomplete') return tellIncomplete(io, approval, scenario, lang)
  if (approval.kind === 'already') {
    io.stdout.write(safe`${alreadyApproved(approval.scenario.id, lang)}\n`)
    return EXIT.clean
  }
  if (approval.kind === 'contradictory') {
    const { id } = approval.scenario
    await tellFindings(io, WRITE_TEXTS.contradictions[lang], approval.findings, lang)
    io.stderr.write(safe`plan: ${refusalText('scenario-contradictory', id, lang)}\n`)
    return EXIT.contradiction
  }
  await tellFindings(io, WRITE_TEXTS.breaches[lang], approval.breaches, lang)
  const lines = approvalSummary(approval, lang)
  await finishDraft(io, opened, approval.freeze.draft, lines, options)
  return EXIT.clean
}
