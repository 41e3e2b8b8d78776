/** The pictures that the dashboard begins with: where projects stand, money against the envelopes, load against capacity. */
import { isUndecided } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { keyProjects } from '../direction/projects.ts'
import { note, type SectionBlock } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { riskMapIfAny } from '../risks/map.ts'
import { budgetChart } from '../sections/budget-chart.ts'
import { loadChart } from '../sections/load-chart.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { projectStates } from './project-states.ts'

const TEXTS = printed('pictures', {
  title: { fr: 'Le plan en images', en: 'The plan in pictures' },
  states: {
    fr: 'Pas d’image de l’état des projets\u00a0: aucun n’est retenu.',
    en: 'No picture of the state of projects: none is retained.',
  },
  money: {
    fr: 'Pas d’image de la dépense\u00a0: aucun montant n’est prévu dans les années du budget.',
    en: 'No picture of spending: no amount is expected in the years of the budget.',
  },
  load: {
    fr: 'Pas d’image de la charge\u00a0: aucun travail n’est prévu sur une équipe.',
    en: 'No picture of the load: no work is planned on a team.',
  },
} as const) satisfies Record<string, Bilingual>

type Draw = (context: ReportContext) => readonly SectionBlock[]

/** Load against capacity; nothing where no team has work to do, whatever its capacity. */
const load: Draw = ({ plan, figures }) => {
  const asked = isUndecided(plan) ? 'candidate_demand' : 'workload_demand'
  return (figures.whole(asked).value ?? 0) > 0 ? loadChart(plan) : []
}

/** The pictures that are asked for first, with what is said where one has no data. */
const FIRST: readonly { readonly draw: Draw; readonly missing: Bilingual }[] = [
  { draw: ({ plan }) => projectStates(plan), missing: TEXTS.states },
  { draw: budgetChart, missing: TEXTS.money },
  { draw: load, missing: TEXTS.load },
]

/** What takes the place of one without data, the most useful first. */
const SPARE: readonly Draw[] = [(context) => keyProjects.build(context) ?? [], riskMapIfAny]

export const pictures = defineSection('pictures', TEXTS.title, (context: ReportContext) => {
  const drawn = FIRST.map(({ draw, missing }) => ({ blocks: draw(context), missing }))
  const empty = drawn.filter(({ blocks }) => blocks.length === 0)
  const spare = SPARE.map((draw) => draw(context)).filter((blocks) => blocks.length > 0)
  return [
    ...drawn.flatMap(({ blocks }) => blocks),
    ...spare.slice(0, empty.length).flat(),
    ...empty.map(({ missing }) => note(ofChosen(context.plan, missing), 'quiet')),
  ]
})
