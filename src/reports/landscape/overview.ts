/** The existing system at a glance: its totals in a sentence, its key figures, and what is to become of its components. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { moneyText } from '../../lang/numbers.ts'
import { counted, NOUNS, type Noun } from '../../lang/plurals.ts'
import { supportEnd } from '../../plan/component-support.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { EMPTY, shareCell } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { NO_COMPONENTS } from './inventory.ts'
import { supportEndings, supportTable } from './support.ts'
import type { Ending } from './verdicts.ts'

const TEXTS = printed('overview', {
  title: { fr: 'Patrimoine du système d’information', en: 'Existing information system' },
  overview: { fr: 'Vue d’ensemble', en: 'Overview' },
  figures: { fr: 'Chiffres clés du patrimoine', en: 'Key figures of the existing system' },
  told: { fr: 'Renseigné par', en: 'Told by' },
  lifecycle: { fr: 'Ce que deviennent les composants', en: 'What is to become of components' },
  decision: { fr: 'Devenir', en: 'Lifecycle decision' },
  byKind: { fr: 'Par nature', en: 'By kind' },
  kind: { fr: 'Nature', en: 'Kind' },
  byCriticality: { fr: 'Par criticité', en: 'By criticality' },
  criticality: { fr: 'Criticité', en: 'Criticality' },
  count: { fr: 'Composants', en: 'Components' },
  cost: { fr: 'Coût annuel', en: 'Yearly cost' },
  ending: { fr: 'Support à échéance', en: 'Support that ends' },
  uncovered: { fr: 'Sans projet retenu', en: 'Without a retained project' },
  late: { fr: 'Trop tard', en: 'Too late' },
  open: { fr: 'Fins de support non couvertes à temps', en: 'Ends of support not covered in time' },
  time: {
    fr: 'Décisions du modèle TIME\u00a0: à conserver (tolérer), à développer (investir), à remplacer (migrer), à retirer (éliminer).',
    en: 'Decisions of the TIME model: to keep (tolerate), to invest in (invest), to replace (migrate), to retire (eliminate).',
  },
  head: (components: Bilingual, cost: Bilingual, support: Bilingual) => ({
    fr: `${components.fr}${cost.fr}${support.fr}.`,
    en: `${components.en}${cost.en}${support.en}.`,
  }),
  yearly: (amount: Bilingual, told: Bilingual) => ({
    fr: `, ${amount.fr} par an${told.fr}`,
    en: `, ${amount.en} a year${told.en}`,
  }),
  toldBy: (count: number, of: number) => ({
    fr: ` (précisé pour ${count} sur ${of})`,
    en: ` (told by ${count} of ${of})`,
  }),
  undecided: (count: Bilingual) => ({ fr: ` (dont ${count.fr})`, en: ` (of which ${count.en})` }),
  ends: (ending: Bilingual, fates: Bilingual) => ({
    fr: `\u00a0; pendant le plan, ${ending.fr}\u00a0: ${fates.fr}`,
    en: `; within the plan, ${ending.en}: ${fates.en}`,
  }),
})

const ENDINGS: Noun = { fr: ['fin de support', 'fins de support'], en: ['end of support', 'ends of support'] }
const IN_TIME: Noun = { fr: ['couverte à temps', 'couvertes à temps'], en: ['covered in time', 'covered in time'] }
const TOO_LATE: Noun = {
  fr: ['couverte trop tard', 'couvertes trop tard'],
  en: ['covered too late', 'covered too late'],
}
const UNCOVERED: Noun = {
  fr: ['sans projet retenu', 'sans projet retenu'],
  en: ['without a retained project', 'without a retained project'],
}
const UNDECIDED: Noun = {
  fr: ['suspendue à un projet à décider', 'suspendues à un projet à décider'],
  en: ['awaits the decision on a project', 'await the decision on a project'],
}
const RETIRED: Noun = {
  fr: ['sans objet (à retirer)', 'sans objet (à retirer)'],
  en: ['of no matter (to retire)', 'of no matter (to retire)'],
}

function several(count: number, noun: Noun): Bilingual {
  return bilingual((lang) => counted(count, noun, lang))
}

/** `3 covered in time, 1 too late`; what none of them is is left out. */
function fatesOf(figures: Figures, ending: number): Bilingual {
  const { numerator = 0, denominator = 0 } = figures.whole('support_covered_rate')
  const figureOf = (id: string): number => figures.whole(id).value ?? 0
  const undecided = figureOf('support_undecided_count')
  const remark = undecided === 0 ? undefined : TEXTS.undecided(several(undecided, UNDECIDED))
  const fates: (readonly [count: number, noun: Noun, remark?: Bilingual | undefined])[] = [
    [numerator, IN_TIME],
    [figureOf('support_late_count'), TOO_LATE],
    [figureOf('support_uncovered_count'), UNCOVERED, remark],
    [ending - denominator, RETIRED],
  ]
  const told = fates.filter(([count]) => count > 0)
  return bilingual((lang) =>
    told.map(([count, noun, more]) => `${counted(count, noun, lang)}${more?.[lang] ?? ''}`).join(', '),
  )
}

