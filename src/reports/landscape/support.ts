/** The calendar of ends of support: what replaces each component, and whether in time. */
import { criticalityName } from '../../lang/catalogue/components.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { endingWithin, supportEnd } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { componentName, type Ending, marginOf, replacingCell, supportEnding, supportVerdictCell } from './verdicts.ts'

const TEXTS = printed('support', {
  title: { fr: 'Fins de support', en: 'Ends of support' },
  component: { fr: 'Composant', en: 'Component' },
  criticality: { fr: 'Criticité', en: 'Criticality' },
  users: { fr: 'Utilisateurs', en: 'Users' },
  support: { fr: 'Fin de support', en: 'End of support' },
  replacing: { fr: 'Projets qui le remplacent', en: 'Projects that replace it' },
  margin: { fr: 'Marge (jours)', en: 'Margin (days)' },
  verdict: { fr: 'Ce qu’il en est', en: 'Where it stands' },
  none: {
    fr: 'Aucune fin de support n’est précisée\u00a0: elle s’écrit sous «\u00a0end_of_support\u00a0» de chaque composant («\u00a0components\u00a0»).',
    en: 'No end of support is told: it is written under "end_of_support" of each component ("components").',
  },
  noneWithin: { fr: 'Aucun support ne prend fin pendant le plan.', en: 'No support ends within the plan.' },
  others: (parts: Bilingual) => ({
    fr: `Hors de ce calendrier\u00a0: ${parts.fr}.`,
    en: `Not in this calendar: ${parts.en}.`,
  }),
  beyond: (components: Bilingual) => ({
    fr: `${components.fr} à support plus long que le plan`,
    en: `${components.en} supported beyond the end of the plan`,
  }),
  untold: (components: Bilingual) => ({
    fr: `${components.fr} sans fin de support précisée`,
    en: `${components.en} without an end of support told`,
  }),
})

export const COMPONENT_HEADINGS = {
  component: TEXTS.component,
  criticality: TEXTS.criticality,
  users: TEXTS.users,
  support: TEXTS.support,
  replacing: TEXTS.replacing,
  margin: TEXTS.margin,
  verdict: TEXTS.verdict,
} as const

/** The ends of support within the plan, the earliest first; those of one day in the order of the plan. */
export function supportEndings(plan: Plan): Ending[] {
  return endingWithin(plan, supportEnd)
    .map((ending) => supportEnding(plan, ending))
    .sort((left, right) => left.end - right.end)
}

/** Ends of support with what replaces the component: one row each. */
export function supportTable(plan: Plan, endings: readonly Ending[], title?: Bilingual): Table {
  return listTable({ id: 'support', title, rowId: ({ component }) => component.id }, endings, [
    column('component', TEXTS.component, 'text', ({ component }) => componentName(component)),
    column('criticality', TEXTS.criticality, 'text', ({ component: { criticality } }) =>
      criticality === undefined ? '' : criticalityName(criticality),
    ),
    column('users', TEXTS.users, 'count', ({ component }) => component.users),
    column('end_of_support', TEXTS.support, 'day', ({ end }) => end),
    column('projects', LABELS.projects, 'text', ({ component }) => replacingCell(plan, component)),
    column('margin', TEXTS.margin, 'count', (ending) => changeCell('count', marginOf(ending))),
    column('verdict', TEXTS.verdict, 'text', (ending) => supportVerdictCell(plan, ending)),
  ])
}

/** What the calendar leaves out, so that all components are accounted for. */
function othersNote(plan: Plan, shown: number): Note[] {
  const told = plan.components.filter((component) => supportEnd(component) !== undefined).length
  const components = (count: number): Bilingual => bilingual((lang) => counted(count, NOUNS.component, lang))
  const [beyond, untold] = [told - shown, plan.components.length - told]
  const parts = [
    ...(beyond === 0 ? [] : [TEXTS.beyond(components(beyond))]),
    ...(untold === 0 ? [] : [TEXTS.untold(components(untold))]),
  ]
  if (parts.length === 0) return []
  const words = bilingual((lang) => parts.map((part) => part[lang]).join(', '))
  return [note(TEXTS.others(words), 'quiet')]
}

export const support = defineWholeSection('support', TEXTS.title, ({ plan }) => {
  if (plan.components.every((component) => supportEnd(component) === undefined)) return [note(TEXTS.none)]
  const endings = supportEndings(plan)
  const table = endings.length === 0 ? note(TEXTS.noneWithin) : supportTable(plan, endings)
  return [table, ...othersNote(plan, endings.length)]
})
