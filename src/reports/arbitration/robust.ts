/** The section on how firm a proposal is: in how many draws of the costs each project would be chosen too, and which are in at P80. */
import type { CostSpread } from '../../arbitration/explain/cost-spread.ts'
import type { InclusionFrequency, Robustness } from '../../arbitration/explain/robustness.ts'
import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { inARow } from '../../lang/lists.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import type { Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { shareCell, verbatim } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Cell, Note, Table, Tone } from '../document/document.ts'
import { column, fittedTable, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { inOrOut } from '../words/eligibility.ts'
import { namedProjects } from '../words/names.ts'
import { CHANGES } from './changes.ts'
import { decisionId } from './choices.ts'
import { type ArbitrationContext, ofProposal, type ProposalContext } from './context.ts'

const TEXTS = printed('robust', {
  title: { fr: 'Solidité de la proposition', en: 'How firm the proposal is' },
  nothingVaries: {
    fr: 'Aucun coût ne varie\u00a0: aucun projet à choisir ne déclare de fourchette, et aucun passé ne dit comment les coûts changent. Écrivez estimate.optimistic, likely et pessimistic dans les projets.',
    en: 'No cost varies: no project to be chosen declares a range, and no past tells how costs change. Write estimate.optimistic, likely and pessimistic in the projects.',
  },
  drawn: (made: number, asked: Bilingual, projects: Bilingual, how: Bilingual) => ({
    fr: `${made} tirages${asked.fr}\u00a0: le coût ${projects.fr} varie, ${how.fr}.`,
    en: `${made} draws${asked.en}: the cost of ${projects.en} varies, ${how.en}.`,
  }),
  ofAsked: (asked: number) => ({ fr: ` sur ${asked}`, en: ` of ${asked}` }),
  some: (varying: number, of: number, projects: Bilingual) => ({
    fr: `de ${varying} ${projects.fr} sur ${of}`,
    en: `${varying} of ${of} ${projects.en}`,
  }),
  all: (of: number) => ({ fr: `des ${of} projets`, en: `all ${of} projects` }),
  single: { fr: 'du seul projet', en: 'the only project' },
  othersKeep: { fr: ' Les autres gardent leur coût.', en: ' The others keep their cost.' },
  and: { fr: 'et', en: 'and' },
  broken: (broken: number, draws: Bilingual, made: number) => ({
    fr: `Dans ${broken} ${draws.fr} sur ${made}, même ce qui est exigé ne tient pas.`,
    en: `In ${broken} of ${made} draws, not even what is required fits.`,
  }),
  atP80: (outcome: Bilingual) => ({
    fr: `Avec chacun de ces coûts à son P80 (tenu quatre fois sur cinq), ${outcome.fr}.`,
    en: `With each of these costs at its P80 (held in four cases of five), ${outcome.en}.`,
  }),
  stays: { fr: 'les mêmes projets sont retenus', en: 'the same projects are in' },
  breaks: { fr: 'même ce qui est exigé ne tient pas', en: 'not even what is required fits' },
  noneFound: { fr: 'aucun choix n’a été trouvé', en: 'no choice was found' },
  notProven: {
    fr: ' Un meilleur choix à ces coûts n’est pas exclu.',
    en: ' A better choice at these costs is not ruled out.',
  },
})

/** How costs vary, in a sentence and in the cell of one project. */
const HOW = printed('robust', {
  range: { fr: 'dans une fourchette déclarée', en: 'within a declared range' },
  own: {
    fr: 'comme les coûts ont changé dans ce plan et le précédent',
    en: 'as costs changed in this plan and the one before',
  },
  published: {
    fr: 'comme les coûts ont changé dans un portefeuille publié',
    en: 'as costs changed in a published portfolio',
  },
} as const) satisfies Record<Exclude<CostSpread['basis'], 'none'>, Bilingual>

const BASES = printed('robust', {
  range: { fr: 'fourchette déclarée', en: 'declared range' },
  own: { fr: 'passé du plan', en: 'own past' },
  published: { fr: 'passé publié', en: 'published past' },
  none: { fr: 'ne varie pas', en: 'does not vary' },
} as const) satisfies Record<CostSpread['basis'], Bilingual>

const CASES: Noun = { fr: ['cas', 'cas'], en: ['case', 'cases'] }
const DRAWS: Noun = { fr: ['tirage', 'tirages'], en: ['draw', 'draws'] }

/** How the costs vary; with how many of each kind where there are several. */
function howText({ firmness }: Robustness): Bilingual {
  const kinds = (['range', 'own', 'published'] as const)
    .map((kind) => ({ kind, count: firmness.filter(({ basis }) => basis === kind).length }))
    .filter(({ count }) => count > 0)
  const isMixed = kinds.length > 1
  return bilingual((lang) =>
    inARow(
      kinds.map(({ kind, count }) => `${isMixed ? `${count} ` : ''}${HOW[kind][lang]}`),
      TEXTS.and[lang],
    ),
  )
}

/** `4 of 17 projects`. */
function varyingText({ varying, of }: Robustness): Bilingual {
  if (varying === of) return of === 1 ? TEXTS.single : TEXTS.all(of)
  // French counts the projects whose cost varies, English those that they are of.
  const projects = { fr: formOf(varying, NOUNS.project, 'fr'), en: formOf(of, NOUNS.project, 'en') }
  return TEXTS.some(varying, of, projects)
}

function drawnNote(robustness: Robustness): Note {
  const { made, asked, varying, of } = robustness
  const ofAsked = made < asked ? TEXTS.ofAsked(asked) : verbatim('')
  const drawn = TEXTS.drawn(made, ofAsked, varyingText(robustness), howText(robustness))
  return note(bilingual((lang) => `${drawn[lang]}${varying < of ? TEXTS.othersKeep[lang] : ''}`))
}

/** The projects that the choice at P80 has and the proposal has not, and the other way round. */
function changesAtP80({ firmness }: Robustness): { readonly entering: Project[]; readonly leaving: Project[] } {
  const changed = firmness.filter(({ isIn, isInAtP80 }) => isInAtP80 !== undefined && isInAtP80 !== isIn)
  const of = (isIn: boolean): Project[] => changed.filter((one) => one.isIn === isIn).map(({ project }) => project)
  return { entering: of(false), leaving: of(true) }
}

/** `A and B leave, C comes in`. */
function outcomeText(robustness: Robustness, { arbitration: { plan } }: ProposalContext): Bilingual {
  if (robustness.p80 === 'infeasible') return TEXTS.breaks
  if (robustness.p80 === 'unknown') return TEXTS.noneFound
  const changes = changesAtP80(robustness)
  const changed = (['leaving', 'entering'] as const).filter((way) => changes[way].length > 0)
  if (changed.length === 0) return TEXTS.stays
  return bilingual((lang) =>
    changed
      .map((way) => `${namedProjects(plan, changes[way], lang)} ${formOf(changes[way].length, CHANGES[way], lang)}`)
      .join(', '),
  )
}

function toneAtP80({ firmness, p80 }: Robustness): Tone | undefined {
  if (p80 === 'infeasible') return 'bad'
  return firmness.some((one) => one.isInAtP80 !== one.isIn) ? 'watch' : undefined
}

function p80Notes(robustness: Robustness, context: ProposalContext): Note[] {
  if (robustness.p80 === undefined) return []
  const told = TEXTS.atP80(outcomeText(robustness, context))
  const isOpen = robustness.p80 === 'feasible'
  const sentence = bilingual((lang) => `${told[lang]}${isOpen ? TEXTS.notProven[lang] : ''}`)
  return [note(sentence, toneAtP80(robustness))]
}

function robustNotes(robustness: Robustness, context: ProposalContext): Note[] {
  const { made, answered, varying } = robustness
  if (varying === 0) return [note(TEXTS.nothingVaries, 'watch')]
  const broken = made - answered
  const draws = bilingual((lang) => formOf(broken, DRAWS, lang))
  return [
    drawnNote(robustness),
    ...(broken === 0 ? [] : [note(TEXTS.broken(broken, draws, made), 'bad')]),
    ...p80Notes(robustness, context),
  ]
}

/** To what is said of a ratio: the same on every machine. */
function rounded(ratio: number): number {
  return Math.round(ratio * 1e4) / 1e4
}

/** `own past (32 cases)`. */
function basisText({ basis, cases }: InclusionFrequency): Bilingual {
  return bilingual((lang) => `${BASES[basis][lang]}${cases === 0 ? '' : ` (${counted(cases, CASES, lang, '\u00a0')})`}`)
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
      column(
        'p80',
        ARBITRATION_LABELS.in_at_p80,
        'text',
        ({ isInAtP80 }) => (isInAtP80 === undefined ? undefined : inOrOut(isInAtP80)),
        { tone: ({ isIn, isInAtP80 }) => (isIn === isInAtP80 ? undefined : 'watch') },
      ),
      column('cost_ratio', ARBITRATION_LABELS.p80_ratio, 'rate', ({ basis, factorAtP80 }) =>
        basis === 'none' ? undefined : rounded(factorAtP80),
      ),
      column('basis', ARBITRATION_LABELS.varies_by, 'text', basisText),
    ],
  )
}

