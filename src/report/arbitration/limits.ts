/** Every limit with what the proposal takes of it, the fullest first, and whom it keeps out. */

import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { bilingual } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Cap } from '../../scenario/arbitration/caps.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { count, days, money, text } from '../cell.ts'
import type { Cell, Row, Section, Table } from '../document.ts'
import { namedProjects } from '../named-projects.ts'
import { fittedTable } from '../sections/change-table.ts'
import { note, type ProposalContext } from './arbitration-context.ts'
import { limitName } from './limit-words.ts'

const EMPTY: Cell = { kind: 'empty' }

/** What a screen holds of the table. */
const SCREEN = { rows: 16, text: 200 } as const

/** A cap whose limit is an amount; floors and least shares of axes have none. */
interface Ceiling extends Cap {
  readonly most: number
}

function ceilingOf(cap: Cap): Ceiling[] {
  const { limit } = cap
  if (limit.kind === 'axis' || limit.limit === undefined) return []
  return [{ ...cap, most: limit.limit }]
}

function amount({ limit }: Ceiling, value: number): Cell {
  if (limit.kind === 'money') return money(value as Cents)
  return limit.kind === 'work' ? days(value as Days) : count(value)
}

function shareOf({ taken, most }: Ceiling): number {
  return most > 0 ? taken / most : taken > 0 ? Number.POSITIVE_INFINITY : 0
}

function shareCell(cap: Ceiling): Cell {
  const { taken, most, limit } = cap
  const unit = limit.kind === 'money' ? 'money' : limit.kind === 'work' ? 'days' : 'count'
  const scale = (value: number): number => (unit === 'count' ? value : plain(value as Cents))
  const share = shareOf(cap)
  return {
    ...{ kind: 'figure', unit: 'rate' },
    value: Number.isFinite(share) ? share : null,
    parts: { numerator: scale(taken), denominator: scale(most), unit },
    ...(share > 1 ? { tone: 'bad' as const } : share > 0.95 ? { tone: 'watch' as const } : {}),
  }
}

/** Without its fraction, which stands in the columns beside it. */
function bare(cell: Cell): Cell {
  if (cell.kind !== 'figure') return cell
  const { parts: _, ...rest } = cell
  return rest
}

function rowOf(plan: Plan, cap: Ceiling, isScreen: boolean): Row {
  const share = shareCell(cap)
  return {
    id: limitName(cap.limit).en,
    cells: [
      text(limitName(cap.limit)),
      amount(cap, cap.most),
      amount(cap, cap.taken),
      isScreen ? bare(share) : share,
      cap.keepsOut.length === 0
        ? EMPTY
        : text(
            bilingual((lang) => namedProjects(plan, cap.keepsOut, lang)),
            'watch',
          ),
    ],
  }
}

function limitTable(
  { isScreen, arbitration }: ProposalContext,
  id: string,
  caps: readonly Ceiling[],
  unit: 'money' | 'days' | 'count',
): Table {
  const titles = {
    money: { fr: 'Enveloppes', en: 'Envelopes' },
    days: { fr: 'Capacité planifiable des équipes', en: 'Plannable capacity of teams' },
    count: { fr: 'Mises en service par trimestre', en: 'Go-lives in a quarter' },
  }
  return {
    ...{ kind: 'table', id, title: titles[unit] },
    columns: [
      { id: 'limit_name', title: ARBITRATION_LABELS.limit, unit: 'text' },
      { id: 'limit', title: { fr: 'Disponible', en: 'Available' }, unit },
      { id: 'taken', title: ARBITRATION_LABELS.taken, unit },
      { id: 'share', title: ARBITRATION_LABELS.share, unit: 'rate', look: 'bar' },
      { id: 'keeps_out', title: ARBITRATION_LABELS.keeps_out, unit: 'text' },
    ],
    rows: caps.map((cap) => rowOf(arbitration.plan, cap, isScreen)),
  }
}

/** The section `limits`. */
export function limits(context: ProposalContext): Section {
  const caps = context.proposal.caps
    .flatMap(ceilingOf)
    .sort(
      (left, right) =>
        Number(right.keepsOut.length > 0) - Number(left.keepsOut.length > 0) ||
        shareOf(right) - shareOf(left),
    )
  const tables = (
    [
      ['arbitration_envelopes', 'money', 'money'],
      ['arbitration_capacity', 'work', 'days'],
      ['arbitration_golives', 'golives', 'count'],
    ] as const
  ).flatMap(([id, kind, unit]) => {
    const own = caps.filter(({ limit }) => limit.kind === kind)
    if (own.length === 0) return []
    const room = context.isScreen ? { ...SCREEN, rows: kind === 'work' ? 16 : 12 } : undefined
    return fittedTable(limitTable(context, id, own, unit), room)
  })
  return {
    id: 'limits',
    title: { fr: 'Plafonds', en: 'Limits' },
    blocks: [
      note(
        {
          fr: 'Les plafonds qui écartent ou décalent un projet viennent d’abord, puis les plus remplis.',
          en: 'Limits that keep a project out, or move it, come first, then the fullest.',
        },
        'quiet',
      ),
      ...(tables.length === 0
        ? [note({ fr: 'Aucun plafond à venir.', en: 'No limit to come.' })]
        : tables),
    ],
  }
}
