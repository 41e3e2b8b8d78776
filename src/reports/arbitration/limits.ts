/**
 * Every limit with what the proposal takes of it, the fullest first, whom it keeps out, where required work passes it, and how far starts may move.
 */

import { overrunsIn, type ResourceUse } from '../../arbitration/arbitration.ts'
import type { FreeStarts } from '../../arbitration/explain/free-starts.ts'
import { ARBITRATION_LABELS, worthText } from '../../lang/catalogue/arbitration.ts'
import type { LimitTable, LimitUnit } from '../../limits/define.ts'
import { LIMIT_KINDS, limitKindOf, limitName, PEOPLE_FIRST } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { count, days, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { moreOf } from '../words/limits.ts'
import { firstOf, namedProjects } from '../words/names.ts'
import { type ArbitrationContext, note, type ProposalContext } from './context.ts'
import { maxShiftText } from './reasons.ts'

const EMPTY: Cell = { kind: 'empty' }

/** What a screen holds of the table. */
const SCREEN = { rows: 16, text: 200 } as const

/** A cap whose limit is an amount; floors and least shares of axes have none. */
interface Ceiling extends ResourceUse {
  readonly most: number
}

function ceilingOf(cap: ResourceUse): Ceiling[] {
  const most = limitKindOf(cap.limit).most(cap.limit)
  return most === undefined ? [] : [{ ...cap, most }]
}

function amount({ limit }: Ceiling, value: number): Cell {
  const { unit } = limitKindOf(limit)
  if (unit === 'money') return money(value as Cents)
  return unit === 'days' ? days(value as Days) : count(value)
}

function shareOf({ taken, most }: Ceiling): number {
  return most > 0 ? taken / most : taken > 0 ? Number.POSITIVE_INFINITY : 0
}

function shareCell(cap: Ceiling): Cell {
  const { taken, most, limit } = cap
  const { unit } = limitKindOf(limit)
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
  { id, title }: LimitTable,
  unit: LimitUnit,
  caps: readonly Ceiling[],
): Table {
  return {
    ...{ kind: 'table', id, title },
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
  const tables = LIMIT_KINDS.flatMap(({ kind, unit, table }) => {
    const own = caps.filter(({ limit }) => limit.kind === kind)
    if (own.length === 0 || table === undefined) return []
    const room = context.isScreen ? { ...SCREEN, rows: table.rows } : undefined
    return fittedTable(limitTable(context, table, unit, own), room)
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

/** Where required work passes a margin or a ceiling; nothing where it does not. */
export function overrunNotes({ proposal, arbitration }: ProposalContext): Note[] {
  const over = overrunsIn(proposal.caps)
  if (over.length === 0) return []
  const others = { fr: 'autres plafonds', en: 'other limits' }
  return [
    note(
      bilingual((lang) => {
        const told = firstOf(
          over.map(({ limit, by, taken }) => {
            const { words } = limitKindOf(limit).passing(limit, taken)
            return `${moreOf(arbitration.plan, { limit, by }, lang)} (${words[lang]})`
          }),
          lang,
          others,
        )
        return lang === 'fr'
          ? `Avec dépassement\u00a0: ce qui est engagé ou obligatoire prend à lui seul plus que ce qui est disponible, ${told}. Rien d’autre n’y est ajouté.`
          : `With overrun: what is under way or mandatory takes more than there is by itself, ${told}. Nothing else is added there.`
      }),
      'watch',
    ),
  ]
}

/** That people, or money, keep nothing out, where no limit of that kind is to come. */
export function uncheckedNotes({ arbitration }: ArbitrationContext): Note[] {
  const { rows } = arbitration.formulation.map
  return PEOPLE_FIRST.flatMap(({ kind, unchecked }) =>
    unchecked === undefined || rows.some((row) => row.kind === kind)
      ? []
      : note(unchecked, 'watch'),
  )
}

/** Below this, a gain is noise of the last digits. */
const NOISE = 1e-6

function gainText({ atLeast, atMost }: FreeStarts, lang: Lang): string {
  const isFrench = lang === 'fr'
  const [least, most] = [worthText(atLeast, lang), worthText(atMost, lang)]
  if (atMost <= NOISE)
    return isFrench
      ? ' Des débuts libres n’apporteraient rien\u00a0: c’est prouvé.'
      : ' Free starts would bring nothing: this is proven.'
  if (atMost - atLeast <= NOISE)
    return isFrench
      ? ` Des débuts libres apporteraient ${most} de valeur\u00a0: c’est prouvé.`
      : ` Free starts would bring ${most} of value: this is proven.`
  if (!Number.isFinite(atMost))
    return isFrench
      ? ` Des débuts libres apporteraient au moins ${least} de valeur.`
      : ` Free starts would bring at least ${least} of value.`
  return isFrench
    ? ` Des débuts libres apporteraient au moins ${least} et au plus ${most} de valeur (estimé).`
    : ` Free starts would bring at least ${least} and at most ${most} of value (estimated).`
}

/** The bound on moves, in one paragraph. */
export function shiftNotes({ arbitration, freeStarts, figures }: ArbitrationContext): Note[] {
  const hasValue = figures !== undefined && figures.whole('retained_value').value !== null
  const { maxShift } = arbitration.frame.plan
  if (maxShift === 'free')
    return [
      note(
        {
          fr: 'Débuts libres (max_shift: free)\u00a0: un projet sans fenêtre commence à toute date du plan.',
          en: 'Free starts (max_shift: free): a project without a window starts at any date of the plan.',
        },
        'quiet',
      ),
    ]
  return [
    note(
      bilingual((lang) => {
        const bound = maxShiftText(maxShift, lang)
        const gain = freeStarts === undefined || !hasValue ? '' : gainText(freeStarts, lang)
        return lang === 'fr'
          ? `Un projet sans fenêtre commence ${bound} (max_shift).${gain}`
          : `A project without a window starts ${bound} (max_shift).${gain}`
      }),
      'quiet',
    ),
  ]
}
