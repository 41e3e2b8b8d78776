/** The options of a decision as the body saw them: read from their frozen record, under the names that metrics have today, computed by nothing. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { scenarioKind, scenarioStatus } from '../../lang/catalogue/scenario-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { dateInText, formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import type { Metric } from '../../metrics/base/define.ts'
import { METRICS } from '../../metrics/index.ts'
import { appraisalHash } from '../../plan/content-hash.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { SCALES } from '../../values/quantity.ts'
import { count, EMPTY, figure, quantity, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Report, Table } from '../document/document.ts'
import { byId, column, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { buildReport, defineReport, type SectionKind } from '../report-kind.ts'
import { inOrOut } from '../words/eligibility.ts'

const TEXTS = printed('as-decided', {
  title: (decision: Bilingual) => ({
    fr: `Options vues pour la décision ${decision.fr}`,
    en: `Options seen for decision ${decision.en}`,
  }),
  options: { fr: 'Options', en: 'Options' },
  projects: { fr: 'Projets par option', en: 'Projects by option' },
  source: (decision: string, when: Bilingual, asOf: Bilingual, chosen: string) => ({
    fr: `Options telles que vues pour la décision ${decision} (${when.fr}), d’après le plan au ${asOf.fr}\u00a0; retenue\u00a0: ${chosen}.`,
    en: `Options as seen for decision ${decision} (${when.en}), on the plan as of ${asOf.en}; approved: ${chosen}.`,
  }),
  noHash: {
    fr: 'Enregistrement sans empreinte\u00a0: rien ne prouve qu’il est resté tel quel.',
    en: 'Record without hash: nothing proves that it was left alone.',
  },
  hash: (hash: string, state: Bilingual, content: Bilingual) => ({
    fr: `Empreinte ${hash} (${state.fr})${content.fr}.`,
    en: `Hash ${hash} (${state.en})${content.en}.`,
  }),
  intact: { fr: 'intacte', en: 'intact' },
  changed: {
    fr: 'ne correspond plus\u00a0: l’enregistrement a été modifié',
    en: 'no longer fits: the record was changed',
  },
  content: (hash: string) => ({ fr: `\u00a0; contenu du plan ${hash}`, en: `; content of the plan ${hash}` }),
  figures: { fr: 'Chiffres', en: 'Figures' },
  section: (metric: Bilingual, section: Bilingual) => ({
    fr: `${metric.fr}\u00a0: ${section.fr}`,
    en: `${metric.en}: ${section.en}`,
  }),
  measure: ({ fr, en }: Bilingual) => ({ fr: `Valeur mesurée par\u00a0: ${fr}.`, en: `Value measured by: ${en}.` }),
  noLimits: {
    fr: 'Sous quelles limites se tenaient ces valeurs n’est pas enregistré.',
    en: 'Under which limits these values stood is not recorded.',
  },
  noValue: { fr: 'pas de valeur quand les options ont été figées', en: 'no value when the options were frozen' },
})

type Appraisal = Entry<'appraisals'>
type Option = Appraisal['options'][number]
type FrozenFigures = NonNullable<Appraisal['plan']>

/** Whether the record still says what its hash was made of; undefined where it has none. */
function isIntact(record: Appraisal): boolean | undefined {
  return record.hash === undefined ? undefined : record.hash.toLowerCase() === appraisalHash(record)
}

/** By whom, when and on what the options were decided, and whether the record was left alone. */
function sourceNotes(plan: Plan, record: Appraisal): Note[] {
  const body = entityById(plan.decisions, record.decision)?.body
  const { decision, date, as_of, chosen, hash, content } = record
  const when = bilingual((lang) => `${body === undefined ? '' : `${body}, `}${dateInText(date, lang)}`)
  const asOf = bilingual((lang) => dateInText(as_of, lang))
  const isWhole = isIntact(record)
  const on = content === undefined ? verbatim('') : TEXTS.content(content)
  const state = isWhole === true ? TEXTS.intact : TEXTS.changed
  return [
    note(TEXTS.source(decision, when, asOf, chosen)),
    note(hash === undefined ? TEXTS.noHash : TEXTS.hash(hash, state, on), isWhole === true ? 'quiet' : 'bad'),
  ]
}

/** The sentences on limits that stood beside the figures; that there are none in a record from before they were kept. */
function limitNotes({ limits }: Appraisal): Note[] {
  if (limits === undefined) return [note(TEXTS.noLimits, 'quiet')]
  return limits.map((sentence) => note(titleOf(sentence, '')))
}

