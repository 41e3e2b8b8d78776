/**
 * Writes the workbench: the controls of a scenario that is tried, and beside them what it comes to. It works as a form
 * without a script; with one, each change is tried at once.
 */
import { CONTROL_NAMES, WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import {
  CONTROLS,
  type Workbench,
  type WorkbenchCeiling,
  type WorkbenchGroup,
  type WorkbenchProject,
  type WorkbenchTeam,
} from '../../reports/what-if/workbench.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { definitionsHtml } from './around.ts'
import { cardStyle } from './card-labels.ts'
import { programPage } from './live.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'
import { newPage, remarkList } from './page.ts'
import { noteHtml, sectionHtml } from './section.ts'
import workbenchScript from './workbench.js?raw'

/** The id of the form, for the controls that stand outside of it. */
const FORM = 'controls'

/** A project by its title, and the id that every page and file knows it by. */
function nameOf({ id, name }: WorkbenchProject, lang: Lang): string {
  return name[lang] === id ? id : `${name[lang]} (${id})`
}

interface NumberControl {
  readonly label: string
  readonly base: number
  readonly step: string
  readonly min?: string
  /** Whether there is nothing to set. */
  readonly isOff?: boolean
}

/** A number that a person sets, with what it is where nothing is changed. */
function numberHtml(
  name: string,
  value: string | number,
  { label, base, step, min, isOff = false }: NumberControl,
): Html {
  const least = min === undefined ? NOTHING : html` min="${min}"`
  const off = isOff ? html` disabled=""` : NOTHING
  return html`<input type="number" name="${name}" value="${value}" data-base="${base}" step="${step}"${least} aria-label="${label}"${off}/>`
}

function projectHtml(project: WorkbenchProject, step: Workbench['step'], lang: Lang): Html {
  const { id, about, isKept, wasKept, later, percent, stretch } = project
  const name = nameOf(project, lang)
  const named = (naming: (of: string) => Bilingual): string => naming(name)[lang]
  const tick = isKept ? html` checked=""` : NOTHING
  const months =
    later === undefined
      ? html`${T.started[lang]}`
      : html`${numberHtml(`${CONTROLS.later}${id}`, later, { label: named(CONTROL_NAMES.later), base: 0, step: String(step), isOff: !isKept })} ${T.months[lang]}`
  const share = numberHtml(`${CONTROLS.percent}${id}`, percent, {
    label: named(CONTROL_NAMES.percent),
    base: 100,
    step: '10',
    min: '10',
    isOff: !isKept,
  })
  const isChanged = isKept !== wasKept || (later ?? 0) !== 0 || percent !== 100 || stretch !== undefined
  return lines([
    html`<li${isChanged ? html` class="changed"` : NOTHING}>`,
    html`<input type="hidden" name="${CONTROLS.kept}${id}" value="no"/>`,
    html`<label><input type="checkbox" name="${CONTROLS.kept}${id}" value="yes" data-base="${wasKept ? 'yes' : 'no'}"${tick}/> <span>${name}</span></label>`,
    html`<span class="set">${months} ${share} %</span>`,
    html`<span class="about">${about[lang]}</span>`,
    stretch === undefined
      ? NOTHING
      : html`<input type="hidden" name="${CONTROLS.stretch}${id}" value="${stretch}" data-base=""/>`,
    html`</li>`,
  ])
}

function groupHtml({ title, projects }: WorkbenchGroup, step: Workbench['step'], lang: Lang): Html {
  const size = counted(projects.length, NOUNS.project, lang)
  return lines([
    html`<details open=""><summary>${title[lang]} (${size})</summary>`,
    html`<ul role="list">`,
    ...projects.map((project) => projectHtml(project, step, lang)),
    html`</ul></details>`,
  ])
}

function ceilingHtml({ name, label, inForce, typed }: WorkbenchCeiling, lang: Lang): Html {
  const id = `c-${name.replace(':', '-')}`
  return html`<li><label for="${id}">${label[lang]}</label> <span class="set">${inForce?.[lang] ?? ''} <input class="typed" type="text" id="${id}" name="${CONTROLS.ceiling}${name}" value="${typed}" data-base="" autocomplete="off"/></span></li>`
}

function teamHtml({ id, title, posts, since }: WorkbenchTeam, lang: Lang): Html {
  const named = (naming: (of: string) => Bilingual): string => naming(title[lang])[lang]
  const count = numberHtml(`${CONTROLS.posts}${id}`, posts.replace(',', '.').replace(/^\+/, '') || 0, {
    label: named(CONTROL_NAMES.posts),
    base: 0,
    step: '0.5',
  })
  return html`<li><span>${title[lang]}</span> <span class="set">${count} ${T.since[lang]} <input class="typed" type="text" name="${CONTROLS.since}${id}" value="${since}" data-with="${CONTROLS.posts}${id}" aria-label="${named(CONTROL_NAMES.since)}" autocomplete="off"/></span></li>`
}

/** Controls of one kind, which open by their heading; open where any of them says something. */
function foldedControls(
  { title, hint, isOpen }: { readonly title: Bilingual; readonly hint: Bilingual; readonly isOpen: boolean },
  items: readonly Html[],
  lang: Lang,
): Html {
  if (items.length === 0) return NOTHING
  return lines([
    html`<details${isOpen ? html` open=""` : NOTHING}><summary>${title[lang]} (${items.length})</summary>`,
    html`<p class="hint">${hint[lang]}</p>`,
    html`<ul role="list">`,
    ...items,
    html`</ul></details>`,
  ])
}

function fromHtml({ scenarios, from }: Workbench, lang: Lang): Html {
  if (scenarios.length === 0) return NOTHING
  const options = scenarios.map(({ id, title }) => {
    const chosen = id === from ? html` selected=""` : NOTHING
    return html`<option value="${id}"${chosen}>${id} ${title[lang]}</option>`
  })
  return html`<p class="from"><label for="from">${T.from[lang]}</label> <select id="from" name="from" data-base=""><option value="">${T.this_plan[lang]}</option>${options}</select></p>`
}

function savingHtml({ saving }: Workbench, lang: Lang): Html {
  if (!saving.mayWrite) return html`<p class="hint">${T.read_only[lang]}</p>`
  const field = (name: string, words: Bilingual, value = ''): Html =>
    html`<label>${words[lang]} <input type="text" name="${name}" value="${value}" autocomplete="off"/></label>`
  return lines([
    html`<details class="save"><summary>${T.save[lang]}</summary>`,
    field('id', T.save_id, saving.id),
    field('title', T.save_title),
    field('reason', T.save_reason),
    field('assumption', T.save_assumption),
    html`<p class="actions"><button type="submit" formaction="/save">${T.save_show[lang]}</button></p>`,
    html`</details>`,
  ])
}

function controlsHtml(bench: Workbench, lang: Lang): Html {
  const { groups, step, ceilings, teams } = bench
  return lines([
    html`<form class="controls" id="${FORM}" method="post" action="/what-if" novalidate="">`,
    html`<p class="hint">${T.intro[lang]}</p>`,
    fromHtml(bench, lang),
    html`<p class="actions"><button type="submit" class="main-action">${T.apply[lang]}</button> <a class="button" href="/what-if">${T.reset[lang]}</a></p>`,
    savingHtml(bench, lang),
    foldedControls(
      { title: T.envelopes, hint: T.envelopes_hint, isOpen: ceilings.some(({ typed }) => typed !== '') },
      ceilings.map((one) => ceilingHtml(one, lang)),
      lang,
    ),
    foldedControls(
      { title: T.hires, hint: T.hires_hint, isOpen: teams.some(({ posts }) => posts !== '') },
      teams.map((one) => teamHtml(one, lang)),
      lang,
    ),
    html`<fieldset><legend>${T.projects[lang]}</legend>`,
    html`<p class="hint">${T.projects_hint[lang]}</p>`,
    html`<p class="finding" hidden=""><label>${T.find[lang]} <input type="search" id="find"/></label></p>`,
    ...groups.map((group) => groupHtml(group, step, lang)),
    html`</fieldset>`,
    html`</form>`,
  ])
}

/** The ways on from a state: the best choice, and what it would take to let a project in. */
function searchHtml({ groups, isBroken }: Workbench, lang: Lang): Html {
  const asked = groups.flatMap(({ projects }) => projects.filter(({ mayBeAsked }) => mayBeAsked))
  const options = asked.map((one) => html`<option value="${one.id}">${nameOf(one, lang)}</option>`)
  const ask = (what: string, words: Bilingual): Html =>
    html`<button type="submit" form="${FORM}" formaction="/arbitration" name="ask" value="${what}">${words[lang]}</button>`
  return lines([
    html`<p class="actions">${isBroken ? ask('repair', T.repair) : NOTHING} ${ask('best', T.best)}</p>`,
    html`<p class="hint">${T.best_hint[lang]}</p>`,
    asked.length === 0
      ? NOTHING
      : html`<p class="actions"><label>${T.let_in[lang]} <select name="add" form="${FORM}">${options}</select></label> ${ask('let-in', T.let_in_do)}</p>`,
  ])
}

/** What comes of a state, as a script puts it into the page. */
export interface WorkbenchResult {
  readonly html: string
  /** The rules of its tables. */
  readonly style: string
  /** Whether the state was refused: then the mark-up says why, and what came of the state before stays. */
  readonly isRefused: boolean
}

function resultOf(bench: Workbench, lang: Lang): { readonly markup: Html; readonly style: string } {
  const { result, told, saving, isChanged } = bench
  const page = newPage(lang, result)
  const notes = told.map((note) => noteHtml(note, page))
  const line = lines([
    html`<details class="data"><summary>${T.save_line[lang]}</summary>`,
    html`<pre>${saving.line}</pre></details>`,
  ])
  if (result === undefined) return { markup: lines(notes), style: '' }
  const [first, ...others] = result.sections.map((section) => sectionHtml(section, page).markup)
  const markup = lines([
    isChanged ? NOTHING : html`<p class="note">${T.same[lang]}</p>`,
    ...notes,
    first ?? NOTHING,
    searchHtml(bench, lang),
    ...others,
    isChanged ? line : NOTHING,
    remarkList(page),
    definitionsHtml(result.definitions, page),
  ])
  return { markup, style: cardStyle(page) }
}

/** What comes of a state, without the page around it. */
export function renderResult(bench: Workbench, lang: Lang): WorkbenchResult {
  const { markup, style } = resultOf(bench, lang)
  return { html: markup.text, style, isRefused: bench.result === undefined }
}

/** The whole page. */
export function renderWorkbench(bench: Workbench, live: LiveFrame, lang: Lang): SafeText {
  const { markup, style } = resultOf(bench, lang)
  const words = html` data-working="${T.working[lang]}" data-done="${T.shown[lang]}"`
  return programPage({
    lang,
    live,
    title: bench.title[lang],
    plan: bench.plan[lang],
    styles: [style],
    script: workbenchScript,
    attributes: words,
    main: [
      html`<div class="workbench">`,
      controlsHtml(bench, lang),
      html`<div class="outcome">`,
      html`<h2 class="heard">${T.result[lang]}</h2>`,
      html`<div class="heard" role="status" id="told"></div>`,
      html`<div role="alert" id="refusal"></div>`,
      html`<div class="result" id="result">`,
      markup,
      html`</div></div></div>`,
    ],
  })
}
