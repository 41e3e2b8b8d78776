/** Every limit with what the proposal takes of it, the fullest first, whom it keeps out, where required work passes it, and how far starts may move. */
import { overrunsIn, type ResourceUse } from '../../arbitration/arbitration.ts'
import type { FreeStarts } from '../../arbitration/explain/free-starts.ts'
import { ARBITRATION_LABELS, worthText } from '../../lang/catalogue/arbitration.ts'
import type { LimitTable, LimitUnit } from '../../limits/define.ts'
import {
  acceptedOf,
  LIMIT_KINDS,
  type Limit,
  limitKey,
  limitKindOf,
  limitName,
  PEOPLE_FIRST,
} from '../../limits/index.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { bare, count, days, EMPTY, money, quantity, toned } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Cell, Note, Table, Tone } from '../document/document.ts'
import { column, fittedTable, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { moreOf, OTHER_LIMITS } from '../words/limits.ts'
import { firstOf, projectsCell } from '../words/names.ts'
import { type ArbitrationContext, NOISE, ofProposal, type ProposalContext } from './context.ts'
import { maxShiftText } from './reasons.ts'

const TEXTS = printed('limits', {
  title: { fr: 'Plafonds', en: 'Limits' },
  available: { fr: 'Disponible', en: 'Available' },
  margin: { fr: 'Dont marge', en: 'Of which margin' },
  marginCost: { fr: 'Coût en valeur', en: 'Cost in value' },
  order: {
    fr: 'Les plafonds qui écartent ou décalent un projet viennent d’abord, puis les plus remplis.',
    en: 'Limits that keep a project out, or move it, come first, then the fullest.',
  },
  none: { fr: 'Aucun plafond à venir.', en: 'No ceiling to come.' },
  overrun: ({ fr, en }: Bilingual, rest: Bilingual) => ({
    fr: `Avec dépassement\u00a0: ce qui est engagé ou obligatoire prend à lui seul plus que ce qui est disponible, ${fr}.${rest.fr}`,
    en: `With overrun: what is under way or mandatory takes more than there is by itself, ${en}.${rest.en}`,
  }),
  standing: ({ fr, en }: Bilingual, rest: Bilingual) => ({
    fr: `Avec dépassement\u00a0: le plan tel qu’il est prend plus que ce qui est disponible, ${fr}.${rest.fr}`,
    en: `With overrun: the plan as it stands takes more than there is, ${en}.${rest.en}`,
  }),
  nothingAdded: { fr: ' Rien d’autre n’y est ajouté.', en: ' Nothing else is added there.' },
  paidFor: {
    fr: ' Ce qui y est ajouté est payé (margin_price).',
    en: ' What is added there is paid for (margin_price).',
  },
  passed: (more: string, { fr, en }: Bilingual) => ({ fr: `${more} (${fr})`, en: `${more} (${en})` }),
  anyStart: {
    fr: 'Débuts libres (max_shift: free)\u00a0: un projet sans fenêtre commence à toute date du plan.',
    en: 'Free starts (max_shift: free): a project without a window starts at any date of the plan.',
  },
  starts: (bound: Bilingual, gain: Bilingual) => ({
    fr: `Un projet sans fenêtre commence ${bound.fr} (max_shift).${gain.fr}`,
    en: `A project without a window starts ${bound.en} (max_shift).${gain.en}`,
  }),
  noGain: {
    fr: ' Des débuts libres n’apporteraient rien\u00a0: c’est prouvé.',
    en: ' Free starts would bring nothing: this is proven.',
  },
  gain: ({ fr, en }: Bilingual) => ({
    fr: ` Des débuts libres apporteraient ${fr} de valeur\u00a0: c’est prouvé.`,
    en: ` Free starts would bring ${en} of value: this is proven.`,
  }),
  gainAtLeast: ({ fr, en }: Bilingual) => ({
    fr: ` Des débuts libres apporteraient au moins ${fr} de valeur.`,
    en: ` Free starts would bring at least ${en} of value.`,
  }),
  gainBetween: (least: Bilingual, most: Bilingual) => ({
    fr: ` Des débuts libres apporteraient au moins ${least.fr} et au plus ${most.fr} de valeur (estimé).`,
    en: ` Free starts would bring at least ${least.en} and at most ${most.en} of value (estimated).`,
  }),
  nothing: { fr: '', en: '' },
})

/** A use whose limit is an amount; floors and least shares of axes have none. */
interface CappedUse extends ResourceUse {
  readonly most: number
}

function capped(use: ResourceUse): CappedUse[] {
  const most = limitKindOf(use.limit).most(use.limit)
  return most === undefined ? [] : [{ ...use, most }]
}

function amountCell(unit: LimitUnit, value: number): Cell {
  if (unit === 'money') return money(value as Cents)
  return unit === 'days' ? days(value as Days) : count(value)
}

function shareOf({ taken, most }: CappedUse): number {
  return most > 0 ? taken / most : taken > 0 ? Number.POSITIVE_INFINITY : 0
}

/** Red beyond what there is, amber where it is nearly full, or a priced margin is taken from. */
function fullness({ taken, most, margin }: CappedUse): Tone | undefined {
  const unpaid = taken - (margin?.taken ?? 0)
  if (unpaid > most) return 'bad'
  return taken > 0.95 * most ? 'watch' : undefined
}

function useCell(use: CappedUse): Cell {
  const { taken, most, limit } = use
  const share = shareOf(use)
  return quantity('rate', Number.isFinite(share) ? share : null, {
    parts: {
      numerator: limitAmount(limit, taken),
      denominator: limitAmount(limit, most),
      unit: limitKindOf(limit).unit,
    },
    ...toned(fullness(use)),
  })
}

/** What is taken from margins, and what that costs; no columns where nothing is. */
function marginColumns(unit: LimitUnit, uses: readonly CappedUse[]): ItemColumn<CappedUse>[] {
  if (!uses.some(({ margin }) => (margin?.taken ?? 0) > 0)) return []
  return [
    column('margin', TEXTS.margin, unit, ({ margin }) =>
      margin === undefined ? EMPTY : amountCell(unit, margin.taken),
    ),
    column('margin_cost', TEXTS.marginCost, 'index', ({ margin }) => margin?.cost),
  ]
}

function limitTable(
  { isScreen, arbitration }: ProposalContext,
  { id, title }: LimitTable,
  unit: LimitUnit,
  uses: readonly CappedUse[],
): Table {
  return listTable({ id, title, rowId: ({ limit }) => limitKey(limit) }, uses, [
    column('limit_name', ARBITRATION_LABELS.limit, 'text', ({ limit }) => limitName(limit)),
    column('limit', TEXTS.available, unit, ({ most }) => amountCell(unit, most)),
    column('taken', ARBITRATION_LABELS.taken, unit, ({ taken }) => amountCell(unit, taken)),
    column(
      'share',
      ARBITRATION_LABELS.share,
      'rate',
      // On a screen without its fraction, which stands in the columns beside it.
      (use) => (isScreen ? bare(useCell(use)) : useCell(use)),
      { look: 'bar' },
    ),
    ...marginColumns(unit, uses),
    column('keeps_out', ARBITRATION_LABELS.keeps_out, 'text', ({ keepsOut }) =>
      projectsCell(arbitration.plan, keepsOut, 'watch'),
    ),
  ])
}

export const limits = defineAnnex(
  'limits',
  TEXTS.title,
  ofProposal((context) => {
    const uses = context.proposal.caps
      .flatMap(capped)
      .sort(
        (left, right) =>
          Number(right.keepsOut.length > 0) - Number(left.keepsOut.length > 0) || shareOf(right) - shareOf(left),
      )
    const tables = LIMIT_KINDS.flatMap(({ kind, unit, table }) => {
      const own = uses.filter(({ limit }) => limit.kind === kind)
      if (own.length === 0 || table === undefined) return []
      const room = context.isScreen ? { rows: table.rows, text: 200 } : undefined
      return fittedTable(limitTable(context, table, unit, own), room)
    })
    return [note(TEXTS.order, 'quiet'), ...(tables.length === 0 ? [note(TEXTS.none)] : tables)]
  }),
)

/** Where required work passes a margin or a ceiling; nothing where it does not. */
export function overrunNotes({ proposal, arbitration, replanned }: ProposalContext): Note[] {
  const over = overrunsIn(proposal.caps)
  if (over.length === 0) return []
  const told = bilingual((lang) =>
    firstOf(
      over.map((use) => {
        const { words } = limitKindOf(use.limit).violation(use.limit, use.taken)
        return TEXTS.passed(moreOf(arbitration.plan, use, lang), words)[lang]
      }),
      lang,
      OTHER_LIMITS,
    ),
  )
  const isAdded = over.some(({ margin }) => (margin?.taken ?? 0) > 0)
  // A demand repairs nothing: what the plan takes already stays.
  const isStanding = (replanned?.urgent.length ?? 0) > 0
  const words = isStanding ? TEXTS.standing : TEXTS.overrun
  return [note(words(told, isAdded ? TEXTS.paidFor : TEXTS.nothingAdded), 'watch')]
}

/** That people, or money, keep nothing out, where no limit of that kind is to come. */
export function uncheckedNotes({ arbitration }: ArbitrationContext): Note[] {
  const { rows } = arbitration.formulation.map
  return PEOPLE_FIRST.flatMap(({ kind, unchecked }) =>
    unchecked === undefined || rows.some((row) => row.kind === kind) ? [] : note(unchecked, 'watch'),
  )
}

function gainText({ atLeast, atMost }: FreeStarts): Bilingual {
  const least = bilingual((lang) => worthText(atLeast, lang))
  const most = bilingual((lang) => worthText(atMost, lang))
  if (atMost <= NOISE) return TEXTS.noGain
  if (atMost - atLeast <= NOISE) return TEXTS.gain(most)
  return Number.isFinite(atMost) ? TEXTS.gainBetween(least, most) : TEXTS.gainAtLeast(least)
}

export function shiftNotes({ arbitration, freeStarts, figures }: ArbitrationContext): Note[] {
  const hasValue = figures !== undefined && figures.whole('retained_value').value !== null
  const { maxShift } = arbitration.frame.plan
  if (maxShift === 'free') return [note(TEXTS.anyStart, 'quiet')]
  const gain = freeStarts === undefined || !hasValue ? TEXTS.nothing : gainText(freeStarts)
  return [note(TEXTS.starts(maxShiftText(maxShift), gain), 'quiet')]
}

/** An amount of a limit as data: currency units, days, or go-lives. */
export function limitAmount(limit: Limit, value: number): number {
  return limitKindOf(limit).unit === 'count' ? value : plain(value as Cents)
}

export function overrunsData({ proposal }: ProposalContext): object[] {
  return overrunsIn(proposal.caps).map((use) => ({
    limit: limitKey(use.limit),
    passes: limitKindOf(use.limit).violation(use.limit, use.taken).code,
    by: limitAmount(use.limit, use.by),
  }))
}

export function limitsData({ proposal }: ProposalContext): object[] {
  return proposal.caps.map(({ limit, taken, margin, keepsOut }) => {
    const most = limitKindOf(limit).most(limit)
    return {
      limit: limitKey(limit),
      kind: limit.kind,
      available: most === undefined ? null : limitAmount(limit, most),
      taken: limitAmount(limit, taken),
      of_which_margin: limitAmount(limit, margin?.taken ?? 0),
      share: most === undefined || most <= 0 ? null : taken / most,
      of_which_accepted: limitAmount(limit, acceptedOf(limit)?.amount ?? 0),
      accepted_by: acceptedOf(limit)?.by ?? [],
      exceeded_before_choice: limit.exceeded === undefined ? 0 : limitAmount(limit, limit.exceeded),
      keeps_out: idsOf(keepsOut),
    }
  })
}
