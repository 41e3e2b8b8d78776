/** Draws the next command of a plan's life: whatever an office may type, with its slips. */
import { mattersBefore } from '../../src/commands/meet/matters.ts'
import { APART, kindLabel, recordKinds } from '../../src/commands/records/record-kinds.ts'
import { itemsAt, keyText, partsAt, type RecordPart, wayOf } from '../../src/commands/records/record-parts.ts'
import { planRecord, recordsOf } from '../../src/intake/merge/plan-records.ts'
import type { ProposedList } from '../../src/intake/merge/proposal.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { LIST_KEYS } from '../../src/schema/document.ts'
import { addDays, dayText, lastDay } from '../../src/values/calendar.ts'
import { oneOf, pairFor, typedKey, typedText } from './life-values.ts'
import type { Draw } from './seeded.ts'

type Words = readonly string[]

/** Draws the words of a command, all but the plan that it is about. */
type Drawn = (plan: Plan, draw: Draw) => Words

const LISTS: readonly ProposedList[] = [...LIST_KEYS.filter((list) => !APART.includes(list)), 'plan']

/** Those whose records hold groups and lists. */
const LARGE: readonly ProposedList[] = ['projects', 'teams', 'bodies', 'plan']

function anyRecord(plan: Plan, lists: readonly ProposedList[], draw: Draw): RecordPart | undefined {
  const list = oneOf(
    lists.filter((one) => recordsOf(plan, one).length > 0),
    draw,
  )
  const id = list && oneOf(recordsOf(plan, list), draw)?.id
  const record = list && id !== undefined ? planRecord(plan, list, id) : undefined
  return record && { record, path: [] }
}

/** An item of a part, at a list of it; the part itself where it has none. */
function itemOf(part: RecordPart, draw: Draw, key?: string): RecordPart {
  const { record, path } = part
  const lists = partsAt(record.list, path).lists.filter(({ steps }) => key === undefined || steps.join('.') === key)
  const full = lists.map(({ steps }) => [...path, ...steps]).filter((list) => itemsAt(record, list).length > 0)
  const list = oneOf(full, draw)
  return list === undefined ? part : { record, path: [...list, draw.between(0, itemsAt(record, list).length - 1)] }
}

function wordOf({ record: { list, id, data }, path }: RecordPart): string {
  const name = list === 'plan' ? 'plan' : id
  return path.length === 0 ? name : `${name}/${keyText(data, path).replaceAll('.', '/')}`
}

const day = (plan: Plan, draw: Draw): string => dayText(addDays(plan.asOf, -draw.pick([0, 0, 0, 5, 30, 400, -20])))

/** The decision behind a change: one of the register or a new one, whole or with something left out. */
function ground(plan: Plan, draw: Draw): Words {
  const known = oneOf(plan.decisions, draw)?.id
  if (known !== undefined && draw.chance(35)) return ['--decision', known]
  const body = oneOf(plan.bodies, draw)?.id ?? 'CODIR'
  return [
    ...['--decision', `DEC-${draw.between(1, 40)}`],
    ...(draw.chance(92) ? ['--body', body] : []),
    ...(draw.chance(92) ? ['--date', dayText(addDays(plan.asOf, -draw.pick([0, 0, 5])))] : []),
    ...(draw.chance(85) ? ['--owner', 'dsi'] : []),
    ...(draw.chance(40) ? ['--reason', draw.pick(['capacité', 'Retard : deux lots', 'budget'])] : []),
  ]
}

function titleText({ record: { data } }: RecordPart): string {
  return typeof data['title'] === 'string' ? data['title'] : 'x'
}

const set: Drawn = (plan, draw) => {
  const found = anyRecord(plan, draw.chance(50) ? LARGE : LISTS, draw)
  if (found === undefined) return ['set', 'ZZ-404', 'title=x']
  const part = draw.chance(25) ? itemOf(found, draw) : found
  const pairs = Array.from({ length: draw.pick([1, 1, 1, 2, 3]) }, () => pairFor(plan, part, draw))
  // One value said twice: as it is, and otherwise.
  if (draw.chance(6)) pairs.push('title=Autre', `title=${titleText(part)}`)
  const word = draw.chance(2) ? 'ZZ-404' : wordOf(part)
  return ['set', word, ...pairs, ...(draw.chance(20) ? ground(plan, draw) : [])]
}

/** The words of what is added: the keys that the format wants, and some more. */
function pairsOfNew(plan: Plan, part: RecordPart, draw: Draw): string[] {
  const { list } = part.record
  const { fields } = partsAt(list, part.path)
  return fields.flatMap((field) => {
    const isId = field.kind === 'id'
    const isTyped = field.isRequired ? draw.chance(isId ? 8 : 97) : draw.chance(8)
    if (!isTyped) return []
    const way = wayOf(list, part.path, field)
    return [`${typedKey(plan, part, field, draw)}=${typedText(plan, way, field, draw)}`]
  })
}

