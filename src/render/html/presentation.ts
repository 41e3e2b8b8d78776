/** Gives a page the look of the organisation: the colour of its headings on light and dark grounds, its font, its logo. */
import type { Presentation } from '../../reports/document/document.ts'
import { LEAST_CONTRAST, readableOn } from '../chart/contrast.ts'
import { PALETTE } from '../chart/palette.ts'
import { dataUri } from '../text/data-uri.ts'
import { type Html, html, NOTHING } from './markup.ts'

/** How high a logo is on a page, and how wide at most, in pixels. */
const LOGO = { height: 56, width: 224 } as const

function headings(accent: string, scheme: 'light' | 'dark'): string {
  return `h1,h2,h3{color:${readableOn(PALETTE[scheme].background, accent, LEAST_CONTRAST.words)}}`
}

/** The style of the look; none where the plan says nothing. A logo stands on white, for which it is made. */
export function lookStyle({ accent, font, logo }: Presentation): readonly string[] {
  const rules = [
    ...(accent === undefined
      ? []
      : [headings(accent, 'light'), `@media screen and (prefers-color-scheme:dark){${headings(accent, 'dark')}}`]),
    ...(font === undefined ? [] : [`body,.chart text{font-family:"${font}",system-ui,sans-serif}`]),
    ...(logo === undefined
      ? []
      : [
          '.logo{background:#fff;float:right;margin:0 0 .5rem 1rem}',
          // Beside it, a phone has no room for the words of the title.
          '@media screen and (max-width:40rem){.logo{display:block;float:none;margin:0 0 .8rem}}',
        ]),
  ]
  return rules.length === 0 ? [] : [rules.join('\n')]
}

/** The logo as a picture that is part of the page and is only ever shown; nothing where there is none. */
export function logoHtml({ logo }: Presentation, organisation: string): Html {
  if (logo === undefined) return NOTHING
  const scale = Math.min(1, LOGO.height / logo.height, LOGO.width / logo.width)
  const [width, height] = [logo.width, logo.height].map((side) => Math.max(1, Math.round(side * scale)))
  return html`<img class="logo" src="${dataUri(logo)}" alt="${organisation}" width="${width ?? 1}" height="${height ?? 1}"/>`
}
