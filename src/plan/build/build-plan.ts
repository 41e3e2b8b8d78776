/** Makes the plan of the model from the plan files' plain data: one header, all lists joined in file order. */
import { LIST_KEYS, type ListKey, type Raw, type RawHeader } from '../../schema/document.ts'
import { DEFAULT_THRESHOLDS } from '../../schema/plan-settings.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { type Day, type Month, monthOfDay, parseDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { SCALES } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { type Located, titleOf, within } from '../entity.ts'
import type { Entry, Envelope, MaxShift, Plan, PlanFile, Thresholds } from '../plan.ts'
import { interned } from '../vocabulary.ts'
import { workCalendar } from '../work-calendar.ts'
import { type AmountContext, type AmountFault, centsOf, rememberedProject } from './build-project.ts'
import { buildTeam } from './build-team.ts'
import { collectReferences } from './references.ts'

export interface BuildOptions {
  /** The status date where the plan does not say one, or that overrides it. */
  readonly asOf: Day
  readonly hash: string
  readonly previous?: Plan | undefined
  readonly fault: AmountFault
}

export function thresholdsOf(written: RawHeader['thresholds']): Thresholds {
  const inForce = (key: keyof typeof DEFAULT_THRESHOLDS): number => written?.[key] ?? DEFAULT_THRESHOLDS[key]
  return {
    load: inForce('load'),
    costAmber: inForce('cost_amber'),
    costRed: inForce('cost_red'),
    lateAmberDays: inForce('late_amber_days'),
    lateRedDays: inForce('late_red_days'),
    staleDays: inForce('stale_days'),
    mandatoryShare: inForce('mandatory_share'),
    toleranceDays: inForce('tolerance_days'),
    toleranceCost: inForce('tolerance_cost'),
    growthTolerance: inForce('growth_tolerance'),
    aidCeiling: inForce('aid_ceiling'),
    securityShare: inForce('security_share'),
    tcoYears: inForce('tco_years'),
    projectsPerLead: inForce('projects_per_lead'),
  }
}

/** All records of one list over the files, each with its place; holes are left out. */
function records<K extends ListKey>(files: readonly PlanFile[], key: K): { written: Raw<K>; at: PathOrigin }[] {
  return files.flatMap(({ file, data }) =>
    ((data[key] ?? []) as (Raw<K> | undefined)[]).flatMap((written, index) =>
      written === undefined ? [] : [{ written, at: { file, path: [key, index], part: 'value' as const } }],
    ),
  )
}

function entries<K extends ListKey>(files: readonly PlanFile[], key: K): Entry<K>[] {
  return records(files, key).map(({ written, at }) => ({
    id: 'id' in written ? written.id : `${key} ${at.path.join('/')}`,
    ...written,
    at,
  })) as Entry<K>[]
}

function envelopesOf(header: Plan['header'], context: AmountContext): Envelope[] {
  return (header.envelopes ?? []).map((written, index) => {
    const at = within(header, 'envelopes', index)
    return {
      year: written.year,
      section: written.section,
      max: centsOf(written.max, () => within({ at }, 'max'), context),
      min: centsOf(written.min, () => within({ at }, 'min'), context),
      decision: written.decision,
      at,
      floorAt: at,
    }
  })
}

function indexOf(lists: Readonly<Record<ListKey, readonly Located[]>>, header: Plan['header']): Plan['index'] {
  const index = new Map<string, Map<string, Located>>()
  const add = (kind: string, entity: Located): void => {
    const byId = index.get(kind) ?? new Map<string, Located>()
    index.set(kind, byId)
    const key = entity.id.toLowerCase()
    if (!byId.has(key)) byId.set(key, entity)
  }
  for (const key of LIST_KEYS) for (const entity of lists[key]) add(KIND_OF_LIST[key], entity)
  for (const [position, { id }] of (header.criteria ?? []).entries()) {
    add('criterion', { id, at: within(header, 'criteria', position) })
  }
  return index
}

/** A plan covers at most so many months: a slip in a year must not make a report of a million lines. */
export const MAX_HORIZON = 50 * 12

function horizonOf(header: RawHeader): { first: Month; last: Month } {
  const first = parseDay(header.horizon.start, 'start')
  const last = parseDay(header.horizon.end, 'end')
  const start = monthOfDay(first ?? (0 as Day))
  const end = last === undefined ? start : monthOfDay(last)
  return { first: start, last: Math.min(end, start + MAX_HORIZON - 1) as Month }
}

/**
 * The plan of the files; undefined where no file holds the `plan` key.
 *
 * @param files - in the order of their paths; the first header counts.
 */
export function buildPlan(files: readonly PlanFile[], options: BuildOptions): Plan | undefined {
  const holder = files.find(({ data }) => data.plan !== undefined)
  const written = holder?.data.plan
  if (holder === undefined || written === undefined) return undefined
  const header = { ...written, at: { file: holder.file, path: ['plan'], part: 'value' as const } }
  const scale = SCALES[written.unit ?? 1]
  const decisions = entries(files, 'decisions')
  const context = {
    scale,
    fault: options.fault,
    vocabularies: interned(written.vocabularies),
    ground: { decisions, asOf: options.asOf },
  }
  const thresholds = thresholdsOf(written.thresholds)
  const horizon = horizonOf(written)
  const ground = { thresholds, start: horizon.first, calendar: workCalendar(written.calendars) }
  const lists = {
    axes: entries(files, 'axes'),
    objectives: entries(files, 'objectives'),
    assessments: entries(files, 'assessments'),
    risks: entries(files, 'risks'),
    regimes: entries(files, 'regimes'),
    preparation: entries(files, 'preparation'),
    departments: entries(files, 'departments'),
    bodies: entries(files, 'bodies'),
    teams: records(files, 'teams').map((team) => buildTeam(team.written, team.at, ground)),
    needs: entries(files, 'needs'),
    programmes: entries(files, 'programmes'),
    projects: records(files, 'projects').map((project) => rememberedProject(project.written, project.at, context)),
    authorisations: entries(files, 'authorisations'),
    subsidies: entries(files, 'subsidies'),
    components: entries(files, 'components'),
    decisions,
    reviews: entries(files, 'reviews'),
    scenarios: entries(files, 'scenarios'),
    appraisals: entries(files, 'appraisals'),
  }
  return {
    ...lists,
    id: written.id,
    title: titleOf(written.title, written.id),
    organisation: written.organisation,
    status: written.status,
    isApproved: ['approved', 'running', 'closed'].includes(written.status),
    horizon,
    asOf: options.asOf,
    lang: (written.lang ?? 'en') as Lang,
    currency: written.currency ?? 'EUR',
    scale,
    grain: written.period ?? 'quarter',
    thresholds,
    envelopes: envelopesOf(header, context),
    limits: [],
    maxShift: maxShiftOf(written.max_shift),
    references: collectReferences(files),
    index: indexOf(lists, header),
    previous: options.previous,
    header,
    files: files.map(({ file }) => file),
    contents: files.map(({ file, data }) => ({ file, data })),
    hash: options.hash,
  }
}

/** What holds where nothing is said, and for the side that is left out. */
const USUAL = { earlier: 2, later: 4 } as const

export function maxShiftOf(
  written: 'free' | { readonly earlier?: number | undefined; readonly later?: number | undefined } | undefined,
): MaxShift {
  if (written === 'free') return written
  return { earlier: written?.earlier ?? USUAL.earlier, later: written?.later ?? USUAL.later }
}
