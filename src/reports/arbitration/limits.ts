/** Every limit with what the proposal takes of it, the fullest first, whom it keeps out, where required work passes it, and how far starts may move. */
import { overrunsIn, passedOf, type ResourceUse } from '../../arbitration/arbitration.ts'
import type { FreeStarts } from '../../arbitration/explain/free-starts.ts'
import type { Limit } from '../../arbitration/formulate/formulation-map.ts'
import { ARBITRATION_LABELS, worthText } from '../../lang/catalogue/arbitration.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { bare, count, days, money, quantity, toned } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, fittedTable, listTable, note, textColumn } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { limitName, moreOf } from '../words/limits.ts'
import { firstOf, projectsCell } from '../words/names.ts'
import { type ArbitrationContext, NOISE, ofProposal, type ProposalContext } from './context.ts'
import { maxShiftText, OTHER_LIMITS } from './reasons.ts'

const TEXTS = {
  title: { fr: 'Plafonds', en: 'Limits' },
  money: { fr: 'Enveloppes', en: 'Envelopes' },
  work: { fr: 'Capacité planifiable des équipes', en: 'Plannable capacity of teams' },
  golives: { fr: 'Mises en service par trimestre', en: 'Go-lives in a quarter' },
  available: { fr: 'Disponible', en: 'Available' },
  order: {
    fr: 'Les plafonds qui écartent ou décalent un projet viennent d’abord, puis les plus remplis.',
    en: 'Limits that keep a project out, or move it, come first, then the fullest.',
  },
  none: { fr: 'Aucun plafond à venir.', en: 'No limit to come.' },
  overrun: ({ fr, en }: Bilingual) => ({
    fr: `Avec dépassement\u00a0: ce qui est engagé ou obligatoire prend à lui seul plus que ce qui est disponible, ${fr}. Rien d’autre n’y est ajouté.`,
    en: `With overrun: what is under way or mandatory takes more than there is by itself, ${en}. Nothing else is added there.`,
  }),
  passed: {
    margin: (more: string) => ({
      fr: `${more} (pris sur la marge)`,
      en: `${more} (taken from the margin)`,
    }),
    capacity: (more: string) => ({
      fr: `${more} (au-delà de la capacité nette)`,
      en: `${more} (beyond net capacity)`,
    }),
    envelope: (more: string) => ({
      fr: `${more} (au-delà de l’enveloppe)`,
      en: `${more} (beyond the envelope)`,
    }),
    golives: (more: string) => ({
      fr: `${more} (au-delà du nombre permis)`,
      en: `${more} (beyond the number allowed)`,
    }),
  },
  unchecked: {
    work: {
      fr: 'Les équipes ne sont pas contrôlées\u00a0: le plan n’en déclare aucune dont la capacité à venir soit connue.',
      en: 'People are not checked: the plan has no team whose capacity to come is known.',
    },
    money: {
      fr: 'L’argent n’écarte aucun projet\u00a0: ce cadre n’a aucune enveloppe à venir.',
      en: 'Money keeps no project out: this frame has no envelope to come.',
    },
  },
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
}

const KINDS = ['money', 'work', 'golives'] as const
const UNITS = { money: 'money', work: 'days', golives: 'count' } as const
const TABLES = {
  money: 'arbitration_envelopes',
  work: 'arbitration_capacity',
  golives: 'arbitration_golives',
} as const

/** What a screen holds of each table. */
const ROWS = { money: 12, work: 16, golives: 12 } as const

/** A use whose limit is an amount; floors and least shares of axes have none. */
interface CappedUse extends ResourceUse {
  readonly kind: (typeof KINDS)[number]
  readonly most: number
}

function capped(use: ResourceUse): CappedUse[] {
  const { limit } = use
  if (limit.kind === 'axis' || limit.limit === undefined) return []
  return [{ ...use, kind: limit.kind, most: limit.limit }]
}

function amountCell({ kind }: CappedUse, value: number): Cell {
  if (kind === 'money') return money(value as Cents)
  return kind === 'work' ? days(value as Days) : count(value)
}

function shareOf({ taken, most }: CappedUse): number {
  return most > 0 ? taken / most : taken > 0 ? Number.POSITIVE_INFINITY : 0
}

function useCell(use: CappedUse): Cell {
  const { taken, most, kind } = use
  const share = shareOf(use)
  const scale = (value: number): number => (kind === 'golives' ? value : plain(value as Cents))
  return quantity('rate', Number.isFinite(share) ? share : null, {
    parts: { numerator: scale(taken), denominator: scale(most), unit: UNITS[kind] },
    ...toned(share > 1 ? 'bad' : share > 0.95 ? 'watch' : undefined),
  })
}

