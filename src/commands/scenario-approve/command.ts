/** `plan scenario approve`: writes a scenario, its decision and the frozen baselines into the plan. */

import { refusalText } from '../../lang/catalogue/refusals.ts'
import { alreadyApproved, approvingScenario, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { safe } from '../../render/text/safe-text.ts'
import { askDecision } from '../ask-decision.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { requiredIds } from '../scenario/request.ts'
import { finishDraft, openDraft, tellFindings } from '../write-plan.ts'
import { approve } from './approve.ts'
import type { SCENARIO_APPROVE } from './declaration.ts'
import { approvalSummary } from './summary.ts'

/** Runs `plan scenario approve`; a scenario that contradicts itself is told and not written, exit code 1. */
export const runScenarioApprove: CommandRun<OptionsOf<typeof SCENARIO_APPROVE>> = async ({ io }, words, options) => {
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const [scenario = ''] = requiredIds(draft.plan, words, { path, argv: io.argv })
  const approval = approve(draft, { ...options, scenario, decision: options.decision ?? '' })
  if (approval.kind === 'incomplete') return askDecision(io, approval, approvingScenario(scenario, lang), lang)
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
  await finishDraft(io, opened, approval.freeze.draft, lines, { ...options, tellsWarnings: true })
  return EXIT.clean
}
