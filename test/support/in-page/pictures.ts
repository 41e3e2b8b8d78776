/** Themes 1 and 3 of RGAA 4.1: pictures have names and the figures that they show beside them; no colour tells something alone. */
import { all, faultsIn, nameOf, plain, referred, repeated, told } from './elements.ts'

const pictures = () => all<SVGElement>('svg:not([aria-hidden="true"])')

/** Test 1.1.1 and 1.1.5: a picture that tells something has its role and a name, and nothing that is operated is inside. */
export function pictureWithoutName(): readonly string[] {
  return [
    ...faultsIn(pictures(), (one) => one.getAttribute('role') !== 'img' || nameOf(one) === ''),
    ...faultsIn(all<HTMLImageElement>('img'), (one) => !one.hasAttribute('alt')),
    ...faultsIn(all('[role="img"] :is(a, button, [tabindex])'), () => true),
  ]
}

/** Test 1.2.4: a picture for the eye alone has no words. */
export function decorationWithWords(): readonly string[] {
  const words = 'title, desc, text, [title], [aria-label], [aria-labelledby]'
  return faultsIn(all('svg[aria-hidden="true"]'), (one) => one.querySelector(words) !== null || one.matches(words))
}

/** Test 1.3.6, as far as a machine sees it: a name is no name of a file, and no two pictures of a page share one. */
export function pictureNamedBadly(): readonly string[] {
  const names = pictures()
    .filter((one) => one.checkVisibility())
    .map(nameOf)
  return [...repeated(names), ...names.filter((name) => /\.(svg|png|jpe?g)$/i.test(name) || !/\p{L}{2}/u.test(name))]
}

/** The tables that hold what a picture shows: that of its block, those of its section where it only repeats them. */
function tablesOf(picture: Element): readonly Element[] {
  const block = picture.closest('.block')
  const place = block?.matches('.repeats') === true ? picture.closest('section') : block
  return [...(place?.querySelectorAll('table') ?? [])]
}

/** Tests 1.6.5 and 1.6.10: what a picture shows is told by a description, and its table is beside it. */
export function pictureWithoutDescription(): readonly string[] {
  return faultsIn(pictures(), (one) => {
    const described = referred(one, 'aria-describedby')
    return described === '' || tablesOf(one).length === 0
  })
}

/** The figure that a mark is told with when a pointer is on it: what follows its last colon. */
function figureOf(mark: Element): string {
  const words = plain(mark.textContent)
  const figure = /\p{Nd}[^:]*$/u.exec(words.slice(words.lastIndexOf(':') + 1))
  // What tells several things of a mark is no figure.
  return words.includes(':') && !words.includes(' · ') ? plain(figure?.[0]) : ''
}

/** Test 1.7.5: the figures of the marks of a picture are those of the table beside it. */
export function figureNotInTable(): readonly string[] {
  return pictures().flatMap((one) => {
    const table = plain(
      tablesOf(one)
        .map(({ textContent }) => textContent)
        .join(' '),
    )
    const figures = all('.marks title', one).map(figureOf)
    return figures.filter((figure) => figure !== '' && !table.includes(figure))
  })
}

/** Test 1.8.6: the texts of a picture are texts. */
export function pictureOfText(): readonly string[] {
  return faultsIn(all('svg :is(image, foreignObject, use)'), () => true)
}

/** Test 1.9.4: a picture and its caption are one figure, which the caption names. */
export function captionNotTied(): readonly string[] {
  return faultsIn(all('figure:has(figcaption)'), (figure) => {
    const role = figure.getAttribute('role') ?? ''
    const caption = plain(figure.querySelector('figcaption')?.textContent)
    return !['figure', 'group'].includes(role) || plain(figure.getAttribute('aria-label')) !== caption
  })
}

const TONES = ['good', 'watch', 'bad']

/** The colours that mean something, as the browser computes them. */
function toneColours(): ReadonlySet<string> {
  const probe = document.body.appendChild(document.createElement('i'))
  const colours = TONES.map((tone) => {
    probe.style.setProperty('color', `var(--ch-${tone})`)
    return getComputedStyle(probe).color
  })
  probe.remove()
  return new Set(colours)
}

/** Whether a colour stands beside its sign for the eye and words for the ear. */
function hasWords(element: Element): boolean {
  const toned = element.closest('.tone, td.heat, p, li') ?? element
  const sign = plain(toned.querySelector('.sign, strong')?.textContent)
  return sign !== '' && /\p{L}{2}/u.test(told(toned))
}

/** Tests 3.1.1 and 3.1.4: whatever has the colour of a state has its sign and its word. */
export function textInColourAlone(): readonly string[] {
  const colours = toneColours()
  const hasOwnText = (one: Element): boolean =>
    [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && plain(textContent) !== '')
  const coloured = all('body *').filter((one) => !(one.closest('svg, .heard, .sign') !== null) && hasOwnText(one))
  const marked = all(TONES.map((tone) => `:is(td, li, p).${tone}`).join(', '))
  return faultsIn(
    [...coloured.filter((one) => colours.has(getComputedStyle(one).color)), ...marked],
    (one) => !hasWords(one),
  )
}

/** Whether a mark without a pattern is of the one series that has none, all others being told apart by theirs. */
function isOfPlainSeries(mark: Element, picture: Element): boolean {
  const plainOnes = all('.legend rect:not([fill^="url("])', picture)
  return plainOnes.length === 1 && plainOnes.some(({ classList: [tone = ''] }) => mark.classList.contains(tone))
}

/** Test 3.1.3: a picture in the colours of states has their signs, and series have forms of their own. */
export function markInColourAlone(): readonly string[] {
  return faultsIn(pictures(), (one) => {
    const marks = TONES.flatMap((tone) => all(`.marks .ch-${tone}`, one))
    const hasSigns = one.querySelector('.ch-sign') !== null
    return !hasSigns && marks.some((mark) => !isOfPlainSeries(mark, one))
  })
}

const COLOUR_WORDS = /\b(vert|orange|rouge|green|amber|red)\b/i

/** Test 3.1.2: a legend that speaks of a colour shows the sign that goes with it. */
export function legendOfColoursAlone(): readonly string[] {
  return faultsIn(all('.signs'), ({ textContent }) =>
    (textContent ?? '').split(/[;·]/).some((part) => COLOUR_WORDS.test(part) && !/[✓!✗]/.test(part)),
  )
}
