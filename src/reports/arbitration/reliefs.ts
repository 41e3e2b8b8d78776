/** What more means would bring: a person in a team, or 100,000 in a year and section. */
import type { MarginalValue } from '../../arbitration/explain/marginal-values.ts'
import { ARBITRATION_LABELS, proofText } from '../../lang/catalogue/arbitration.ts'
import type { ExtraMeans } from '../../limits/define.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { quantity, text } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, listTable, note, textColumn, withoutIdleColumns } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { namedProjects } from '../words/names.ts'
import { type ArbitrationContext, NOISE, ofProposal, type ProposalContext } from './context.ts'
import { aimChangeData, aimChangeText } from './reasons.ts'

const TEXTS = {
  title: { fr: 'Ce que vaudraient des moyens en plus', en: 'What more means would be worth' },
  notTried: { fr: 'non essayé', en: 'not tried' },
  idle: ({ fr, en }: Bilingual) => ({
    fr: `N’apportent rien (prouvé)\u00a0: ${fr}.`,
    en: `Bring nothing (proven): ${en}.`,
  }),
}

/** More means in words. */
function meansText(plan: Pick<Plan, 'currency'>, means: ExtraMeans): Bilingual {
  return bilingual((lang) => means.words(plan, lang))
}

function gainCell(value: number): Cell {
  return quantity('index', finite(value), { isChange: true })
}

function reliefTable(plan: Plan, reliefs: readonly MarginalValue[]): Table {
  const named = (projects: readonly Project[]): Bilingual =>
    bilingual((lang) => namedProjects(plan, projects, lang))
  return withoutIdleColumns(
    listTable({ id: 'reliefs', rowId: ({ means }) => meansText(plan, means).en }, reliefs, [
      textColumn('means', ARBITRATION_LABELS.means, ({ means }) => meansText(plan, means)),
      textColumn('aims', ARBITRATION_LABELS.aims, ({ aims }) => aimChangeText(aims)),
      column('gain', ARBITRATION_LABELS.gain, 'index', ({ change }) => gainCell(change)),
      column('at_most', ARBITRATION_LABELS.at_most, 'index', ({ atMost }) => gainCell(atMost)),
      column('proof', ARBITRATION_LABELS.proof, 'text', ({ isProven, isTried }) =>
        isTried
          ? text(proofText(isProven), isProven ? undefined : 'quiet')
          : text(TEXTS.notTried, 'quiet'),
      ),
      textColumn('enter', ARBITRATION_LABELS.along, ({ entering }) => named(entering)),
      textColumn('leave', ARBITRATION_LABELS.leave, ({ leaving }) => named(leaving)),
    ]),
  )
}

/** The section `reliefs`. */
export const reliefs: SectionKind<ArbitrationContext> = {
  id: 'reliefs',
  title: TEXTS.title,
  build: ofProposal(({ proposal: { marginalValues: all = [] }, arbitration: { plan } }) => {
    if (all.length === 0) return undefined
    const idle = all.filter(
      ({ isProven, shift, change }) => isProven && shift === 0 && change <= NOISE,
    )
    const telling = all
      .filter((relief) => !idle.includes(relief))
      .sort((left, right) => right.shift - left.shift || right.change - left.change)
    const told = bilingual((lang) =>
      idle.map(({ means }) => meansText(plan, means)[lang]).join(', '),
    )
    return [
      ...(telling.length === 0 ? [] : [reliefTable(plan, telling)]),
      ...(idle.length === 0 ? [] : [note(TEXTS.idle(told), 'quiet')]),
    ]
  }),
}

/** What more means would bring, as data. */
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
