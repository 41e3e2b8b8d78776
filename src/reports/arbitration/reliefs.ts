/** What more means would bring: a person in a team, or 100,000 in a year and section. */
import type { MarginalValue } from '../../arbitration/explain/marginal-values.ts'
import { ARBITRATION_LABELS, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import type { ExtraMeans } from '../../limits/define.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { quantity, text } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { namedProjects } from '../words/names.ts'
import { NOISE, ofProposal, type ProposalContext } from './context.ts'
import { aimChangeData, aimChangeText } from './reasons.ts'

const TEXTS = printed('reliefs', {
  title: { fr: 'Ce que vaudraient des moyens en plus', en: 'What more means would be worth' },
  notTried: { fr: 'non essayé', en: 'not tried' },
  best: (means: Bilingual, gain: string, proof: Bilingual) => ({
    fr: `${means.fr} apporterait le plus\u00a0: ${gain} de valeur (${proof.fr}).`,
    en: `${means.en} would bring most: ${gain} of value (${proof.en}).`,
  }),
  unfound: (most: string, { fr, en }: Bilingual) => ({
    fr: `Rien de trouvé, ${most} au plus\u00a0: ${fr}.`,
    en: `Nothing found, ${most} at most: ${en}.`,
  }),
  idle: ({ fr, en }: Bilingual) => ({
    fr: `N’apportent rien (prouvé)\u00a0: ${fr}.`,
    en: `Bring nothing (proven): ${en}.`,
  }),
})

function meansText(plan: Pick<Plan, 'currency'>, means: ExtraMeans): Bilingual {
  return bilingual((lang) => means.words(plan, lang))
}

function gainCell(value: number): Cell {
  return quantity('index', finite(value), { isChange: true })
}

function reliefTable(plan: Plan, reliefs: readonly MarginalValue[]): Table {
  const named = (projects: readonly Project[]): Bilingual => bilingual((lang) => namedProjects(plan, projects, lang))
  return withoutIdleColumns(
    listTable({ id: 'reliefs', rowId: ({ means }) => meansText(plan, means).en }, reliefs, [
      column('means', ARBITRATION_LABELS.means, 'text', ({ means }) => meansText(plan, means)),
      column('aims', ARBITRATION_LABELS.aims, 'text', ({ aims }) => aimChangeText(aims)),
      column('gain', ARBITRATION_LABELS.gain, 'index', ({ change }) => gainCell(change)),
      column('at_most', ARBITRATION_LABELS.at_most, 'index', ({ atMost }) => gainCell(atMost)),
      column('proof', ARBITRATION_LABELS.proof, 'text', ({ isProven, isTried }) =>
        isTried ? text(proofText(isProven), isProven ? undefined : 'quiet') : text(TEXTS.notTried, 'quiet'),
      ),
      column('enter', ARBITRATION_LABELS.along, 'text', ({ entering }) => named(entering)),
      column('leave', ARBITRATION_LABELS.leave, 'text', ({ leaving }) => named(leaving)),
    ]),
  )
}

/** What became of more means: they bring something, nothing could be found, or they bring nothing, which is proven. */
function outcomeOf(relief: MarginalValue): 'gain' | 'unfound' | 'idle' {
  const { isProven, isTried, shift, change, atMost } = relief
  if (!isTried || shift !== 0 || change > NOISE) return 'gain'
  if (isProven) return 'idle'
  return Number.isFinite(atMost) ? 'unfound' : 'gain'
}

function namedMeans(plan: Plan, reliefs: readonly MarginalValue[]): Bilingual {
  return bilingual((lang) => reliefs.map(({ means }) => meansText(plan, means)[lang]).join(', '))
}

function unfoundText(plan: Plan, reliefs: readonly MarginalValue[]): Bilingual {
  const named = namedMeans(plan, reliefs)
  const most = Math.max(...reliefs.map(({ atMost }) => atMost))
  return bilingual((lang) => TEXTS.unfound(worthText(most, lang, true), named)[lang])
}

/** The means that were found to bring nothing, in a sentence each for those of a kind: rows of zeros tell no more. */
function nothingNotes(plan: Plan, all: readonly MarginalValue[]): Note[] {
  const [unfound, idle] = [
    all.filter((relief) => outcomeOf(relief) === 'unfound'),
    all.filter((relief) => outcomeOf(relief) === 'idle'),
  ]
  return [
    ...(unfound.length === 0 ? [] : [note(unfoundText(plan, unfound), 'quiet')]),
    ...(idle.length === 0 ? [] : [note(TEXTS.idle(namedMeans(plan, idle)), 'quiet')]),
  ]
}

/** The means that bring most, where they bring value and change no aim. */
function bestNotes(plan: Plan, [best]: readonly MarginalValue[]): Note[] {
  if (best === undefined || best.shift !== 0 || best.change <= NOISE) return []
  const { means, change, isProven } = best
  const told = bilingual(
    (lang) => TEXTS.best(meansText(plan, means), worthText(change, lang, true), proofText(isProven))[lang],
  )
  return [note(told)]
}

export const reliefs = defineSection(
  'reliefs',
  TEXTS.title,
  ofProposal(({ proposal: { marginalValues: all = [] }, arbitration: { plan } }) => {
    if (all.length === 0) return undefined
    const telling = all
      .filter((relief) => outcomeOf(relief) === 'gain')
      .sort((left, right) => right.shift - left.shift || right.change - left.change)
    return [
      ...bestNotes(plan, telling),
      ...(telling.length === 0 ? [] : [reliefTable(plan, telling)]),
      ...nothingNotes(plan, all),
    ]
  }),
)

export function reliefsData({ arbitration, proposal }: ProposalContext): object[] {
  return (proposal.marginalValues ?? []).map((relief) => ({
    means: meansText(arbitration.plan, relief.means).en,
    kind: relief.means.kind,
    aim_changes: aimChangeData(relief.aims),
    value_change: relief.change,
    at_most: finite(relief.atMost),
    proven: relief.isProven,
    tried: relief.isTried,
    enter: idsOf(relief.entering),
    leave: idsOf(relief.leaving),
  }))
}