const add: Drawn = (plan, draw) => {
  const kind = oneOf(recordKinds(), draw)
  const place = kind && oneOf(kind.places, draw)
  if (kind === undefined || place === undefined) return ['new', 'rien']
  const { list, within } = place
  const word = draw.chance(2) ? 'chose' : kindLabel(kind)[draw.chance(50) ? 'fr' : 'en']
  const at = { file: '', path: [], part: 'value' } as const
  if (within.length === 0)
    return ['new', word, ...pairsOfNew(plan, { record: { list, id: '', data: {}, at }, path: [] }, draw)]
  const record = anyRecord(plan, [list], draw)
  if (record === undefined) return ['new', word, '--of', 'ZZ-404', 'title=x']
  const holder = within.slice(0, -1).reduce((part, key) => itemOf(part, draw, key), record)
  const path = within.flatMap((key) => [...key.split('.'), 0])
  const pairs = pairsOfNew(plan, { record: record.record, path }, draw)
  return ['new', word, ...(list === 'plan' ? [] : ['--of', wordOf(holder)]), ...pairs]
}

const date: Drawn = (plan, draw) => {
  const by = draw.pick([0, 1, 20, 31, 92, 180, -30])
  const to = draw.chance(25) ? lastDay(plan.horizon.last) : addDays(plan.asOf, by)
  return ['date', draw.chance(4) ? '2024-02-31' : dayText(to), ...(by < 0 && draw.chance(50) ? ['--back'] : [])]
}

const OUTCOMES = ['approved', 'rejeté', 'ajourné', 'noted', 'approuvé', 'peut-être'] as const

const meet: Drawn = (plan, draw) => {
  const body = oneOf(plan.bodies, draw)
  const on = day(plan, draw)
  const before = body === undefined ? [] : mattersBefore(plan, body, plan.asOf)
  const decided = before.filter(() => draw.chance(60)).map(({ id }) => id)
  const said = decided.flatMap((id) => [
    ...['--decide', `${id}=${draw.pick(OUTCOMES)}`],
    ...(draw.chance(40) ? ['--reason', `${id}=Vu : à suivre`] : []),
  ])
  const rest = [
    ...(draw.chance(20) ? ['--owner', 'dsi'] : []),
    ...(draw.chance(30) ? ['--notes', 'Échanges # vifs'] : []),
  ]
  return ['meet', body?.id ?? 'CODIR', '--date', on, ...said, ...rest]
}

const rebaseline: Drawn = (plan, draw) => {
  const ids = plan.projects.filter(() => draw.chance(50)).map(({ id }) => id)
  const reason = draw.chance(80) ? ['--reason', 'Deux lots en retard'] : []
  return ['rebaseline', ...(ids.length === 0 ? ['ZZ-404'] : ids), ...ground(plan, draw), ...reason]
}

const freeze: Drawn = (plan, draw) => ['baseline', 'freeze', ...ground(plan, draw)]

const revise: Drawn = (plan, draw) => {
  const notes = draw.chance(30) ? ['--notes', 'Revu : deux projets'] : []
  const year = String(draw.between(2022, 2026))
  return ['revise', '--year', year, ...(draw.chance(80) ? [...ground(plan, draw), ...notes] : [])]
}

const scenarioNew: Drawn = (plan, draw) => {
  if (draw.chance(25)) return ['scenario', 'new', 'do-minimum']
  const project = oneOf(plan.projects, draw)?.id ?? 'A'
  const from = oneOf(plan.scenarios, draw)?.id
  return [
    ...['scenario', 'new', `SC-${draw.between(1, 9)}`, draw.pick(['--in', '--out']), project],
    ...(from !== undefined && draw.chance(50) ? ['--from', from] : []),
    ...(draw.chance(50) ? ['--title', 'Une autre voie : moins'] : []),
  ]
}

const approve: Drawn = (plan, draw) => {
  const id = oneOf(plan.scenarios, draw)?.id ?? 'SC-1'
  return ['scenario', 'approve', id, ...ground(plan, draw)]
}

const close: Drawn = (plan, draw) => ['close', ...(draw.chance(80) ? ground(plan, draw) : [])]

const next: Drawn = (_, draw) => ['next', `n${draw.between(1, 3)}`, ...(draw.chance(20) ? ['--until', '2030-12'] : [])]

/** The commands with how often of a hundred each is drawn. */
const DRAWN: readonly (readonly [share: number, drawn: Drawn])[] = [
  [38, set],
  [21, add],
  [7, date],
  [7, meet],
  [6, rebaseline],
  [2, freeze],
  [3, revise],
  [4, scenarioNew],
  [5, approve],
  [3, close],
  [4, next],
]

/** The words of the next command on the plan of a folder. */
export function drawnLine(plan: Plan, folder: string, draw: Draw): string[] {
  let left = draw.between(1, 100)
  const drawn = DRAWN.find(([share]) => {
    left -= share
    return left <= 0
  })?.[1]
  const words = (drawn ?? set)(plan, draw)
  const force = draw.chance(3) ? ['--force'] : []
  const lang = draw.chance(50) ? ['--lang', draw.pick(['fr', 'en'])] : []
  return [...words, '-p', folder, ...force, ...lang]
}
