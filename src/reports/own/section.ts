/** Builds a section of a plan's own report: which report it is from, which projects count, its words and what it says where there is nothing. */
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Note, Section } from '../document/document.ts'
import { note, type SectionBlock } from '../document/table.ts'
import { NO_COMPONENTS } from '../landscape/inventory.ts'
import { landscape } from '../landscape/overview.ts'
import { narrowed } from '../project-choice.ts'
import {
  buildSection,
  defineSection,
  type ReportContext,
  type ReportKind,
  type SectionKind,
  wholeContext,
} from '../report-kind.ts'
import { alignment } from '../sections/alignment.ts'
import { decisions } from '../sections/decisions.ts'
import { needs } from '../sections/needs.ts'
import { projectTable } from '../sections/portfolio.ts'
import { NO_PROGRAMMES, programmeProjects } from '../sections/programmes.ts'
import { roadmap } from '../sections/roadmap.ts'
import { NOT_VALUED, valueCost } from '../sections/value-cost.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { shapedBlocks } from './tables.ts'

const TEXTS = printed('section', {
  projects: { fr: 'Projets', en: 'Projects' },
  // Envelopes and capacities have no part that belongs to some projects only.
  budgetCaveat: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; l’enveloppe est celle de tout le plan, la marge ne déduit pas les autres projets.',
    en: 'Only the filtered projects count; the envelope is the whole plan’s, so that headroom leaves the other projects out.',
  },
  loadCaveat: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; la capacité est celle de toute l’équipe.',
    en: 'Only the filtered projects count; the capacity is the whole team’s.',
  },
  ofWholePlan: {
    fr: 'Cette section porte sur tout le plan\u00a0: le filtre n’y change rien.',
    en: 'This section is about the whole plan: the filter changes nothing in it.',
  },
  nothing: {
    fr: 'Le plan ne contient encore rien que cette section puisse montrer.',
    en: 'The plan holds nothing yet that this section could show.',
  },
  noRoadmap: {
    fr: 'Aucun projet retenu\u00a0: la feuille de route est vide.',
    en: 'No project is retained: the roadmap is empty.',
  },
  noProjects: { fr: 'Aucun projet à montrer.', en: 'No project to show.' },
  noProject: { fr: 'Aucun projet ne passe le filtre.', en: 'No project passes the filter.' },
  noSection: (show: string, from: Bilingual, known: string) => ({
    fr: `Le rapport «\u00a0${from.fr}\u00a0» n’a pas de section «\u00a0${show}\u00a0». Ses sections\u00a0: ${known}.`,
    en: `The report "${from.en}" has no section "${show}". Its sections: ${known}.`,
  }),
})

export type WrittenReport = NonNullable<Plan['header']['reports']>[number]
type WrittenSection = WrittenReport['sections'][number]

/** What is told where some projects only count, or none. */
export function noProjectNote(): Note {
  return note(TEXTS.noProject, 'watch')
}

/** The projects in one table, which the section then shapes; its usual columns where none are named. */
const PROJECTS = defineSection('portfolio', TEXTS.projects, ({ plan: { projects }, plan }: ReportContext) =>
  projects.length === 0 ? undefined : [projectTable(plan, projects, 'portfolio', TEXTS.projects)],
)

/** What `show` names otherwise than reports do, or shows otherwise unless a report is named. */
const SHOWN: Readonly<Record<string, SectionKind<ReportContext>>> = {
  balance: alignment,
  decisions,
  landscape,
  needs,
  portfolio: PROJECTS,
}

/** Sections that have no place in their report where there is nothing to show, and what they say of that. */
const WORDED: readonly (readonly [kind: SectionKind<ReportContext>, words: Bilingual])[] = [
  [PROJECTS, TEXTS.noProjects],
  [landscape, NO_COMPONENTS],
  [roadmap, TEXTS.noRoadmap],
  [valueCost, NOT_VALUED],
  [programmeProjects, NO_PROGRAMMES],
]

/** Those of them that speak of the projects of the page alone. */
const OF_PROJECTS: readonly string[] = [roadmap.id, valueCost.id]

