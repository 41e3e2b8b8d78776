/** Faults that a page may have, each with the criterion of RGAA 4.1 that it breaks, and a page that has a part for each of them. */
import { quantity, text } from '../../src/reports/document/cell.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Table } from '../../src/reports/document/document.ts'
import type { Bilingual } from '../../src/values/language.ts'
import { BUDGET } from './sample-charts.ts'
import { sampleOutcome } from './sample-report.ts'

const as = (fr: string, en: string): Bilingual => ({ fr, en })

/** More rows than a table shows at once, with bars and a figure that the page defines. */
function longTable(): Table {
  return {
    kind: 'table',
    id: 'long',
    title: as('Longue liste', 'Long list'),
    columns: [
      { id: 'project', title: as('Projet', 'Project'), unit: 'text' },
      { id: 'completion_gross', title: as('Nombre', 'Number'), unit: 'count', look: 'bar' },
    ],
    rows: Array.from({ length: 30 }, (_, index) => ({ cells: [text(`P-${index + 1}`), quantity('count', index)] })),
  }
}

/** The page in which faults are planted: headings, contents, notes, figures with states, a picture, bars, a filter, orders. */
export function pageToHarm(): CommandResult {
  const { report } = sampleOutcome
  if (report === undefined) throw new Error('the sample has no report')
  const title = as('Autres tableaux', 'Other tables')
  const blocks = [BUDGET, longTable()]
  return {
    ...sampleOutcome,
    findings: [],
    report: { ...report, sections: [...report.sections, { id: 'others', title, blocks }] },
  }
}

/** A change of the page, as a script in it. */
export type Planted = readonly [criterion: string, what: string, script: string]

const first = (selector: string, act: string): string => `{
  const one = document.querySelector(${JSON.stringify(selector)})
  ${act}
}`

const style = (css: string): string =>
  `document.head.appendChild(document.createElement('style')).textContent = ${JSON.stringify(css)}`

const append = (markUp: string): string =>
  `document.querySelector('main > section').insertAdjacentHTML('beforeend', ${JSON.stringify(markUp)})`

