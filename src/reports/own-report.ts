/** A plan's own reports: sections, filters, grouping and columns as `plan.reports` describes them. */
import { valueLabel } from '../lang/catalogue/labels.ts'
import { leadAxis } from '../metrics/base/scope.ts'
import { titleOf } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { statusLabel, themeLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { tableId } from './document/assemble.ts'
import type { Section } from './document/document.ts'
import { note } from './document/table.ts'
import { NO_COMPONENTS } from './landscape/inventory.ts'
import { landscape } from './landscape/overview.ts'
import { narrowed } from './project-choice.ts'
import {
  buildSection,
  type ReportContext,
  type ReportKind,
  type SectionKind,
} from './report-kind.ts'
import { alignment } from './sections/alignment.ts'
import { completion } from './sections/completion.ts'
import { decisions } from './sections/decisions.ts'
import { needs } from './sections/needs.ts'
import { projectTable } from './sections/portfolio.ts'
import { NO_PROGRAMMES, programmeProjects } from './sections/programmes.ts'
import { roadmap } from './sections/roadmap.ts'
import { NOT_VALUED, valueCost } from './sections/value-cost.ts'
import { entityTitle } from './words/names.ts'

const TEXTS = {
  none: { fr: '(aucun)', en: '(none)' },
  projects: { fr: 'Projets', en: 'Projects' },
  // Envelopes and capacities have no part that belongs to some projects only.
  budgetCaveat: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; l’enveloppe est celle de tout le plan, la marge ne déduit pas les autres projets.',
    en: 'Only the filtered projects count; the envelope is the whole plan’s, so that headroom leaves the other projects out.',
  },
  reader: (body: Bilingual) => ({
    fr: `Pour l’instance «\u00a0${body.fr}\u00a0».`,
    en: `For the body "${body.en}".`,
  }),
  noProjects: {
    fr: 'Aucun projet retenu\u00a0: la feuille de route est vide.',
    en: 'No project is retained: the roadmap is empty.',
  },
  loadCaveat: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; la capacité est celle de toute l’équipe.',
    en: 'Only the filtered projects count; the capacity is the whole team’s.',
  },
}

type Written = NonNullable<Plan['header']['reports']>[number]
type WrittenSection = Written['sections'][number]

/** An id as its entity writes it, so that references that differ in case meet in one group. */
function ownId({ index }: Plan, kind: 'axis' | 'department', id = ''): string {
  return index.get(kind)?.get(id.toLowerCase())?.id ?? id
}

type Grouping = NonNullable<Written['group_by']>

const GROUPS: Record<Grouping, (project: Project, plan: Plan) => string> = {
  axis: (project, plan) => ownId(plan, 'axis', leadAxis(project)),
  theme: ({ theme }) => theme ?? '',
  department: ({ leadDepartment }, plan) => ownId(plan, 'department', leadDepartment),
  status: ({ status }) => status,
  origin: ({ origin }) => origin,
}

function groupTitle(plan: Plan, field: Grouping, key: string): Bilingual {
  if (key === '') return TEXTS.none
  switch (field) {
    case 'axis':
    case 'department':
      return entityTitle(plan, field, key)
    case 'theme':
      return themeLabel(plan, key)
    case 'status':
      return statusLabel(plan, key)
    case 'origin':
      return valueLabel(key)
  }
}

/** The projects in one table, or in one for each group. */
function portfolio(
  { columns }: WrittenSection,
  groupBy: Grouping | undefined,
): SectionKind<ReportContext> {
  return {
    id: 'portfolio',
    title: TEXTS.projects,
    build: ({ plan }) => {
      const { projects } = plan
      if (groupBy === undefined)
        return [projectTable(plan, projects, 'portfolio', TEXTS.projects, columns)]
      const keyOf = (project: Project): string => GROUPS[groupBy](project, plan)
      const keys = [...new Set(projects.map(keyOf))].sort()
      return keys.map((key) => {
        const own = projects.filter((project) => keyOf(project) === key)
        const id = tableId('portfolio', key === '' ? 'none' : key)
        return projectTable(plan, own, id, groupTitle(plan, groupBy, key), columns)
      })
    },
  }
}

/** The section, saying so where it has nothing to show: who asks for it by name must not miss it. */
function orNote(kind: SectionKind<ReportContext>, words: Bilingual): SectionKind<ReportContext> {
  return { ...kind, build: (context) => kind.build(context) ?? [note(words)] }
}

/** What `show` names otherwise than reports do, or shows otherwise. */
const SHOWN: Partial<Record<WrittenSection['show'], SectionKind<ReportContext>>> = {
  completion,
  needs,
  balance: alignment,
  decisions,
  landscape: orNote(landscape, NO_COMPONENTS),
  roadmap: orNote(roadmap, TEXTS.noProjects),
  'value-cost': orNote(valueCost, NOT_VALUED),
  'programme-projects': orNote(programmeProjects, NO_PROGRAMMES),
}

const CAVEATS: Readonly<Record<string, Bilingual>> = {
  budget: TEXTS.budgetCaveat,
  load: TEXTS.loadCaveat,
}

/** The report that has a section; a page of parts of others comes last. */
function reportWith(reports: readonly ReportKind[], show: string): ReportKind | undefined {
  const having = reports.filter(({ sectionIds }) => sectionIds.includes(show))
  return having.find(({ isOnePage }) => isOnePage !== true) ?? having[0]
}

/** The section as the plan words it, with what must be known where only some projects count. */
function sectionOf(
  context: ReportContext,
  written: WrittenSection,
  { group_by: groupBy }: Written,
  { isPart, reports }: { readonly isPart: boolean; readonly reports: readonly ReportKind[] },
): Section[] {
  const { show, title } = written
  const kind = show === 'portfolio' ? portfolio(written, groupBy) : SHOWN[show]
  const built =
    kind === undefined
      ? reportWith(reports, show)?.sections(context, [show])
      : buildSection(kind, context)
  return (built ?? []).map((section) => {
    const caveat = isPart ? CAVEATS[section.id] : undefined
    return {
      ...section,
      ...(title === undefined ? {} : { title: titleOf(title, section.id) }),
      blocks: [...(caveat === undefined ? [] : [note(caveat)]), ...section.blocks],
    }
  })
}

/** The sections with the name of their readers at the head of the first. */
function addressed([first, ...others]: readonly Section[], body: Bilingual): Section[] {
  if (first === undefined) return []
  return [{ ...first, blocks: [note(TEXTS.reader(body)), ...first.blocks] }, ...others]
}

/** The reports that a plan describes itself, in its order; their sections are those of the reports of every plan. */
export function ownReports(plan: Plan, reports: readonly ReportKind[]): ReportKind[] {
  return (plan.header.reports ?? []).map((written) => ({
    id: written.id,
    title: titleOf(written.title, written.id),
    sectionIds: [],
    sections: (context) => {
      const inside = narrowed(context, written.filter)
      const isPart = inside.plan.projects.length < context.plan.projects.length
      const sections = written.sections.flatMap((section) =>
        sectionOf(inside, section, written, { isPart, reports }),
      )
      return written.body === undefined
        ? sections
        : addressed(sections, titleOf(entityById(plan.bodies, written.body)?.title, written.body))
    },
  }))
}
