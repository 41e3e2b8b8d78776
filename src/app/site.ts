/** The reports of a whole repository of plans: which files to write, and an index with key rates and finding counts. */
import { createHash } from 'node:crypto'
import { metricById } from '../metrics/index.ts'
import { figure, text } from '../report/cell.ts'
import type { Cell, Report, Row } from '../report/document.ts'
import { reportsOf } from '../report/index.ts'
import type { Outcome } from '../report/outcome.ts'
import { withoutDevice } from '../source/device-name.ts'
import { LABELS, planStatusLabel } from '../text/labels.ts'
import { type Day, dayText } from '../units/calendar.ts'
import { audit, report } from './audit.ts'
import { countFindings, findingsOf } from './findings.ts'
import type { Loaded } from './load.ts'
import { meetingPage } from './meeting.ts'
import { contextOf } from './outcome.ts'
import { scenariosReport } from './report-list.ts'

/** One plan of the repository as it was loaded. */
export interface SitePlan {
  /** The plan's folder relative to the repository's root, with `/`; the folder of its reports too. */
  readonly path: string
  readonly loaded: Loaded
}

/** One report to render and where it goes, without the format's ending. */
export interface SitePage {
  readonly stem: string
  readonly outcome: Outcome
  /** The same for every format but JSON, where people are told less than machines. */
  readonly page?: Outcome
}

const FIGURES = [
  'completion_gross',
  'completion_all_in',
  'execution_rate',
  'load_rate',
  'need_coverage',
] as const

/** Every report of a plan; for a plan that cannot be built, its findings alone. */
export function planPages({ path, loaded }: SitePlan): SitePage[] {
  const folder = path.split('/').map(withoutDevice).join('/')
  const whole = {
    stem: `${folder}/audit`,
    outcome: audit(loaded, { sections: [], isSummary: false }),
  }
  const { plan } = loaded
  if (plan === undefined) return [whole]
  const scenarios = scenariosReport({ ...loaded, plan }, 'scenarios')
  // An id may hold a slash, a file's name may not.
  return [
    whole,
    ...reportsOf(plan).map((kind) => {
      const outcome = report(loaded, kind)
      const stem = `${folder}/${withoutDevice(kind.id.replaceAll('/', '-'))}`
      return kind.id === 'meeting'
        ? { stem, outcome, page: meetingPage(outcome) }
        : { stem, outcome }
    }),
    ...(scenarios === undefined
      ? []
      : [{ stem: `${folder}/scenarios`, outcome: scenarios('data') }]),
  ]
}

const EMPTY: Cell = { kind: 'empty' }

function indexRow({ path, loaded }: SitePlan): Row {
  const findings = findingsOf(loaded)
  const counts = countFindings(findings)
  const context = contextOf(loaded, findings)
  const figures = FIGURES.map(
    (id): Cell =>
      context === undefined ? EMPTY : figure(context.figures.metric(id), context.figures.whole(id)),
  )
  const { plan } = loaded
  return {
    id: path,
    cells: [
      text(path),
      plan === undefined ? text({ fr: 'illisible', en: 'unreadable' }, 'bad') : text(plan.title),
      plan === undefined ? EMPTY : text(planStatusLabel(plan.status)),
      plan === undefined ? EMPTY : { kind: 'day', day: plan.asOf },
      ...figures,
      ...(['error', 'warning', 'info'] as const).map(
        (severity): Cell => ({
          kind: 'figure',
          unit: 'count',
          value: counts[severity],
          ...(severity === 'error' && counts.error > 0 ? { tone: 'bad' as const } : {}),
        }),
      ),
    ],
  }
}

/** The index over all plans, in the order of their paths. */
export function siteIndex(plans: readonly SitePlan[]): Outcome {
  const plan = plans.find(({ loaded }) => loaded.plan !== undefined)?.loaded.plan
  const title = { fr: 'Plans du dépôt', en: 'Plans of the repository' }
  const asOf = latest(plans)
  const index: Report = {
    id: 'index',
    title,
    provenance: {
      plan: { id: 'index', title, organisation: '' },
      status: '',
      ...(asOf === undefined ? {} : { asOf }),
      currency: plan?.currency ?? 'EUR',
      hash: createHash('sha256')
        .update(plans.map(({ loaded }) => loaded.plan?.hash ?? '').join('\n'))
        .digest('hex'),
      files: plans.reduce((total, { loaded }) => total + loaded.sources.size, 0),
    },
    sections: [
      {
        id: 'plans',
        title,
        blocks: [
          {
            kind: 'table',
            id: 'plans',
            columns: [
              { id: 'path', title: LABELS.place, unit: 'text' },
              { id: 'plan', title: LABELS.plan, unit: 'text' },
              { id: 'status', title: LABELS.status, unit: 'text' },
              { id: 'as_of', title: LABELS.as_of, unit: 'day' },
              ...FIGURES.map((id) => ({
                id,
                title: metricById(id)?.label ?? { fr: id, en: id },
                unit: 'rate' as const,
              })),
              {
                id: 'errors',
                title: { fr: 'Erreurs', en: 'Errors' },
                unit: 'count',
                isSummed: true,
              },
              {
                id: 'warnings',
                title: { fr: 'Avertissements', en: 'Warnings' },
                unit: 'count',
                isSummed: true,
              },
              {
                id: 'infos',
                title: { fr: 'Informations', en: 'Infos' },
                unit: 'count',
                isSummed: true,
              },
            ],
            rows: plans.map(indexRow),
          },
        ],
      },
    ],
    definitions: [],
  }
  return {
    command: 'report',
    report: index,
    findings: [],
    rules: [],
    plan: 'index',
    ...(asOf === undefined ? {} : { asOf: dayText(asOf) }),
  }
}

/** The latest status date of the plans; undefined where none could be built. */
function latest(plans: readonly SitePlan[]): Day | undefined {
  return plans
    .flatMap(({ loaded }) => loaded.plan?.asOf ?? [])
    .sort((left, right) => left - right)
    .at(-1)
}