function headNote({ plan, figures }: ReportContext): Note {
  const nothing: Bilingual = { fr: '', en: '' }
  const { value: cost, coverage } = figures.whole('component_yearly_cost')
  const amount = bilingual((lang) => moneyText(Math.round((cost ?? 0) * 100) as Cents, plan, lang))
  const told = coverage === undefined ? nothing : TEXTS.toldBy(coverage.count, coverage.of)
  const ending = figures.whole('support_ending_count').value ?? 0
  return note(
    TEXTS.head(
      several(plan.components.length, NOUNS.component),
      cost === null ? nothing : TEXTS.yearly(amount, told),
      ending === 0 ? nothing : TEXTS.ends(several(ending, ENDINGS), fatesOf(figures, ending)),
    ),
  )
}

/** The figures shown, in order; one that has no value is left out, for the sections below say what is not told. */
const LANDSCAPE_FIGURES = [
  'component_count',
  'component_yearly_cost',
  'support_ending_count',
  'support_covered_rate',
  'support_late_count',
  'support_uncovered_count',
  'support_undecided_count',
  'support_uncovered_cost',
  'support_uncovered_users',
  'contract_ending_count',
  'maturity_found',
  'maturity_target',
  'recommendation_count',
  'recommendation_acceptance',
  'recommendation_planned',
  'recommendation_coverage',
] as const

function figuresTable({ figures }: ReportContext): Table {
  return listTable(
    { id: 'landscape_figures', title: TEXTS.figures, rowId: (id) => id },
    LANDSCAPE_FIGURES.filter((id) => figures.whole(id).value !== null),
    [
      column('figure', LABELS.figure, 'text', (id) => figures.metric(id).label),
      column('value', LABELS.value, 'index', (id) => wholeCell(figures, id)),
      column('told', TEXTS.told, 'rate', (id) => {
        const { coverage } = figures.whole(id)
        return coverage === undefined ? EMPTY : shareCell(coverage.count, coverage.of, 'count')
      }),
    ],
  )
}

/** Components by what they tell of themselves: how many, what they cost, and how their ends of support stand. */
function componentsBy(
  { plan, figures }: ReportContext,
  of: Pick<Parameters<typeof sliceTable>[1], 'id' | 'title' | 'breakdown' | 'heading'>,
): Table {
  const isTold = plan.components.some((component) => supportEnd(component) !== undefined)
  return sliceTable(figures, {
    ...of,
    columns: [
      { metric: 'component_count', title: TEXTS.count },
      { metric: 'component_yearly_cost', title: TEXTS.cost },
      ...(isTold
        ? [
            { metric: 'support_ending_count', title: TEXTS.ending },
            { metric: 'support_late_count', title: TEXTS.late },
            { metric: 'support_uncovered_count', title: TEXTS.uncovered },
          ]
        : []),
    ],
  })
}

function lifecycleTable(context: ReportContext): Table {
  return componentsBy(context, {
    id: 'components_by_lifecycle',
    title: TEXTS.lifecycle,
    breakdown: 'lifecycle',
    heading: TEXTS.decision,
  })
}

export const overview = defineWholeSection('overview', TEXTS.overview, (whole) => {
  if (whole.plan.components.length === 0) return [note(NO_COMPONENTS)]
  return [
    headNote(whole),
    figuresTable(whole),
    lifecycleTable(whole),
    note(TEXTS.time, 'quiet'),
    componentsBy(whole, {
      id: 'components_by_kind',
      title: TEXTS.byKind,
      breakdown: 'component_kind',
      heading: TEXTS.kind,
    }),
    componentsBy(whole, {
      id: 'components_by_criticality',
      title: TEXTS.byCriticality,
      breakdown: 'criticality',
      heading: TEXTS.criticality,
    }),
  ]
})

/** Whether an end of support still asks for something: nothing is there in time. */
function isOpenEnding({ replacement: { kind } }: Ending): boolean {
  return kind !== 'in-time' && kind !== 'retired'
}

/** The section `landscape` of other reports: the decisions, and the ends of support not covered in time; none without components. */
export const landscape = defineWholeSection('landscape', TEXTS.title, (whole) => {
  const { plan } = whole
  if (plan.components.length === 0) return undefined
  const open = supportEndings(plan).filter(isOpenEnding)
  return [headNote(whole), lifecycleTable(whole), ...(open.length === 0 ? [] : [supportTable(plan, open, TEXTS.open)])]
})