function limitTable(
  { isScreen, arbitration }: ProposalContext,
  kind: CappedUse['kind'],
  uses: readonly CappedUse[],
): Table {
  return listTable(
    { id: TABLES[kind], title: TEXTS[kind], rowId: ({ limit }) => limitName(limit).en },
    uses,
    [
      textColumn('limit_name', ARBITRATION_LABELS.limit, ({ limit }) => limitName(limit)),
      column('limit', TEXTS.available, UNITS[kind], (use) => amountCell(use, use.most)),
      column('taken', ARBITRATION_LABELS.taken, UNITS[kind], (use) => amountCell(use, use.taken)),
      column(
        'share',
        ARBITRATION_LABELS.share,
        'rate',
        // On a screen without its fraction, which stands in the columns beside it.
        (use) => (isScreen ? bare(useCell(use)) : useCell(use)),
        { look: 'bar' },
      ),
      column('keeps_out', ARBITRATION_LABELS.keeps_out, 'text', ({ keepsOut }) =>
        projectsCell(arbitration.plan, keepsOut, 'watch'),
      ),
    ],
  )
}

/** The section `limits`. */
export const limits: SectionKind<ArbitrationContext> = {
  id: 'limits',
  title: TEXTS.title,
  build: ofProposal((context) => {
    const uses = context.proposal.caps
      .flatMap(capped)
      .sort(
        (left, right) =>
          Number(right.keepsOut.length > 0) - Number(left.keepsOut.length > 0) ||
          shareOf(right) - shareOf(left),
      )
    const tables = KINDS.flatMap((kind) => {
      const own = uses.filter((use) => use.kind === kind)
      if (own.length === 0) return []
      const room = context.isScreen ? { rows: ROWS[kind], text: 200 } : undefined
      return fittedTable(limitTable(context, kind, own), room)
    })
    return [note(TEXTS.order, 'quiet'), ...(tables.length === 0 ? [note(TEXTS.none)] : tables)]
  }),
}

/** Where required work passes a margin or a ceiling; nothing where it does not. */
export function overrunNotes({ proposal, arbitration }: ProposalContext): Note[] {
  const over = overrunsIn(proposal.caps)
  if (over.length === 0) return []
  const told = bilingual((lang) =>
    firstOf(
      over.map((one) => TEXTS.passed[passedOf(one)](moreOf(arbitration.plan, one, lang))[lang]),
      lang,
      OTHER_LIMITS,
    ),
  )
  return [note(TEXTS.overrun(told), 'watch')]
}

/** That people, or money, keep nothing out, where no limit of that kind is to come. */
export function uncheckedNotes({ arbitration }: ArbitrationContext): Note[] {
  const { rows } = arbitration.posed.map
  return (['work', 'money'] as const)
    .filter((kind) => !rows.some((row) => row.kind === kind))
    .map((kind) => note(TEXTS.unchecked[kind], 'watch'))
}

/** What starts without a bound would bring. */
function gainText({ atLeast, atMost }: FreeStarts): Bilingual {
  const least = bilingual((lang) => worthText(atLeast, lang))
  const most = bilingual((lang) => worthText(atMost, lang))
  if (atMost <= NOISE) return TEXTS.noGain
  if (atMost - atLeast <= NOISE) return TEXTS.gain(most)
  return Number.isFinite(atMost) ? TEXTS.gainBetween(least, most) : TEXTS.gainAtLeast(least)
}

/** The bound on moves, in one paragraph. */
export function shiftNotes({ arbitration, freeStarts, figures }: ArbitrationContext): Note[] {
  const hasValue = figures !== undefined && figures.whole('retained_value').value !== null
  const { maxShift } = arbitration.frame.plan
  if (maxShift === 'free') return [note(TEXTS.anyStart, 'quiet')]
  const gain = freeStarts === undefined || !hasValue ? TEXTS.nothing : gainText(freeStarts)
  return [note(TEXTS.starts(maxShiftText(maxShift), gain), 'quiet')]
}

/** An amount of a limit as data: currency units, days, or go-lives. */
export function limitAmount({ kind }: Limit, value: number): number {
  return kind === 'golives' ? value : plain(value as Cents)
}

/** Where required work passes a limit, as data. */
export function overrunsData({ proposal }: ProposalContext): object[] {
  return overrunsIn(proposal.caps).map((use) => ({
    limit: limitName(use.limit).en,
    passes: passedOf(use),
    by: limitAmount(use.limit, use.by),
  }))
}

/** Every limit as data. */
export function limitsData({ proposal }: ProposalContext): object[] {
  return proposal.caps.map(({ limit, taken, keepsOut }) => {
    const most = limit.kind === 'axis' ? undefined : limit.limit
    return {
      ...{ limit: limitName(limit).en, kind: limit.kind },
      available: most === undefined ? null : limitAmount(limit, most),
      taken: limitAmount(limit, taken),
      share: most === undefined || most <= 0 ? null : taken / most,
      exceeded_before_choice: limit.exceeded === undefined ? 0 : limitAmount(limit, limit.exceeded),
      keeps_out: idsOf(keepsOut),
    }
  })
}