function optionTable(record: Appraisal): Table {
  const isChosen = ({ scenario }: Option): boolean => scenario.toLowerCase() === record.chosen.toLowerCase()
  const kept = ({ projects }: Option): number => Object.values(projects).filter((fate) => fate.in).length
  return listTable({ id: 'options', rowId: ({ scenario }) => scenario }, record.options, [
    column('scenario', SCENARIO_LABELS.scenario, 'text', ({ scenario }) => scenario),
    column('title', SCENARIO_LABELS.title, 'text', ({ title, scenario }) => titleOf(title, scenario)),
    column('kind', SCENARIO_LABELS.kind, 'text', ({ kind }) => scenarioKind(kind)),
    column('status', LABELS.status, 'status', (option) => scenarioStatus(isChosen(option) ? 'approved' : 'rejected'), {
      tone: (option) => (isChosen(option) ? 'good' : undefined),
    }),
    column('projects_in', SCENARIO_LABELS.projects_in, 'count', kept),
    column(
      'projects_out',
      SCENARIO_LABELS.projects_out,
      'count',
      (option) => Object.keys(option.projects).length - kept(option),
    ),
    column('breaches', SCENARIO_LABELS.broken, 'count', ({ breaches }) =>
      count(breaches, breaches > 0 ? 'bad' : undefined),
    ),
  ])
}

interface FrozenState {
  readonly id: string
  readonly title: Bilingual
  readonly figures: FrozenFigures
}

/** The plan as it was, where it retained anything, then the options. */
function statesOf({ plan, options }: Pick<Appraisal, 'plan' | 'options'>): FrozenState[] {
  const hasPlan = (plan?.['retained_count']?.value ?? 0) > 0
  return [
    ...(plan !== undefined && hasPlan ? [{ id: 'plan', title: SCENARIO_LABELS.plan_then, figures: plan }] : []),
    ...options.map(({ scenario, figures }) => ({ id: scenario, title: verbatim(scenario), figures })),
  ]
}

/** The metric of an id; undefined for one that the program no longer has. */
function metricNamed(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id)
}

/** What a figure is called; its id where no metric has it any more. */
function frozenLabel(id: string, section?: string): Bilingual {
  const label = metricNamed(id)?.label ?? verbatim(id)
  if (section === undefined) return label
  const isKnown = section === 'investment' || section === 'operating'
  return TEXTS.section(label, isKnown ? sectionName(section) : verbatim(section))
}

/** A figure of the record in plain units, without the noise of binary fractions: money in currency units, rates as shares. */
function plainFigure(
  { unit: scale = 1 }: Pick<Appraisal, 'unit'>,
  id: string,
  { value, numerator, denominator }: Pick<FrozenFigures[string], 'value' | 'numerator' | 'denominator'>,
): { value: number | null; numerator?: number; denominator?: number } {
  const { unit, parts } = metricNamed(id) ?? {}
  const worth = (isMoney: boolean, amount: number): number =>
    isMoney ? Number((amount * SCALES[scale]).toPrecision(15)) : amount
  const isPart = (unit === 'rate' ? parts : unit) === 'money'
  return {
    value: value === null ? null : worth(unit === 'money', value),
    ...(numerator === undefined ? {} : { numerator: worth(isPart, numerator) }),
    ...(denominator === undefined ? {} : { denominator: worth(isPart, denominator) }),
  }
}

/** A figure of the record as a cell; empty where the record has none. */
function frozenCell(record: Appraisal, id: string, frozen: FrozenFigures[string] | undefined, section?: string): Cell {
  if (frozen === undefined) return EMPTY
  const metric = metricNamed(id)
  const part = section === undefined ? frozen : { value: frozen.by_section?.[section] ?? null }
  const plain = plainFigure(record, id, part)
  return metric === undefined ? quantity('index', plain.value) : figure(metric, plain)
}

function figureTable(record: Appraisal): Table {
  const states = statesOf(record)
  const ids = [...new Set(states.flatMap(({ figures }) => Object.keys(figures)))]
  const lines = ids.flatMap((id): { readonly id: string; readonly section?: string }[] => {
    const sections = new Set(states.flatMap(({ figures }) => Object.keys(figures[id]?.by_section ?? {})))
    return [...[...sections].map((section) => ({ id, section })), { id }]
  })
  const table = listTable(
    {
      id: 'options_figures',
      title: TEXTS.figures,
      rowId: ({ id, section }) => (section === undefined ? id : `${id} ${section}`),
    },
    lines,
    [
      column('figure', LABELS.figure, 'text', ({ id, section }) => frozenLabel(id, section)),
      ...states.map((state) =>
        column(state.id, state.title, 'index', ({ id, section }: (typeof lines)[number]) =>
          frozenCell(record, id, state.figures[id], section),
        ),
      ),
    ],
  )
  const isTold = (cell: Cell): boolean => cell.kind === 'figure' && cell.value !== null
  return { ...table, rows: table.rows.filter(({ cells }) => cells.slice(1).some(isTold)) }
}

