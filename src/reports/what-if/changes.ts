/** The projects that are otherwise in the state that is tried than in the plan, and how; nothing of what is the same. */
import { comparePlans } from '../../scenarios/compare/states.ts'
import { printed } from '../../values/language.ts'
import { projectTables } from '../diff/projects.ts'
import { note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import type { ScenarioContext } from '../scenarios/context.ts'
import { statesOf } from './figures.ts'

const TEXTS = printed('what-if-changes', {
  title: { fr: 'Ce qui change', en: 'What changes' },
  none: { fr: 'Aucun projet ne change.', en: 'No project changes.' },
})

export const whatIfChanges = defineSection('changes', TEXTS.title, (context: ScenarioContext) => {
  const { tried } = statesOf(context)
  const comparison = comparePlans(context.plan, tried.plan)
  return comparison.projects.length === 0 ? [note(TEXTS.none)] : projectTables(comparison, undefined)
})
