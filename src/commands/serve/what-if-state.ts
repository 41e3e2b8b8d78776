/**
 * What is tried on the plan and not saved: the values of the options of `plan scenario new`, by their names. An address
 * holds them as they are, so that it can be sent, gone back from and typed; a form holds each control by itself.
 */

import type { ProposedChoices } from '../../arbitration/proposal.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { CONTROLS } from '../../reports/what-if/workbench.ts'
import { type Month, monthOfDay, parseDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { partsOfPair } from '../pairs.ts'
import { typedMoment, typedShift } from '../scenario-edit/typed-quantities.ts'

/** The options that say what is tried, in the order of their line. */
const LISTS = ['in', 'out', 'start', 'scale', 'stretch', 'envelope', 'hire'] as const
type ListName = (typeof LISTS)[number]

/** As `changesAsked` of `scenario-edit/request.ts` reads them. */
export type WhatIfState = { readonly from?: string } & { readonly [name in ListName]: readonly string[] }

export const NOTHING_TRIED: WhatIfState = { in: [], out: [], start: [], scale: [], stretch: [], envelope: [], hire: [] }

/** What an address says; what it says else is passed over. */
export function stateOfAddress(query: URLSearchParams): WhatIfState {
  const from = query.get('from') ?? ''
  const lists = LISTS.map((name) => [name, query.getAll(name).filter((value) => value !== '')] as const)
  return { ...NOTHING_TRIED, ...Object.fromEntries(lists), ...(from === '' ? {} : { from }) }
}

export function queryOf(state: WhatIfState): URLSearchParams {
  const query = new URLSearchParams()
  if (state.from !== undefined) query.append('from', state.from)
  for (const name of LISTS) for (const value of state[name]) query.append(name, value)
  return query
}

/** The words of the same options on a command line. */
export function wordsOf(state: WhatIfState): string[] {
  const from = state.from === undefined ? [] : ['--from', state.from]
  return [...from, ...LISTS.flatMap((name) => state[name].flatMap((value) => [`--${name}`, value]))]
}

export function isNothing(state: WhatIfState): boolean {
  return queryOf(state).size === 0
}

/** The last value of a control: an unticked box leaves that of the hidden field before it. */
function lastOf(fields: URLSearchParams, name: string): string | undefined {
  return fields.getAll(name).at(-1)?.trim()
}

/** The names behind a control, each once, in the order of the form. */
function namesIn(fields: URLSearchParams, control: string): string[] {
  const names = [...fields.keys()].filter((key) => key.startsWith(control)).map((key) => key.slice(control.length))
  return [...new Set(names)]
}

function pairsIn(fields: URLSearchParams, control: string, idle: readonly string[], shown = (value: string) => value) {
  return namesIn(fields, control).flatMap((name) => {
    const value = lastOf(fields, control + name) ?? ''
    return value === '' || idle.includes(value) ? [] : [`${name}=${shown(value)}`]
  })
}

function signed(value: string): string {
  return /^\d/.test(value) ? `+${value}` : value
}

/**
 * What the controls of a form ask for: only what they change of the state that they start from.
 *
 * @param baseOf - the plan under the scenario that the form starts from.
 */
export function stateOfForm(fields: URLSearchParams, baseOf: (from: string | undefined) => Plan): WhatIfState {
  const from = lastOf(fields, 'from') || undefined
  const base = baseOf(from)
  /** What is left out has no dates and no size to set. */
  const isIn = (pair: string): boolean => {
    const [name = ''] = partsOfPair(pair) ?? []
    const project = entityById(base.projects, name)
    const told = lastOf(fields, CONTROLS.kept + name)
    return told === undefined ? project === undefined || isRetained(project) : told === 'yes'
  }
  const wanted = (isWanted: boolean): string[] =>
    namesIn(fields, CONTROLS.kept).flatMap((id) => {
      const project = entityById(base.projects, id)
      const isKept = lastOf(fields, CONTROLS.kept + id) === 'yes'
      return project === undefined || isKept !== isWanted || isRetained(project) === isKept ? [] : [project.id]
    })
  const hires = pairsIn(fields, CONTROLS.posts, ['0'], signed).map((pair) => {
    const since = lastOf(fields, CONTROLS.since + (partsOfPair(pair)?.[0] ?? '')) ?? ''
    return since === '' ? pair : `${pair}@${since}`
  })
  return {
    ...(from === undefined ? {} : { from }),
    in: wanted(true),
    out: wanted(false),
    start: pairsIn(fields, CONTROLS.later, ['0'], (months) => `${signed(months)}M`).filter(isIn),
    scale: pairsIn(fields, CONTROLS.percent, ['100'], (percent) => `${percent}%`).filter(isIn),
    stretch: pairsIn(fields, CONTROLS.stretch, []).filter(isIn),
    envelope: pairsIn(fields, CONTROLS.ceiling, []),
    hire: hires,
  }
}

/** The value that an option gives to a name; undefined where it says nothing of it. */
export function valueFor(pairs: readonly string[], name: string): string | undefined {
  const found = pairs.flatMap((pair) => {
    const parts = partsOfPair(pair)
    return parts !== undefined && isSameId(parts[0], name) ? [parts[1]] : []
  })
  return found.at(-1)
}

/** The months between a start and the one that a text asks for; undefined where one of them is none. */
export function monthsLater(text: string | undefined, start: Month | undefined, lang: Lang): number | undefined {
  if (text === undefined) return undefined
  const shift = typedShift(text)
  if (shift !== undefined || start === undefined) return shift
  const day = parseDay(typedMoment(text, lang) ?? '', 'start')
  return day === undefined ? undefined : monthOfDay(day) - start
}

/** The state with what a proposal chooses of projects laid over it. */
export function withChoices(state: WhatIfState, choices: ProposedChoices): WhatIfState {
  const told = [...choices]
  const byKey = new Map(told.map(([id, choice]) => [id.toLowerCase(), choice]))
  const choiceOf = (name = '') => byKey.get(name.toLowerCase()) ?? {}
  /** Of an option the names that the proposal says nothing of. */
  const others = (names: readonly string[], isTold: (choice: ReturnType<typeof choiceOf>) => boolean): string[] =>
    names.filter((name) => !isTold(choiceOf(partsOfPair(name)?.[0] ?? name)))
  const idsWith = (key: 'keep' | 'out'): string[] => told.flatMap(([id, choice]) => (choice[key] === true ? [id] : []))
  const decided = (key: 'in' | 'out'): string[] =>
    others(state[key], ({ keep, out }) => keep !== undefined || out !== undefined)
  const timed = (key: 'start' | 'stretch'): string[] => [
    ...others(state[key], (choice) => choice[key] !== undefined || choice.out !== undefined),
    ...told.flatMap(([id, choice]) => (choice[key] === undefined ? [] : [`${id}=${choice[key]}`])),
  ]
  return {
    ...state,
    in: [...decided('in'), ...idsWith('keep')],
    out: [...decided('out'), ...idsWith('out')],
    start: timed('start'),
    stretch: timed('stretch'),
    scale: others(state.scale, ({ out }) => out !== undefined),
  }
}