function fateWords(fate: Option['projects'][string], lang: Lang): string {
  if (!fate.in) return inOrOut(false)[lang]
  const dates = [fate.start, fate.end].map((day) => (day === undefined ? '…' : formatDate(day, lang)))
  const isDated = fate.start !== undefined || fate.end !== undefined
  const isScaled = fate.scale !== undefined && fate.scale !== 1
  return [
    inOrOut(true)[lang],
    ...(isDated ? [dates.join(' – ')] : []),
    ...(isScaled ? [`×\u00a0${formatNumber(fate.scale ?? 1, lang, 2)}`] : []),
  ].join(', ')
}

function reasonsOf(options: readonly Option[], id: string): Bilingual {
  const reasons = options.flatMap(({ scenario, projects }) => {
    const reason = projects[id]?.reason
    return reason === undefined ? [] : [{ scenario, reason }]
  })
  return bilingual((lang) =>
    reasons.map(({ scenario, reason }) => `${scenario}${colon(lang)} ${reason}`).join(semicolon(lang)),
  )
}

function projectTable(plan: Plan, { options }: Appraisal): Table {
  const ids = [...new Set(options.flatMap(({ projects }) => Object.keys(projects)))]
  const items = ids.map((id) => ({ id, project: projectById(plan, id) }))
  const optionColumn = ({ scenario, projects }: Option): ItemColumn<{ readonly id: string }> =>
    column(scenario, verbatim(scenario), 'text', ({ id }) => {
      const fate = projects[id]
      if (fate === undefined) return EMPTY
      return text(
        bilingual((lang) => fateWords(fate, lang)),
        fate.in ? undefined : 'quiet',
      )
    })
  return withoutIdleColumns(
    listTable({ id: 'options_projects', rowId: byId }, items, [
      column('id', LABELS.id, 'text', byId),
      column('project', LABELS.project, 'text', ({ project }) => project?.title),
      ...options.map(optionColumn),
      column('reason', LABELS.reason, 'text', ({ id }) => reasonsOf(options, id)),
    ]),
  )
}

interface Decided {
  readonly plan: Plan
  readonly record: Appraisal
}

const SECTIONS: readonly SectionKind<Decided>[] = [
  {
    id: 'options',
    title: TEXTS.options,
    build: ({ plan, record }) => {
      const { value_measure: measure } = record
      return [
        ...sourceNotes(plan, record),
        optionTable(record),
        figureTable(record),
        ...(measure === undefined ? [] : [note(TEXTS.measure(MEASURE_TEXTS[measure].name), 'quiet')]),
        ...limitNotes(record),
      ]
    },
  },
  { id: 'projects', title: TEXTS.projects, build: ({ plan, record }) => [projectTable(plan, record)] },
]

const REPORT = defineReport(
  'options-as-decided',
  ({ record }: Decided) => TEXTS.title(bilingual((lang) => quote(record.decision, lang))),
  SECTIONS,
)

/** The report of the options of a decision, from their record alone; titles of projects are those of the plan. */
export function asDecidedReport(plan: Plan, record: Appraisal): Report {
  // Today's definitions may not be those by which the figures were computed.
  return { ...buildReport(REPORT, { plan, record }, plan), definitions: [] }
}

function metricsData(record: Appraisal, figures: FrozenFigures): object {
  const data = ([id, frozen]: [string, FrozenFigures[string]]): [string, object] => {
    const { where, by_section: parts } = frozen
    const section = Object.fromEntries(
      Object.entries(parts ?? {}).map(([key, value]) => [key, plainFigure(record, id, { value })]),
    )
    return [
      id,
      {
        ...plainFigure(record, id, frozen),
        unit: metricNamed(id)?.unit ?? 'index',
        ...(frozen.value === null ? { reason: TEXTS.noValue.en } : {}),
        ...(where === undefined ? {} : { where }),
        ...(parts === undefined ? {} : { by: { section } }),
      },
    ]
  }
  return Object.fromEntries(Object.entries(figures).map(data))
}

export function asDecidedData(plan: Plan, record: Appraisal): Readonly<Record<string, unknown>> {
  const { decision, date, as_of, chosen, value_measure, content, hash, limits } = record
  return {
    decision,
    body: entityById(plan.decisions, decision)?.body ?? null,
    date,
    as_of,
    chosen,
    value_measure: value_measure ?? null,
    content: content ?? null,
    hash: hash ?? null,
    intact: isIntact(record) ?? null,
    limits: limits?.map((sentence) => titleOf(sentence, '').en) ?? null,
    plan_as_it_was: record.plan === undefined ? null : { metrics: metricsData(record, record.plan) },
    scenarios: record.options.map(({ scenario, title, kind, breaches, figures, projects }) => ({
      id: scenario,
      title: titleOf(title, scenario).en,
      kind,
      breaches,
      metrics: metricsData(record, figures),
      projects,
    })),
  }
}
