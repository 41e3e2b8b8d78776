/**
 * What a report and its sections are before they are built, and how they are built: the list of a report's sections is
 * the one source of the ids that `--section` takes, of their order and of what is shown.
 */
import { withheldText } from '../lang/catalogue/audience.ts'
import type { Finding } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bilingual, printed } from '../values/language.ts'
import { provenanceOf, shownDefinitions, withUniqueTables } from './document/assemble.ts'
import type { ShownFinding } from './document/command-result.ts'
import type { Report, Section } from './document/document.ts'
import { type Figures, ofWholePlan } from './document/figures.ts'
import { note, type SectionBlock } from './document/table.ts'
import type { PlanStanding } from './sections/ladder.ts'
import { withUnknownStatuses } from './words/unknown-status.ts'

export interface ReportContext {
  readonly plan: Plan
  readonly figures: Figures
  /** The previous plan's figures, where it could be read. */
  readonly previous: Figures | undefined
  readonly findings: readonly ShownFinding[]
  /** The findings about a project by its id, each by itself, waived ones included; missing where no file was read. */
  readonly findingsAbout?: (project: string) => readonly Finding[]
  readonly standing: PlanStanding
  /** The same of all projects, where the report leaves some out: for what is no matter of the projects that stay. */
  readonly whole?: ReportContext
}

export function wholeContext(context: ReportContext): ReportContext {
  return context.whole ?? context
}

/** The heading of a section about the whole plan, named so where the rest of the report leaves projects out. */
export function titleOfPlan(title: Bilingual): (context: ReportContext) => Bilingual {
  return ({ whole }) => (whole === undefined ? title : ofWholePlan(title))
}

export interface SectionKind<C> {
  /** kebab-case; `--section` takes it. */
  readonly id: string
  /** Its heading; a function where it says what the context holds. */
  readonly title: Bilingual | ((context: C) => Bilingual)
  /** What it says; undefined where it has no place in the report. */
  readonly build: (context: C) => readonly SectionBlock[] | undefined
  /** Whether it is an annex: folded under its title in the whole report, open where it is asked for by its id. */
  readonly isAnnex?: true
}

/** A section of the projects that the report is about. */
export function defineSection<C>(
  id: string,
  title: SectionKind<C>['title'],
  build: SectionKind<C>['build'],
): SectionKind<C> {
  return { id, title, build }
}

export function defineAnnex<C>(
  id: string,
  title: SectionKind<C>['title'],
  build: SectionKind<C>['build'],
): SectionKind<C> {
  return { id, title, build, isAnnex: true }
}

/** A section of the whole plan, whatever projects the report is about; its heading says so where it leaves some out. */
export function defineWholeSection(
  id: string,
  title: Bilingual,
  build: SectionKind<ReportContext>['build'],
): SectionKind<ReportContext> {
  return { id, title: titleOfPlan(title), build: (context) => build(wholeContext(context)) }
}

export function buildSection<C>({ id, title, build }: SectionKind<C>, context: C): Section[] {
  const blocks = build(context)
  if (blocks === undefined) return []
  return [{ id, title: typeof title === 'function' ? title(context) : title, blocks }]
}

/** The sections of some kinds as the whole report has them: annexes folded. */
function wholeReport<C>(kinds: readonly SectionKind<C>[], context: C): Section[] {
  return kinds.flatMap((kind) =>
    buildSection(kind, context).map((section) => (kind.isAnnex === true ? { ...section, isFolded: true } : section)),
  )
}

export interface ReportKind<C = ReportContext, Title = Bilingual> {
  /** kebab-case; `plan report NAME` takes it. */
  readonly id: string
  readonly title: Title
  /** The ids of the projects that the report is about, where it is not about all; its findings are theirs. */
  readonly projects?: readonly string[]
  /** Whether the public reads it: it comes alone then, without findings and without figures that it does not show. */
  readonly isPublic?: true
  readonly readers?: Report['readers']
  readonly subjects?: Report['subjects']
  readonly isOnePage?: true
  /** What `--section` takes, in order; none where the sections depend on the plan. */
  readonly sectionIds: readonly string[]
  /** The sections for a context in order: all of them, or those whose ids are wanted; only these are built. */
  readonly sections: (context: C, wanted?: readonly string[]) => readonly Section[]
}

/** A report of sections that are the same for every plan. */
export function defineReport<C, Title>(
  id: string,
  title: Title,
  kinds: readonly SectionKind<C>[],
  about: Pick<Report, 'readers' | 'subjects'> = {},
): ReportKind<C, Title> {
  printed(`report ${id}`, Object.fromEntries(kinds.map((kind) => [kind.id, kind.title])))
  return {
    id,
    title,
    ...about,
    sectionIds: kinds.map((kind) => kind.id),
    sections: (context, wanted = []) =>
      wanted.length === 0
        ? wholeReport(kinds, context)
        : kinds.filter((kind) => wanted.includes(kind.id)).flatMap((kind) => buildSection(kind, context)),
  }
}

/** The sections with what their audience is not told at the head of the first. */
function withAudience(plan: Plan, sections: readonly Section[]): readonly Section[] {
  const { audience, counts } = plan.withholding ?? {}
  const [first, ...others] = sections
  const said = audience && counts && withheldText(audience, counts)
  if (first === undefined || said === undefined) return sections
  return [{ ...first, blocks: [note(said, 'quiet'), ...first.blocks] }, ...others]
}

/**
 * Builds a report.
 *
 * @param plan - what the report is about: its name, status, currency and hash are told.
 * @param wanted - ids of sections; all where none is named.
 */
export function buildReport<C>(
  kind: ReportKind<C, Bilingual | ((context: C) => Bilingual)>,
  context: C,
  plan: Plan,
  wanted: readonly string[] = [],
): Report {
  const { id, title } = kind
  const built = kind.sections(context, wanted)
  const { projects: ids } = kind
  // Of a sheet of one project it is nothing that another has no status.
  const about = ids === undefined ? plan : { ...plan, projects: plan.projects.filter(({ id }) => ids.includes(id)) }
  const sections = withUnknownStatuses(about, withUniqueTables(withAudience(plan, built)))
  return {
    id,
    title: typeof title === 'function' ? title(context) : title,
    provenance: provenanceOf(plan),
    ...(kind.readers === undefined ? {} : { readers: kind.readers }),
    ...(kind.subjects === undefined ? {} : { subjects: kind.subjects }),
    ...(kind.isOnePage === true ? { isOnePage: true } : {}),
    sections,
    definitions: shownDefinitions(sections),
  }
}
