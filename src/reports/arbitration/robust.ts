/** The section on how firm a proposal is: in how many draws of the costs each project would be chosen too. */
import type { InclusionFrequency, Robustness } from '../../arbitration/explain/robustness.ts'
import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { shareCell, verbatim, yesCell } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, fittedTable, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { inOrOut } from '../words/eligibility.ts'
import { decisionId } from './choices.ts'
import { type ArbitrationContext, ofProposal } from './context.ts'

const TEXTS = printed('robust', {
  title: { fr: 'Solidité de la proposition', en: 'How firm the proposal is' },
  noRange: {
    fr: 'Aucun projet à choisir ne déclare de fourchette de coût\u00a0: rien à tirer au sort. Écrivez estimate.optimistic, likely et pessimistic dans les projets.',
    en: 'No project to be chosen declares a range of cost: there is nothing to draw. Write estimate.optimistic, likely and pessimistic in the projects.',
  },
  drawn: (made: number, asked: Bilingual, ranged: number, projects: Bilingual, of: number) => ({
    fr: `${made} tirages${asked.fr} du coût de ${ranged} ${projects.fr} sur ${of}, dans la fourchette que chacun déclare\u00a0; les autres gardent leur coût.`,
    en: `${made} draws${asked.en} of the cost of ${ranged} of ${of} projects, within the range that each declares; the others keep their cost.`,
  }),
  ofAsked: (asked: number) => ({ fr: ` sur ${asked}`, en: ` of ${asked}` }),
  broken: (broken: number, draws: Bilingual, made: number) => ({
    fr: `Dans ${broken} ${draws.fr} sur ${made}, même ce qui est exigé ne tient pas.`,
    en: `In ${broken} of ${made} draws, not even what is required fits.`,
  }),
})

const DRAWS: Noun = { fr: ['tirage', 'tirages'], en: ['draw', 'draws'] }

function robustNotes({ made, answered, ranged, of, asked }: Robustness): Note[] {
  if (ranged === 0) return [note(TEXTS.noRange, 'watch')]
  const broken = made - answered
  const projects = bilingual((lang) => formOf(ranged, NOUNS.project, lang))
  const draws = bilingual((lang) => formOf(broken, DRAWS, lang))
  const ofAsked = made < asked ? TEXTS.ofAsked(asked) : verbatim('')
  return [
    note(TEXTS.drawn(made, ofAsked, ranged, projects, of)),
    ...(broken === 0 ? [] : [note(TEXTS.broken(broken, draws, made), 'bad')]),
  ]
}

function table({ firmness, answered }: Robustness): Table {
  const drawsCell = ({ draws }: InclusionFrequency): Cell => {
    const isShaky = draws > 0 && draws < answered
    return shareCell(draws, answered, 'count', isShaky ? 'watch' : undefined)
  }
  return listTable(
    { id: 'robust', rowId: decisionId },
    firmness.toSorted((left, right) => right.draws - left.draws),
    [
      column('id', LABELS.id, 'text', decisionId),
      column('project', LABELS.project, 'text', ({ project }) => project.title),
      column('proposal', ARBITRATION_LABELS.proposal, 'text', ({ isIn }) => inOrOut(isIn)),
      column('draws', ARBITRATION_LABELS.firmness, 'rate', drawsCell, { look: 'bar' }),
      column('range', ARBITRATION_LABELS.range, 'text', ({ isRanged }) => yesCell(isRanged)),
    ],
  )
}

export const robust = defineSection(
  'robust',
  TEXTS.title,
  ofProposal(({ robustness, isScreen }) => {
    if (robustness === undefined) return undefined
    const room = isScreen ? { rows: 40, text: 200 } : undefined
    return [
      ...robustNotes(robustness),
      ...(robustness.firmness.length === 0 ? [] : fittedTable(table(robustness), room)),
    ]
  }),
)

export function robustData({ robustness }: ArbitrationContext): object {
  if (robustness === undefined) return {}
  const { made, answered, ranged, firmness } = robustness
  return {
    robustness: {
      draws: made,
      answered,
      projects_with_range: ranged,
      projects: firmness.map(({ project, isIn, draws }) => ({ id: project.id, in_proposal: isIn, in_draws: draws })),
    },
  }
}
