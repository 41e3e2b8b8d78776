/** Writes a page that asks for one value, which its address then tells. */
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { programPage } from './live.ts'
import { html, NOTHING } from './markup.ts'
import { tonedNote } from './section.ts'

export interface AskingView {
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  readonly title: string
  readonly intro: string
  /** The address that the value is sent to, and its name there. */
  readonly action: string
  readonly name: string
  readonly label: string
  readonly button: string
  readonly value: string
  /** Why what was typed gives nothing; undefined where nothing is wrong. */
  readonly refusal: string | undefined
}

export function renderAsking({ intro, action, name, label, button, value, refusal, ...page }: AskingView): SafeText {
  const input = html`<input type="text" id="${name}" name="${name}" value="${value}" required="" autocomplete="off"/>`
  return programPage({
    ...page,
    main: [
      refusal === undefined ? NOTHING : tonedNote(refusal, 'bad', page.lang),
      html`<p>${intro}</p>`,
      html`<form method="get" action="${action}" class="record"><ul role="list"><li><label for="${name}">${label}</label> <span>${input}</span></li></ul>`,
      html`<p class="actions"><button type="submit" class="main-action">${button}</button></p></form>`,
    ],
  })
}
