/** Finds components whose contract or licence ends before what replaces them goes live. */
import { dateWords, ofDate } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { type ComponentEnd, contractEnd, isReplaced } from '../plan/component-support.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { endOf, keptGoLive } from './facts/component-ends.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Ends of contracts of components that a project of the plan is still to replace. */
function awaited(plan: Plan): ComponentEnd[] {
  return plan.components.flatMap((component) => {
    const end = contractEnd(component)
    if (end === undefined) return []
    const replacement = keptGoLive(plan, { component, end })
    return 'day' in replacement && !isReplaced(plan, replacement) ? [{ component, end }] : []
  })
}

/** Finds contracts that end before the last go-live of the first replacing project, or its end where it names none. */
export const componentContractGap = defineRule({
  id: 'component-contract-gap',
  subject: 'landscape',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un contrat ou une licence court jusqu’à la mise en service de ce qui remplace le composant',
    en: 'A contract or licence runs until the go-live of what replaces the component',
  },
  why: {
    fr: 'Entre la fin du contrat et la mise en service, le service s’interrompt ou se poursuit hors marché',
    en: 'Between the end of the contract and the go-live the service stops, or goes on without a contract',
  },
  fix: {
    fr: 'prolongez le contrat par un avenant ou une reconduction et portez-en la date dans «\u00a0contract_end\u00a0», ou avancez la mise en service',
    en: 'extend the contract and write its new end into "contract_end", or bring the go-live forward',
  },
  collective: {
    population: (plan) => awaited(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} contrats de composants à remplacer prennent fin avant la mise en service du remplacement`,
      (count, of) => `${count} of ${of} contracts of components to be replaced end before the replacement goes live`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const ending of awaited(plan)) {
      const { component } = ending
      const replacement = keptGoLive(plan, ending)
      if (replacement.kind !== 'late') continue
      const { project, day, days } = replacement
      const { contract_end: written = '', supplier } = component
      const [golive, gap] = [dayText(day), -days]
      const by = supplier === undefined ? '' : ` (${supplier})`
      yield {
        at: within(component, 'contract_end'),
        entity: component.id,
        facts: { contract_end: written, project: project.id, golive, days: gap },
        related: [endOf(project)],
        message: {
          fr: `Contrat du composant ${nameOf(component, 'fr')}${by} échu ${daysText(gap, 'fr')} avant la mise en service du projet ${nameOf(project, 'fr')} qui le remplace (fin ${ofDate(written, 'fr')}, mise en service ${ofDate(golive, 'fr')})`,
          en: `The contract of ${nameOf(component, 'en')}${by} ends ${daysText(gap, 'en')} before ${nameOf(project, 'en')}, which replaces it, goes live (${dateWords(written, 'en')}, go-live ${dateWords(golive, 'en')})`,
        },
      }
    }
  },
})
