/** What a program that serves pages answers with. */
import { LIVE_WAYS, WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import { messagePage } from '../../render/html/live.ts'
import type { SafeText } from '../../render/text/safe-text.ts'
import type { Bilingual } from '../../values/language.ts'
import type { LocalAnswer } from '../../workspace/local-server.ts'
import { PLACES, type ServedPlan, WAYS } from './served-plan.ts'

export function pageAnswer(content: SafeText, status = 200): LocalAnswer {
  return { status, type: 'html', content }
}

export function jsonAnswer(data: unknown): LocalAnswer {
  return { status: 200, type: 'json', content: JSON.stringify(data) }
}

/** Where a browser goes on, with GET. */
export function onward(location: string): LocalAnswer {
  return { status: 303, location }
}

/** A page that says one thing; still where a form has made it. */
export function messageAnswer(
  served: ServedPlan,
  place: string,
  status: number,
  words: Bilingual,
  isStill = false,
): LocalAnswer {
  const frame = served.frame(place)
  const way = WAYS.find((name) => PLACES[name] === place) ?? 'what_if'
  return pageAnswer(messagePage({ ...frame, title: LIVE_WAYS[way][frame.lang], isStill }, words[frame.lang]), status)
}

export function unreadablePage(served: ServedPlan, place: string): LocalAnswer {
  return messageAnswer(served, place, 200, WHAT_IF_TEXTS.unreadable)
}
