/**
 * The options of a decision as the body saw them: read from their frozen record, under the names that metrics have today, computed by nothing.
 */
import { LABELS, scenarioKind, scenarioStatus, sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import type { Metric } from '../../metrics/base/define.ts'
import { METRICS } from '../../metrics/index.ts'
import { appraisalHash } from '../../plan/content-hash.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { SCALES } from '../../values/quantity.ts'
import { count, figure, text } from '../document/cell.ts'
import type { Cell, Column, Note, Report, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { provenanceOf } from '../document/figures.ts'

type FrozenRecord = Entry<'appraisals'>
type FrozenFigures = NonNullable<FrozenRecord['plan']>

/** One state whose figures are frozen: the plan as it was, or an option. */
interface FrozenState {
  readonly id: string
  readonly title: Bilingual
  readonly figures: FrozenFigures
}

/** The plan as it was, where it retained anything, then the options. */
function statesOf({ plan, options }: Pick<FrozenRecord, 'plan' | 'options'>): FrozenState[] {
  const hasPlan = (plan?.['retained_count']?.value ?? 0) > 0
  return [
    ...(plan !== undefined && hasPlan
      ? [{ id: 'plan', title: SCENARIO_LABELS.plan_then, figures: plan }]
      : []),
    ...options.map(({ scenario, figures }) => ({
      id: scenario,
      title: { fr: scenario, en: scenario },
      figures,
    })),
  ]
}

/** The metric of an id; undefined for one that the program no longer has. */
function metricNamed(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id)
}

/** What a figure counts; an index where no metric has it any more. */
export function frozenUnit(id: string): Metric['unit'] {
  return metricNamed(id)?.unit ?? 'index'
}

/** What a figure is called; its id where no metric has it any more. */
function frozenLabel(id: string, section?: string): Bilingual {
  const { fr, en } = metricNamed(id)?.label ?? { fr: id, en: id }
  if (section === undefined) return { fr, en }
  const known = section === 'investment' || section === 'operating'
  const name = known ? sectionName(section) : { fr: section, en: section }
  return { fr: `${fr}\u00a0: ${name.fr}`, en: `${en}: ${name.en}` }
}

/** A frozen amount in currency units, without the noise of binary fractions. */
function plainMoney({ unit = 1 }: Pick<FrozenRecord, 'unit'>, value: number): number {
  return Number((value * SCALES[unit]).toPrecision(15))
}

/** A figure of the record in plain units: money in currency units, rates as shares. */
export function plainFigure(
  record: Pick<FrozenRecord, 'unit'>,
  id: string,
  frozen: FrozenFigures[string],
): { value: number | null; numerator?: number; denominator?: number } {
  const { unit, parts } = metricNamed(id) ?? {}
  const worth = (isMoney: boolean, value: number): number =>
    isMoney ? plainMoney(record, value) : value
  const { value, numerator, denominator } = frozen
  const isPart = (unit === 'rate' ? parts : unit) === 'money'
  return {
    value: value === null ? null : worth(unit === 'money', value),
    ...(numerator === undefined ? {} : { numerator: worth(isPart, numerator) }),
    ...(denominator === undefined ? {} : { denominator: worth(isPart, denominator) }),
  }
}

/** A figure of the record as a cell; empty where the record has none. */
function frozenCell(
  record: Pick<FrozenRecord, 'unit'>,
  id: string,
  frozen: FrozenFigures[string] | undefined,
  section?: string,
): Cell {
  if (frozen === undefined) return { kind: 'empty' }
  const metric = metricNamed(id)
  const part = section === undefined ? frozen : { value: frozen.by_section?.[section] ?? null }
  const plain = plainFigure(record, id, part)
  if (metric === undefined) return { kind: 'figure', unit: 'index', value: plain.value }
  return figure(metric, plain)
}

type Appraisal = Entry<'appraisals'>
type Option = Appraisal['options'][number]
type Fate = Option['projects'][string]

/** Whether the record still says what its hash was made of; undefined where it has none. */
export function isIntact(record: Appraisal): boolean | undefined {
  return record.hash === undefined ? undefined : record.hash.toLowerCase() === appraisalHash(record)
}

function note(make: (lang: Lang) => string, tone?: Note['tone']): Note {
  return { kind: 'note', text: bilingual(make), ...(tone === undefined ? {} : { tone }) }
}

/** By whom, when and on what the options were decided, and whether the record was left alone. */
function sourceNotes(plan: Plan, record: Appraisal): Note[] {
  const body = entityById(plan.decisions, record.decision)?.body
  const { decision, date, as_of, chosen, hash, content } = record
  const isWhole = isIntact(record)
  return [
    note((lang) => {
      const who = body === undefined ? '' : `${body}, `
      const [day, asOf] = [formatDate(date, lang), formatDate(as_of, lang)]
      return lang === 'fr'
        ? `Options telles que vues pour la décision ${decision} (${who}${day}), d’après le plan au ${asOf}\u00a0; retenue\u00a0: ${chosen}.`
        : `Options as seen for decision ${decision} (${who}${day}), on the plan as of ${asOf}; approved: ${chosen}.`
    }),
    note(
      (lang) => {
        if (isWhole === undefined)
          return lang === 'fr'
            ? 'Enregistrement sans empreinte\u00a0: rien ne prouve qu’il est resté tel quel.'
            : 'Record without hash: nothing proves that it was left alone.'
        const state = isWhole
          ? { fr: 'intacte', en: 'intact' }[lang]
          : {
              fr: 'ne correspond plus\u00a0: l’enregistrement a été modifié',
              en: 'no longer fits: the record was changed',
            }[lang]
        const on =
          content === undefined
            ? ''
            : { fr: `\u00a0; contenu du plan ${content}`, en: `; content of the plan ${content}` }[
                lang
              ]
        return lang === 'fr'
          ? `Empreinte ${hash} (${state})${on}.`
          : `Hash ${hash} (${state})${on}.`
      },
      isWhole === true ? 'quiet' : 'bad',
    ),
  ]
}

const OPTION_COLUMNS: readonly Column[] = [
  { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
  { id: 'title', title: SCENARIO_LABELS.title, unit: 'text' },
  { id: 'kind', title: SCENARIO_LABELS.kind, unit: 'text' },
  { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
  { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
  { id: 'projects_out', title: SCENARIO_LABELS.projects_out, unit: 'count' },
  { id: 'breaches', title: SCENARIO_LABELS.broken, unit: 'count' },
]

function isChosen({ chosen }: Appraisal, { scenario }: Option): boolean {
  return scenario.toLowerCase() === chosen.toLowerCase()
}

function optionRow(record: Appraisal, option: Option): Row {
  const { scenario, title, kind, breaches, projects } = option
  const status = isChosen(record, option) ? 'approved' : 'rejected'
  const isIn = Object.values(projects).filter((fate) => fate.in).length
  return {
    id: scenario,
    cells: [
      text(scenario),
      text(titleOf(title, scenario)),
      text(scenarioKind(kind)),
      text(scenarioStatus(status), status === 'approved' ? 'good' : undefined),
      count(isIn),
      count(Object.keys(projects).length - isIn),
      count(breaches, breaches > 0 ? 'bad' : undefined),
    ],
  }
}

function figureTable(record: Appraisal, states: readonly FrozenState[]): Table {
  const ids = [...new Set(states.flatMap(({ figures }) => Object.keys(figures)))]
  const rows = ids.flatMap((id): Row[] => {
    const sections = new Set(
      states.flatMap(({ figures }) => Object.keys(figures[id]?.by_section ?? {})),
    )
    const rowOf = (section?: string): Row => ({
      id: section === undefined ? id : `${id} ${section}`,
      cells: [
        text(frozenLabel(id, section)),
        ...states.map(({ figures }) => frozenCell(record, id, figures[id], section)),
      ],
    })
    return [...[...sections].map((section) => rowOf(section)), rowOf()]
  })
  return {
    kind: 'table',
    id: 'options_figures',
    title: { fr: 'Chiffres', en: 'Figures' },
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      ...states.map(({ id, title }): Column => ({ id, title, unit: 'index' })),
    ],
    rows: rows.filter(({ cells }) =>
      cells.slice(1).some((cell) => cell.kind === 'figure' && cell.value !== null),
    ),
  }
}

function fateWords(fate: Fate, lang: Lang): string {
  if (!fate.in) return { fr: 'écarté', en: 'out' }[lang]
  const dates = [fate.start, fate.end].map((day) =>
    day === undefined ? '…' : formatDate(day, lang),
  )
  const isDated = fate.start !== undefined || fate.end !== undefined
  return [
    { fr: 'retenu', en: 'in' }[lang],
    ...(isDated ? [dates.join(' – ')] : []),
    ...(fate.scale === undefined || fate.scale === 1
      ? []
      : [`×\u00a0${formatNumber(fate.scale, lang, 2)}`]),
  ].join(', ')
}

function reasonsOf(options: readonly Option[], id: string): Cell {
  return text(
    bilingual((lang) =>
      options
        .flatMap(({ scenario, projects }) => {
          const reason = projects[id]?.reason
          return reason === undefined ? [] : [`${scenario}${colon(lang)} ${reason}`]
        })
        .join(semicolon(lang)),
    ),
  )
}

function projectTable(plan: Plan, { options }: Appraisal): Table {
  const ids = [...new Set(options.flatMap(({ projects }) => Object.keys(projects)))]
  return withoutIdleColumns({
    kind: 'table',
    id: 'options_projects',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      ...options.map(
        ({ scenario }): Column => ({
          id: scenario,
          title: { fr: scenario, en: scenario },
          unit: 'text',
        }),
      ),
      { id: 'reason', title: LABELS.reason, unit: 'text' },
    ],
    rows: ids.map((id): Row => {
      const known = projectById(plan, id)
      return {
        id,
        cells: [
          text(id),
          known === undefined ? { kind: 'empty' } : text(known.title),
          ...options.map(({ projects }): Cell => {
            const fate = projects[id]
            if (fate === undefined) return { kind: 'empty' }
            return text(
              bilingual((lang) => fateWords(fate, lang)),
              fate.in ? undefined : 'quiet',
            )
          }),
          reasonsOf(options, id),
        ],
      }
    }),
  })
}

function sectionsOf(plan: Plan, record: Appraisal): Section[] {
  const { value_measure: measure } = record
  const measured = measure === undefined ? undefined : MEASURE_TEXTS[measure].name
  return [
    {
      id: 'options',
      title: { fr: 'Options', en: 'Options' },
      blocks: [
        ...sourceNotes(plan, record),
        {
          kind: 'table',
          id: 'options',
          columns: OPTION_COLUMNS,
          rows: record.options.map((option) => optionRow(record, option)),
        },
        figureTable(record, statesOf(record)),
        ...(measured === undefined
          ? []
          : [
              note(
                (lang) =>
                  ({
                    fr: `Valeur mesurée par\u00a0: ${measured.fr}.`,
                    en: `Value measured by: ${measured.en}.`,
                  })[lang],
                'quiet',
              ),
            ]),
      ],
    },
    {
      id: 'projects',
      title: { fr: 'Projets par option', en: 'Projects by option' },
      blocks: [projectTable(plan, record)],
    },
  ]
}

/** The report of the options of a decision, from their record alone; titles of projects are those of the plan. */
export function asDecidedReport(plan: Plan, record: Appraisal): Report {
  return {
    id: 'options-as-decided',
    title: bilingual((lang) =>
      lang === 'fr'
        ? `Options vues pour la décision ${quote(record.decision, lang)}`
        : `Options seen for decision ${quote(record.decision, lang)}`,
    ),
    provenance: provenanceOf(plan),
    sections: sectionsOf(plan, record),
    // Today's definitions may not be those by which the figures were computed.
    definitions: [],
  }
}
