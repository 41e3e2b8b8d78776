/** What a plan lacks: fields that a portfolio needs, what findings ask for, cells that an import took with a doubt. */
import { doubtText } from '../../lang/catalogue/ask.ts'
import { IMPORT_REASONS } from '../../lang/catalogue/import.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import type { DoubtfulCell, OpenDoubt } from '../merge/doubtful-cells.ts'
import { valueAt } from '../merge/locate.ts'
import { planRecord, recordsOf } from '../merge/plan-records.ts'
import type { ProposedList, RecordPath } from '../merge/proposal.ts'
import { placeWords, valueWords } from '../merge/words.ts'

interface AskedByRule {
  /** The list inside the record of which a new item is asked for. */
  readonly item?: string
  readonly ways?: readonly string[] | ((facts: Finding['facts']) => readonly string[])
  /** Lists that these cells name a record of, to which it may have to be added first. */
  readonly named?: readonly ListKey[]
  /** Whether what stands there is in doubt, so that a filled cell is asked for too. */
  readonly isDoubtful?: true
}

/** What findings of each rule ask for; rules that no cell answers are not here. */
const BY_RULE: Readonly<Record<string, AskedByRule>> = {
  'adoption-unmeasured': { ways: ['adoption.actual'] },
  'benefit-due-unmeasured': { ways: ['actual', 'measured'] },
  'benefit-without-owner': { ways: ['owner'] },
  'benefit-without-target': { ways: ['target', 'due'] },
  'cross-functional-project-without-lead': { ways: ['departments.lead', 'lead'] },
  'decision-incomplete': { ways: ['body', 'date', 'outcome', 'subject', 'owner'], named: ['bodies'] },
  'decision-overdue': { ways: ['status', 'due'], isDoubtful: true },
  'forecast-variance-without-narrative': { ways: ['narrative'] },
  'grant-without-agreement': { ways: ['agreement'] },
  'high-risk-unmanaged': { ways: ['response', 'owner', 'due', 'mitigation'] },
  'mandatory-without-reference': { ways: ['mandatory.reference', 'mandatory.deadline'] },
  'milestone-slipping': { ways: ['current', 'actual'], isDoubtful: true },
  'need-refused-without-reason': { ways: ['reason'] },
  'objective-unmeasured': { ways: ['indicator.name', 'indicator.unit', 'indicator.target'] },
  'occurred-risk-without-follow-up': { ways: ['mitigation', 'owner', 'due'] },
  'personal-data-without-opinion': { ways: ['privacy.dpo_opinion', 'privacy.dpia'] },
  'phase-contradicts-progress': { ways: ['phase', 'progress.value'], isDoubtful: true },
  'programme-roles-missing': { ways: ['sponsor', 'lead'] },
  'progress-stuck-near-end': { ways: ['progress.value', 'progress.as_of'], isDoubtful: true },
  'project-actual-date-impossible': { ways: ['actual.end'] },
  'project-disposition-missing': {
    ways: ['disposition.date', 'disposition.decision', 'disposition.reason'],
    named: ['decisions', 'bodies'],
  },
  'project-end-overdue': { ways: ['end', 'status'], isDoubtful: true },
  'project-outside-horizon': {
    ways: ({ edge }) => (edge === 'start' ? ['start', 'origin'] : ['end', 'beyond_horizon']),
    isDoubtful: true,
  },
  'project-progress-contradiction': { ways: ['status', 'progress.value'], isDoubtful: true },
  'project-roles-missing': { ways: ['sponsor', 'business_owner', 'lead'] },
  'project-start-overdue': { ways: ['start', 'status'], isDoubtful: true },
  'project-without-budget': { item: 'budget' },
  'project-without-closure': { ways: ['closure.date', 'closure.accepted_by'] },
  'project-without-next-milestone': { item: 'milestones' },
  'project-without-security-opinion': { ways: ['security.ciso_opinion.date', 'security.ciso_opinion.outcome'] },
  'project-without-workload': { item: 'workload' },
  'retained-project-without-risk': { item: 'risks' },
  'retained-project-without-score': { ways: ['priority.scores.*'] },
  'risk-review-overdue': { ways: ['review_date', 'status'], isDoubtful: true },
  'team-capacity-missing': { ways: ['fte', 'capacity.working_days', 'capacity.run'] },
  'wsjf-job-size-missing': { ways: ['priority.wsjf.job_size'] },
}

