/** Lays the workbench out for a state: its controls, what the state comes to, or why it is refused. */
import { refusalText } from '../../lang/catalogue/refusals.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { note } from '../../reports/document/table.ts'
import { withoutKeys } from '../../reports/document/without-ids.ts'
import { buildReport } from '../../reports/report-kind.ts'
import { brokenCount } from '../../reports/scenarios/constraints-kept.ts'
import { statesOf } from '../../reports/what-if/figures.ts'
import { WHAT_IF_REPORT } from '../../reports/what-if/report.ts'
import { type ControlValues, type Workbench, workbenchOf } from '../../reports/what-if/workbench.ts'
import { monthOfDay } from '../../values/calendar.ts'
import { bilingual } from '../../values/language.ts'
import { commandLine } from '../corrected-line.ts'
import { Refusal } from '../refusal.ts'
import { freeId } from '../scenario-edit/new-id.ts'
import { typedFactor } from '../scenario-edit/typed-quantities.ts'
import { baseOf, savingLine, type Trial, type TryingGround } from './what-if.ts'
import { isNothing, monthsLater, valueFor, type WhatIfState } from './what-if-state.ts'

/** What the options of a state say of each control. */
function valuesOf({ start, scale, stretch, envelope, hire }: WhatIfState, { lang }: TryingGround): ControlValues {
  return {
    later: ({ id, span }: Project) =>
      monthsLater(valueFor(start, id), span.start === undefined ? undefined : monthOfDay(span.start), lang),
    percent: ({ id }) => {
      const factor = typedFactor(valueFor(scale, id) ?? '')
      return factor === undefined ? undefined : Number((factor * 100).toFixed(2))
    },
    stretch: ({ id }) => valueFor(stretch, id),
    ceiling: (name) => valueFor(envelope, name),
    hire: (team) => valueFor(hire, team),
  }
}

/**
 * The workbench of a state.
 *
 * @param attempt - tries it.
 */
export function benchOf(ground: TryingGround, state: WhatIfState, attempt: () => Trial, mayWrite: boolean): Workbench {
  const { plan } = ground.loaded
  const base = baseOf(plan, state.from)
  const from = plan.scenarios.find(({ id }) => isSameId(id, state.from ?? ''))?.id ?? ''
  const id = freeId(plan, 'SC')
  const shown = {
    from,
    saving: { id, mayWrite, line: commandLine(savingLine(ground, id, state)) },
    isChanged: !isNothing(state),
  }
  const values = valuesOf(state, ground)
  try {
    const { context, idle } = attempt()
    const { tried } = statesOf(context)
    return {
      ...workbenchOf(plan, { base, tried: tried.plan }, values),
      ...shown,
      isBroken: brokenCount(tried) > 0,
      told: idle.map((one) => note(one, 'watch')),
      // People read no columns of keys beside the names.
      result: withoutKeys(buildReport(WHAT_IF_REPORT, context, context.plan)),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const words = bilingual((lang) => refusalText(error.code, error.word, lang, error.help))
    return {
      ...workbenchOf(plan, { base, tried: base }, values),
      ...shown,
      isBroken: false,
      told: [note(words, 'bad')],
      result: undefined,
    }
  }
}
