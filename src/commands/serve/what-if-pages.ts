/** The workbench of a plan that is served: the page of a state, and what comes of a change as a part of it. */
import { renderResult, renderWorkbench } from '../../render/html/workbench.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { jsonAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { benchOf } from './bench.ts'
import { PLACES, type ServedPlan, waysFrom } from './served-plan.ts'
import { baseOf, type Trial, type TryingGround, tryState } from './what-if.ts'
import { queryOf, stateOfAddress, stateOfForm, type WhatIfState } from './what-if-state.ts'

/** The address of a state. */
export function addressOf(state: WhatIfState): string {
  const query = queryOf(state).toString()
  return `/${PLACES.what_if}${query === '' ? '' : `?${query}`}`
}

/** What a form asks to be tried. */
export function stateAsked({ loaded: { plan } }: TryingGround, fields: URLSearchParams): WhatIfState {
  return stateOfForm(fields, (from) => baseOf(plan, from))
}

/** A state that is tried once for a plan: the form, the search and the page ask for the same. */
export function trialOf(served: ServedPlan, ground: TryingGround, state: WhatIfState): Trial {
  return served.lately(ground.loaded, addressOf(state), () => tryState(ground, state))
}

function benchFor(served: ServedPlan, ground: TryingGround, state: WhatIfState) {
  return benchOf(ground, state, () => trialOf(served, ground, state), served.serving.mayWrite)
}

export function whatIfPage(served: ServedPlan, query: URLSearchParams): LocalAnswer {
  const ground = served.ground()
  if (ground === undefined) return unreadablePage(served, PLACES.what_if)
  const bench = benchFor(served, ground, stateOfAddress(query))
  return pageAnswer(renderWorkbench(bench, waysFrom(PLACES.what_if), ground.lang))
}

/** What a form asks for: for a script the result alone, else the way to the page of the state. */
export function whatIfTried(served: ServedPlan, { fields }: LocalRequest): LocalAnswer {
  const ground = served.ground()
  if (ground === undefined) return unreadablePage(served, PLACES.what_if)
  const state = stateAsked(ground, fields)
  if (fields.get('as') !== 'fragment') return onward(addressOf(state))
  return jsonAnswer({ address: addressOf(state), ...renderResult(benchFor(served, ground, state), ground.lang) })
}