/** The faults; where two are of one criterion, they are of different tests. */
export const PLANTED: readonly Planted[] = [
  ['1.1', 'a picture without role', first('.chart', "one.removeAttribute('role')")],
  [
    '1.1',
    'a picture without name',
    first('.chart', "one.removeAttribute('aria-labelledby'); one.querySelector('title').remove()"),
  ],
  [
    '1.1',
    'a link inside of a picture',
    first('.chart', 'one.insertAdjacentHTML(\'beforeend\', \'<a href="#main" tabindex="0"><text>x</text></a>\')'),
  ],
  ['1.2', 'a bar with words', first('.bar', "one.setAttribute('aria-label', 'bar')")],
  ['1.3', 'a picture named like a file', first('.chart > title', "one.textContent = 'budget.svg'")],
  ['1.6', 'a picture without description', first('.chart', "one.removeAttribute('aria-describedby')")],
  ['1.6', 'a picture without its table', first('.block:has(.chart) table', 'one.remove()')],
  ['1.7', 'a picture with another figure than its table', first('.marks title', "one.textContent = 'X: 987654'")],
  [
    '1.8',
    'a picture of a picture',
    first('.chart', "one.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'image'))"),
  ],
  ['1.9', 'a caption of its own', first('figure:has(figcaption)', "one.removeAttribute('aria-label')")],
  ['2.1', 'a frame', append('<iframe srcdoc=""></iframe>')],
  ['2.1', 'a link into a new window', first('main a', "one.target = '_blank'")],
  ['3.1 texts', 'a state without its sign', first('main td .tone .sign', 'one.remove()')],
  ['3.1 texts', 'words in the colour of a state', append('<p><span class="bad">12</span></p>')],
  ['3.1 pictures', 'a picture in the colours of states', first('.marks rect', "one.setAttribute('class', 'ch-bad')")],
  ['3.1 legends', 'a legend of colours', append('<p class="signs">Rouge : plus de 100 %</p>')],
  ['5.1', 'a heading over two columns', first('thead th', 'one.colSpan = 2')],
  ['5.3', 'a table for its looks', append('<table><tr><td>a</td></tr></table>')],
  [
    '5.4',
    'a table without a name',
    first('table', "one.removeAttribute('aria-labelledby'); one.removeAttribute('aria-label')"),
  ],
  [
    '5.6',
    'a cell in the place of a heading',
    first('thead th', "const td = document.createElement('td'); td.textContent = one.textContent; one.replaceWith(td)"),
  ],
  [
    '5.6',
    'a row without heading',
    first('tbody th', "const td = document.createElement('td'); td.textContent = one.textContent; one.replaceWith(td)"),
  ],
  ['5.7', 'a heading without scope', first('thead th', "one.removeAttribute('scope')")],
  ['6.1', 'one name for two places', append('<p><a href="#main">Voir</a> <a href="#s-words">Voir</a></p>')],
  ['6.1', 'a link that says nothing', append('<p><a href="#main">ici</a></p>')],
  [
    '6.1 visible words',
    'a link that is called otherwise than it is written',
    append('<p><a href="#main" aria-label="Contenu">Haut de page</a></p>'),
  ],
  ['6.2', 'a link without words', append('<p><a href="#main" aria-label="Contenu"></a></p>')],
  ['6.2', 'a link to nowhere', append('<p><a href="#nowhere">Ailleurs</a></p>')],
  [
    '7.1',
    'what is shown and said to be folded',
    `${style('.planted::details-content { content-visibility: visible; display: block }')}; ${append('<details class="planted"><summary>a</summary><p>b</p></details>')}`,
  ],
  ['7.5', 'a filter that tells nothing', first('.filter [role=status]', "one.removeAttribute('role')")],
  ['7.5', 'orders that tell nothing', first('main > [role=status]', 'one.remove()')],
  ['8.1, 8.3, 8.5', 'a page without language', "document.documentElement.lang = ''"],
  ['8.1, 8.3, 8.5', 'a page without title', "document.title = 'x'"],
  ['8.2 ids', 'an id twice', append('<p id="main">x</p>')],
  ['8.7', 'words of the other language', append('<p>The rest of it is for the town</p>')],
  ['8.8', 'a language that is none', append('<p lang="français">mot</p>')],
  ['8.9', 'an element for its looks', append('<p><center>mot</center></p>')],
  ['8.9', 'a style in the mark-up', first('main p', "one.style.color = 'inherit'")],
  ['9.1', 'a gap between headings', append('<h6>Titre</h6>')],
  ['9.1', 'a heading without words', append('<h3></h3>')],
  ['9.2', 'words outside of all parts', "document.body.insertAdjacentHTML('beforeend', '<p>mot</p>')"],
  ['9.2', 'a second main part', append('<main>mot</main>')],
  ['9.3', 'a list of paragraphs', append('<p>- un</p><p>- deux</p>')],
  ['9.3', 'a list without items', append('<ul><span>un</span></ul>')],
  ['10.2', 'words of a style sheet', style('h1::after { content: "mot" }')],
  ['10.3', 'an order of a style sheet', style('main { display: flex; flex-direction: column-reverse }')],
  ['10.4', 'type of a fixed size', style('td { font-size: 14px }')],
  [
    '10.4',
    'a box of a fixed height',
    `${style('.planted { height: 1.5em; font-size: 16px; line-height: 1.5; overflow: hidden } .planted b { font-size: 1rem }')}; ${append('<div class="planted"><b>mot</b></div>')}`,
  ],
  ['10.5', 'a page without ground', style('html, body { background: transparent }')],
  ['10.6', 'a link that looks like text', style('main a { text-decoration: none }')],
  ['10.7', 'a focus that is not seen', style('button:focus-visible { outline: none }')],
  ['10.7', 'content that is reached unseen', style('main:focus { outline: none !important }')],
  ['10.8', 'words kept from the ear', first('h2', "one.setAttribute('aria-hidden', 'true')")],
  ['10.9', 'a place alone', append('<p class="note">Voir le tableau à droite</p>')],
  [
    '10.11',
    'a part wider than a phone',
    `${style('.planted { width: 400px }')}; ${append('<p class="planted">mot</p>')}`,
  ],
  ['10.11', 'a function that a phone has not', style('@media (max-width: 40rem) { .filter { display: none } }')],
  [
    '10.12',
    'lines that are cut',
    `${style('.planted { height: 1.3em; line-height: 1.3; overflow: hidden }')}; ${append('<div class="planted">mot</div>')}`,
  ],
  ['10.12', 'labels that lie on their values', style('td::before { white-space: nowrap !important }')],
  [
    '10.12',
    'lines that lie on each other',
    `${style('.planted { position: absolute; margin-top: -2.4em }')}; ${append('<p>un mot assez long</p><div class="planted">un autre mot</div>')}`,
  ],
  ['10.13', 'words that come up under a pointer', style('td:hover .heard { position: static }')],
  ['11.1', 'a field without label', first('label', 'one.remove()')],
  ['11.9', 'a button without name', first('.sort', "one.removeAttribute('aria-label')")],
  ['11.9', 'a heading told with its button', first('th:has(.sort)', "one.removeAttribute('abbr')")],
  ['12.7', 'no way past', first('.skip', 'one.remove()')],
  ['12.7', 'a way past that is not seen', style('.skip:focus { top: -5rem }')],
  ['12.8', 'an order of the keyboard', first('main a', 'one.tabIndex = 2')],
  ['12.9', 'a trap', first('main button', 'one.onkeydown = (event) => event.preventDefault()')],
  ['13.9', 'a page for one side of the screen', style('@media (orientation: landscape) { footer { display: none } }')],
]

/** Faults of the page's own script, as lines at its end. */
export const PLANTED_IN_SCRIPT: readonly Planted[] = [
  ['7.3', 'an act of a pointer alone', "document.querySelector('main').addEventListener('mousedown', () => {})"],
  ['7.3', 'a shortcut of one key', "document.addEventListener('keydown', () => {})"],
]

/** Faults of the mark-up, which a browser would mend before it shows the page: what is replaced by what. */
export const PLANTED_IN_MARK_UP: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ['a block in a paragraph', /<p class="note/, '<p><div></div></p><p class="note'],
  ['a block in a heading', /<h1>/, '<h1><div></div>'],
  ['an item outside of a list', /<main[^>]*>/, '$&<li>a</li>'],
  ['an element without its end', /<\/h2>/, ''],
  ['an attribute twice', /<main /, '<main class="a" class="b" '],
  ['a value that there is not', /scope="col"/, 'scope="column"'],
  ['an element that there is not', /<h1>/, '<headline>a</headline><h1>'],
]