export const robust = defineSection(
  'robust',
  TEXTS.title,
  ofProposal((context) => {
    const { robustness, isScreen } = context
    if (robustness === undefined) return undefined
    const room = isScreen ? { rows: 40, text: 200 } : undefined
    return [
      ...robustNotes(robustness, context),
      ...(robustness.firmness.length === 0 ? [] : fittedTable(table(robustness), room)),
    ]
  }),
)

export function robustData({ robustness }: ArbitrationContext): object {
  if (robustness === undefined) return {}
  const { made, answered, varying, p80, firmness } = robustness
  const { leaving, entering } = changesAtP80(robustness)
  return {
    robustness: {
      draws: made,
      answered,
      projects_that_vary: varying,
      projects_with_range: firmness.filter(({ basis }) => basis === 'range').length,
      ...(p80 === undefined ? {} : { p80: { status: p80, leaving: idsOf(leaving), entering: idsOf(entering) } }),
      projects: firmness.map(({ project, isIn, isInAtP80, factorAtP80, draws, basis, cases }) => ({
        id: project.id,
        in_proposal: isIn,
        in_draws: draws,
        ...(isInAtP80 === undefined ? {} : { in_at_p80: isInAtP80 }),
        basis,
        ...(basis === 'none' ? {} : { cost_ratio_at_p80: rounded(factorAtP80) }),
        ...(cases === 0 ? {} : { cases }),
      })),
    },
  }
}
