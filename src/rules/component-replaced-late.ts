/** Finds components whose replacing project ends after their support does. */
import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { type ComponentEnd, endingWithin, isReplaced, supportEnd } from '../plan/component-support.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { endOf, keptReplacement } from './facts/component-ends.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Ends of support of components that a project of the plan is still to replace. */
function awaited(plan: Plan): ComponentEnd[] {
  return endingWithin(plan, supportEnd).filter((ending) => {
    const replacement = keptReplacement(plan, ending)
    return 'day' in replacement && !isReplaced(plan, replacement)
  })
}

/** Finds components whose first replacing project is to end after their last day of support. */
export const componentReplacedLate = defineRule({
  id: 'component-replaced-late',
  subject: 'landscape',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un composant est remplacé avant la fin de son support',
    en: 'A component is replaced before its support ends',
  },
  why: {
    fr: 'Entre la fin du support et celle du projet, le composant reste en service sans correctif',
    en: 'Between the end of support and that of the project, the component runs without fixes',
  },
  fix: {
    fr: 'avancez la fin du projet, ou obtenez une extension de support et portez-la dans «\u00a0end_of_support\u00a0»',
    en: 'bring the end of the project forward, or buy extended support and write it into "end_of_support"',
  },
  collective: {
    population: (plan) => awaited(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} composants à remplacer pendant le plan le seront après la fin de leur support`,
      (count, of) => `${count} of ${of} components to be replaced within the plan will be after their support ends`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const ending of awaited(plan)) {
      const { component } = ending
      const replacement = keptReplacement(plan, ending)
      if (replacement.kind !== 'late') continue
      const { project, day, days } = replacement
      const { end_of_support: written = '' } = component
      const [end, late] = [dayText(day), -days]
      yield {
        at: within(component, 'end_of_support'),
        entity: component.id,
        facts: { end_of_support: written, project: project.id, end, days: late },
        related: [endOf(project)],
        message: {
          fr: `Composant ${nameOf(component, 'fr')} remplacé par le projet ${nameOf(project, 'fr')} ${day > plan.asOf ? 'le' : 'au plus tôt le'} ${dateWords(end, 'fr')}, ${daysText(late, 'fr')} après la fin de son support (${dateWords(written, 'fr')})`,
          en: `${nameOf(component, 'en')} is replaced by the project ${nameOf(project, 'en')} on ${dateWords(end, 'en')}${day > plan.asOf ? '' : ' at the earliest'}, ${daysText(late, 'en')} after the end of its support (${dateWords(written, 'en')})`,
        },
      }
    }
  },
})
