/** A comparison as plain data for JSON: projects, money, envelopes, days, figures, records, what is to be decided, and findings, before and after. */

import { figureData } from '../../commands/command-result.ts'
import { metricOf } from '../../metrics/index.ts'
import type {
  Change,
  Comparison,
  EnvelopeChange,
  ProjectChange,
} from '../../scenarios/compare/comparison.ts'
import {
  type DecidingBody,
  type PendingDecision,
  pendingDecisions,
} from '../../scenarios/compare/pending-decisions.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { minus, plain, type Quantity } from '../../values/quantity.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { FindingChanges } from './findings.ts'
import { CHANGE_FIGURES } from './quantities.ts'

type Data = Readonly<Record<string, unknown>>

function both<T>({ before, after }: Change<T>, value: (one: T) => unknown): Data {
  return {
    before: before === undefined ? null : value(before),
    after: after === undefined ? null : value(after),
  }
}

const same = <T>(value: T): T => value
const amount = (value: Quantity): number => plain(value)
const day = (value: Day): string => dayText(value)

function projectData(change: ProjectChange): Data {
  const { id, before, after, kinds, start, end, cost, days, weather, progress, fields } = change
  return {
    id,
    title: (after ?? before)?.title.en ?? id,
    kinds,
    status: both({ before: before?.status, after: after?.status }, same),
    start: both(start, day),
    end: both(end, day),
    cost: both(cost, amount),
    days: both(days, amount),
    weather: both(weather, same),
    progress: both(progress, same),
    fields,
  }
}

function quantityData<Q extends Quantity>({ before, after }: { before: Q; after: Q }): Data {
  return { before: plain(before), after: plain(after), change: plain(minus(after, before)) }
}

function figuresData({ before, after }: Comparison): Data {
  return Object.fromEntries(
    figureChanges(before, after, CHANGE_FIGURES).map((change) => [
      change.metric,
      {
        unit: metricOf(change.metric).unit,
        ...both(change, figureData),
        change: figureDelta(change) ?? null,
      },
    ]),
  )
}

function findingData({
  rule,
  severity,
  message,
  place,
  entity,
  facts,
  waiver,
}: ShownFinding): Data {
  const { file, line, column } = place
  return {
    ...{ rule, severity, message: message.en, file, line, column },
    ...{ entity: entity ?? null, facts, waived: waiver ?? null },
  }
}

function envelopeData({ year, section, decision, ...max }: EnvelopeChange): Data {
  return { year, section, ...both(max, amount), decision: both(decision, same) }
}

/** A body by its id, or by its level where the plan has none. */
function deciderData(by: DecidingBody): Data {
  if (by.kind === 'level') return { body: null, level: by.level }
  return by.kind === 'body'
    ? { body: by.body.id, level: by.body.level }
    : { body: by.id, level: null }
}

function toDecideData(one: PendingDecision): Data {
  const { kind, by } = one
  const decider = deciderData(by)
  if (one.kind === 'envelope') {
    const { year, section } = one.envelope
    return { kind, year, section, ...decider }
  }
  const facts =
    one.kind === 'rebaseline'
      ? { days_late: one.late ?? null, cost_overrun: one.overrun ?? null }
      : {}
  return { kind, project: one.project.id, ...facts, ...decider }
}

/** The comparison; money in currency units, days in person-days, shares as such, null where a side has nothing. */
export function comparisonData(comparison: Comparison, { fresh, solved }: FindingChanges): Data {
  const { projects, money, envelopes, days, records } = comparison
  return {
    figures: figuresData(comparison),
    projects: projects.map(projectData),
    money: money.map(({ year, section, ...amounts }) => ({
      year,
      section,
      ...quantityData(amounts),
    })),
    envelopes: envelopes.map(envelopeData),
    days: days.map(({ team, ...work }) => ({ team, ...quantityData(work) })),
    records: records.map(({ title, ...record }) => ({ ...record, title: title.en })),
    to_decide: pendingDecisions(comparison).map(toDecideData),
    findings_new: fresh.map(findingData),
    findings_solved: solved.map(findingData),
  }
}
