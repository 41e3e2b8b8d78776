/** A plan's own reports: sections, filters, grouping and columns as `plan.reports` describes them. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { leadAxis } from '../metrics/base/scope.ts'
import { titleOf } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { tableId } from './document/assemble.ts'
import type { Section } from './document/document.ts'
import type { ReportContext } from './document/figures.ts'
import { narrowed, type ReportKind } from './report-kind.ts'
import { alignment } from './sections/alignment.ts'
import { attention } from './sections/attention.ts'
import { budget } from './sections/budget.ts'
import { completion } from './sections/completion.ts'
import { decisions } from './sections/decisions.ts'
import { load } from './sections/load.ts'
import { needs } from './sections/needs.ts'
import { projectTable } from './sections/portfolio.ts'
import { entityTitle } from './words/names.ts'

type Written = NonNullable<Plan['header']['reports']>[number]
type WrittenSection = Written['sections'][number]

/** An id as its entity writes it, so that references that differ in case meet in one group. */
function ownId({ index }: Plan, kind: 'axis' | 'department', id = ''): string {
  return index.get(kind)?.get(id.toLowerCase())?.id ?? id
}

const GROUPS: Record<string, (project: Project, plan: Plan) => string> = {
  axis: (project, plan) => ownId(plan, 'axis', leadAxis(project)),
  theme: ({ theme }) => theme ?? '',
  department: ({ leadDepartment }, plan) => ownId(plan, 'department', leadDepartment),
  status: ({ status }) => status,
  origin: ({ origin }) => origin,
}

function groupTitle(plan: Plan, field: string, key: string): Bilingual {
  if (key === '') return { fr: '(aucun)', en: '(none)' }
  return field === 'axis' || field === 'department'
    ? entityTitle(plan, field, key)
    : valueLabel(key)
}

function portfolioSection(
  context: ReportContext,
  written: WrittenSection,
  groupBy: string | undefined,
): Section {
  const { plan } = context
  const title = { fr: 'Projets', en: 'Projects' }
  const group = groupBy === undefined ? undefined : GROUPS[groupBy]
  if (groupBy === undefined || group === undefined) {
    return {
      id: 'portfolio',
      title,
      blocks: [projectTable(plan, plan.projects, 'portfolio', title, written.columns)],
    }
  }
  const keyOf = (project: Project): string => group(project, plan)
  const keys = [...new Set(plan.projects.map(keyOf))].sort()
  return {
    id: 'portfolio',
    title,
    blocks: keys.map((key) =>
      projectTable(
        plan,
        plan.projects.filter((project) => keyOf(project) === key),
        tableId('portfolio', key === '' ? 'none' : key),
        groupTitle(plan, groupBy, key),
        written.columns,
      ),
    ),
  }
}

const SECTIONS: Record<string, (context: ReportContext) => Section> = {
  completion,
  budget,
  load,
  needs,
  balance: alignment,
  attention,
  decisions,
}

/** Envelopes and capacities have no part that belongs to some projects only. */
const CAVEATS: Readonly<Record<string, Bilingual>> = {
  budget: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; l’enveloppe est celle de tout le plan, la marge ne déduit pas les autres projets.',
    en: 'Only the filtered projects count; the envelope is the whole plan’s, so that headroom leaves the other projects out.',
  },
  load: {
    fr: 'Seuls les projets filtrés sont comptés\u00a0; la capacité est celle de toute l’équipe.',
    en: 'Only the filtered projects count; the capacity is the whole team’s.',
  },
}

function caveated(section: Section): Section {
  const caveat = CAVEATS[section.id]
  if (caveat === undefined) return section
  return { ...section, blocks: [{ kind: 'note', text: caveat }, ...section.blocks] }
}

function sectionOf(
  context: ReportContext,
  written: WrittenSection,
  report: Written,
  isPart: boolean,
): Section | undefined {
  const build = SECTIONS[written.show]
  const built =
    written.show === 'portfolio'
      ? portfolioSection(context, written, report.group_by)
      : build?.(context)
  const section = built === undefined || !isPart ? built : caveated(built)
  if (section === undefined || written.title === undefined) return section
  return { ...section, title: titleOf(written.title, section.id) }
}

/** The reports that a plan describes itself, in its order. */
export function ownReports(plan: Plan): ReportKind[] {
  return (plan.header.reports ?? []).map((written) => ({
    id: written.id,
    title: titleOf(written.title, written.id),
    sections: (context) => {
      const inside = narrowed(context, written.filter)
      const isPart = inside.plan.projects.length < context.plan.projects.length
      return written.sections.flatMap(
        (section) => sectionOf(inside, section, written, isPart) ?? [],
      )
    },
  }))
}