/** The rules whose findings ask for cells, which a law holds against the rules that there are. */
export const ASKING_RULES: readonly string[] = Object.keys(BY_RULE)

export interface Lack {
  readonly list: ProposedList
  readonly id: string
  /** The list inside the record, and the position in it; undefined for the record itself. */
  readonly within?: string | undefined
  readonly index?: number | undefined
  /** The ways that are asked for; none where a new item of the list is. */
  readonly ways: readonly string[]
  readonly isDoubtful?: boolean
  /** Lists to which what the cells name may have to be added. */
  readonly named?: readonly ListKey[]
  /** Why what stands there is in doubt; undefined where it is only missing. */
  readonly why?: Bilingual
  readonly doubt?: DoubtfulCell
}

/** Statuses of which nothing more is asked. */
const DONE: readonly unknown[] = ['completed', 'cancelled', 'rejected', 'merged', 'postponed']
const RUNNING: readonly unknown[] = ['in_progress', 'on_hold']

/** What a portfolio needs of a project, whatever the rules say: who, when, how much, how far. */
function lacksOfProject(id: string, data: PlainMap, hasTeams: boolean): Lack[] {
  const isWritten = (...ways: readonly string[]): boolean =>
    ways.some((way) => valueAt(data, way.split('.')) !== undefined)
  const status = data['status']
  if (DONE.includes(status)) return []
  const isInternal = data['internal_only'] === true
  const ways = ['departments.lead', 'sponsor', 'lead', 'start', 'end'].filter((way) => !isWritten(way))
  const lacksAxis = !isWritten('axis', 'axes')
  const lacksProgress = RUNNING.includes(status) && !isWritten('progress')
  const own = { list: 'projects', id, ways: [] } as const
  const more = [...(lacksAxis ? ['axis'] : []), ...(lacksProgress ? ['progress.value'] : [])]
  return [
    { ...own, ways: [...ways, ...more] },
    ...(status === 'unknown' ? [{ ...own, ways: ['status'], isDoubtful: true }] : []),
    ...(isWritten('budget') || isInternal ? [] : [{ ...own, within: 'budget' }]),
    ...(isWritten('workload') || !hasTeams ? [] : [{ ...own, within: 'workload' }]),
  ]
}

function usualLacks(plan: Plan): Lack[] {
  const hasAxes = recordsOf(plan, 'axes').length > 0
  const projects = recordsOf(plan, 'projects').flatMap(({ id, data }) =>
    lacksOfProject(id, data, plan.teams.length > 0),
  )
  const withoutAxis = (ways: readonly string[]): readonly string[] =>
    hasAxes ? ways : ways.filter((way) => way !== 'axis')
  return projects.map((lack) => ({ ...lack, ways: withoutAxis(lack.ways) }))
}

function isList(key: unknown): key is ListKey {
  return LIST_KEYS.some((list) => list === key)
}

/** The record that a finding stands at, and the item of a list inside it. */
function placeOf({ at }: Finding, plan: Plan): Omit<Lack, 'ways'> | undefined {
  if (!('path' in at)) return undefined
  const [list, position, within, index] = at.path
  if (!isList(list)) return undefined
  const data = plan.contents.find(({ file }) => file === at.file)?.data
  const [target, key] = list === 'reviews' ? (['projects', 'project'] as const) : [list, 'id']
  const id = valueAt(data, [...at.path.slice(0, 2), key])
  if (typeof id !== 'string' || typeof position !== 'number') return undefined
  const isItem = typeof within === 'string' && typeof index === 'number'
  return { list: target, id, ...(isItem ? { within, index } : {}) }
}