const CAVEATS: Readonly<Record<string, Bilingual>> = { budget: TEXTS.budgetCaveat, load: TEXTS.loadCaveat }

/** The report that has a section; a page of parts of others comes last. */
function reportWith(reports: readonly ReportKind[], show: string): ReportKind | undefined {
  const having = reports.filter(({ sectionIds }) => sectionIds.includes(show))
  return having.find(({ isOnePage }) => isOnePage !== true) ?? having[0]
}

/** The report that a section is taken from; undefined where its id alone says what is shown. */
function sourceOf({ show, from }: WrittenSection, reports: readonly ReportKind[]): ReportKind | undefined {
  if (from !== undefined) return reports.find(({ id }) => id === from)
  return Object.hasOwn(SHOWN, show) ? undefined : reportWith(reports, show)
}

/** A section in whose place stands why there is none. */
function wordedSection(context: ReportContext, show: string, source: ReportKind | undefined): Section {
  const [kind, words = TEXTS.nothing] = WORDED.find(([{ id }]) => id === show) ?? []
  const isOfProjects = OF_PROJECTS.includes(show)
  const title = kind?.title ?? source?.title ?? TEXTS.projects
  return {
    id: show,
    title: typeof title === 'function' ? title(context) : title,
    blocks: [note(isOfProjects ? ofChosen(context.plan, words) : words)],
  }
}

/** The section without its share of the columns of a page. */
function builtSections(
  context: ReportContext,
  { show }: WrittenSection,
  source: ReportKind | undefined,
): readonly Section[] {
  if (source !== undefined && !source.sectionIds.includes(show)) {
    const words = TEXTS.noSection(show, source.title, source.sectionIds.join(', '))
    return [{ id: show, title: source.title, blocks: [note(words, 'watch')] }]
  }
  const kind = source === undefined ? SHOWN[show] : undefined
  const built = kind === undefined ? (source?.sections(context, [show]) ?? []) : buildSection(kind, context)
  if (built.length === 0) return [wordedSection(context, show, source)]
  return built.map(({ span: _, ...section }) => section)
}

/** What a reader must know of a section where some projects only count. */
function caveats(section: Section, source: ReportKind | undefined, isPart: boolean): Note[] {
  if (!isPart) return []
  if (source?.isPublic === true) return [note(TEXTS.ofWholePlan)]
  const caveat = CAVEATS[section.id]
  return caveat === undefined ? [] : [note(caveat)]
}

/** The blocks without the name of a table that the section was called after, where the section has a name of its own now. */
function withoutFormerName(blocks: readonly SectionBlock[], former: Bilingual): SectionBlock[] {
  const isAlone = blocks.filter(({ kind }) => kind === 'table').length === 1
  return blocks.map((block) => {
    if (block.kind !== 'table' || !isAlone || block.title?.en !== former.en) return block
    const { title: _, ...unnamed } = block
    return unnamed
  })
}

/** The section as the plan words it. */
export function sectionOf(
  context: ReportContext,
  written: WrittenSection,
  { group_by: usual }: WrittenReport,
  reports: readonly ReportKind[],
): Section[] {
  const inside = narrowed(context, written.filter)
  const isPart = inside.plan.projects.length < wholeContext(context).plan.projects.length
  const isEmptied = inside.plan.projects.length === 0 && context.plan.projects.length > 0
  const { display, tables, columns, order, limit, group_by: own } = written
  const groupBy = own ?? (written.show === 'portfolio' ? usual : undefined)
  const source = sourceOf(written, reports)
  return builtSections(inside, written, source).map((section) => {
    const title = written.title === undefined ? section.title : titleOf(written.title, section.id)
    const blocks: readonly SectionBlock[] = shapedBlocks(
      section.blocks,
      { display, tables, columns, order, limit, groupBy },
      { plan: inside.plan, title: section.title },
    )
    const { note: words } = written
    return {
      ...section,
      title,
      blocks: [
        ...(words === undefined ? [] : [note(titleOf(words, ''))]),
        ...(isEmptied ? [noProjectNote()] : []),
        ...caveats(section, source, isPart),
        ...(written.title === undefined ? blocks : withoutFormerName(blocks, section.title)),
      ],
    }
  })
}