/** The fact without which a finding of a rule says that something is missing; with it, what is written is wrong. */
const MISSING_WITHOUT: Readonly<Record<string, string>> = { 'project-actual-date-impossible': 'date' }

function askedBy(rule: string): AskedByRule | undefined {
  return Object.hasOwn(BY_RULE, rule) ? BY_RULE[rule] : undefined
}

/** Whether a finding says that something is still missing, and nothing that is written is in doubt. */
export function isLack({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): boolean {
  const fact = MISSING_WITHOUT[rule]
  if (fact !== undefined) return facts[fact] === undefined
  const asks = askedBy(rule)
  return asks !== undefined && asks.isDoubtful !== true
}

function lackOfFinding(finding: Finding, plan: Plan): Lack[] {
  const rule = askedBy(finding.rule)
  const place = rule && placeOf(finding, plan)
  if (rule === undefined || place === undefined) return []
  if (Object.hasOwn(MISSING_WITHOUT, finding.rule) && !isLack(finding)) return []
  const { item, isDoubtful = false, named = [] } = rule
  const ways = typeof rule.ways === 'function' ? rule.ways(finding.facts) : (rule.ways ?? [])
  const { list, id } = place
  if (item !== undefined) return [{ list, id, within: item, ways: [], isDoubtful }]
  return [{ ...place, ways, isDoubtful, named, ...(isDoubtful ? { why: finding.message } : {}) }]
}

/** Everything that is asked for, what the portfolio needs first. */
export function lacksOf(plan: Plan, findings: readonly Finding[]): Lack[] {
  return [...usualLacks(plan), ...findings.flatMap((finding) => lackOfFinding(finding, plan))].filter(
    ({ ways, within, index }) => {
      const isNew = within !== undefined && index === undefined
      // Work is of teams: where there are none, nobody can say whose it is.
      return isNew ? within !== 'workload' || plan.teams.length > 0 : ways.length > 0
    },
  )
}

/** Where the cell stands in its record, with the item that was left out in its place. */
function shownPlace(
  plan: Plan,
  { cell, id, place }: OpenDoubt,
): { readonly path: RecordPath; readonly record: unknown } {
  const { list, path, item } = cell
  if (place !== undefined) return { path: place, record: planRecord(plan, list, id)?.data }
  const [within = '', , ...rest] = path
  const record = item === undefined ? {} : { [within]: [item] }
  return { path: [within, 0, ...rest], record }
}

function whyOf(plan: Plan, doubt: OpenDoubt): Bilingual {
  const { list, origin, reason, kept } = doubt.cell
  const { path, record } = shownPlace(plan, doubt)
  return bilingual((lang) => {
    const said = {
      place: placeWords({ plan, list, path, record }, lang),
      origin: originText(origin, lang),
      text: origin.text,
      kept: kept === undefined ? '' : valueWords(plan, list, path, kept, lang),
      reason: IMPORT_REASONS[reason][lang],
    }
    return doubtText(said, lang)
  })
}

/** What a cell in doubt asks for; an item that was left out is asked for as a new one, with its record to confirm. */
export function lacksOfDoubt(plan: Plan, doubt: OpenDoubt): Lack[] {
  const { cell, id, place } = doubt
  const { list, path } = cell
  const lack = { list, id, isDoubtful: true, why: whyOf(plan, doubt), ways: [] }
  if (place === undefined)
    return [
      { ...lack, within: String(path[0]) },
      { ...lack, doubt: cell },
    ]
  const [within, index, ...rest] = place
  return typeof index === 'number'
    ? [{ ...lack, within: String(within), index, ways: [rest.join('.')], doubt: cell }]
    : [{ ...lack, ways: [place.join('.')], doubt: cell }]
}
