/** The regimes that a plan uses, and where each of their measures stands by what the plan and its projects say. */

import type { Bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList, groupedBy } from '../../values/multimap.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { type Located, titleOf, type WrittenTitle, within } from '../entity.ts'
import { entityById } from '../find-entity.ts'
import type { Entry, Plan, Project } from '../plan.ts'
import { isCompleted, isInPlan } from '../project-status.ts'
import { knownRegime } from './known.ts'
import type { KnownMeasure, KnownRegime } from './profile.ts'

/** Where a measure stands, best first; `not_applicable` counts nowhere. */
export const STANDINGS = [
  'proven',
  'in_place',
  'delivered',
  'by_project',
  'planned',
  'gap',
  'not_told',
  'not_applicable',
] as const

export type Standing = (typeof STANDINGS)[number]

type WrittenMeasure = NonNullable<Entry<'regimes'>['measures']>[number]

export interface RegimeMeasure extends Located {
  /** Its id inside the regime; `id` is `regime/measure`. */
  readonly letter: string
  readonly regime: string
  readonly title: Bilingual
  /** What the program knows of it; undefined for a measure of the plan's own. */
  readonly known: KnownMeasure | undefined
  /** What the plan writes of it under its regime. */
  readonly written: WrittenMeasure | undefined
  /** Those that the plan keeps and that name it, completed ones included. */
  readonly projects: readonly Project[]
  readonly standing: Standing
}

/** A regime that the plan declares, or that a project which it keeps serves. */
export interface RegimeInUse {
  readonly id: string
  readonly title: Bilingual
  readonly known: KnownRegime | undefined
  /** The plan's record of it; undefined where only projects name it. */
  readonly entry: Entry<'regimes'> | undefined
  readonly measures: readonly RegimeMeasure[]
}

export interface NamedMeasure {
  readonly project: Project
  /** As written: `nis2/j`. */
  readonly text: string
  readonly regime: string
  /** What stands behind the first slash; undefined without one. */
  readonly measure: string | undefined
  readonly at: PathOrigin
}

export function namedMeasures(project: Project): NamedMeasure[] {
  return (project.written.security?.measures ?? []).map((text, index) => {
    const slash = text.indexOf('/')
    return {
      project,
      text,
      regime: (slash < 0 ? text : text.slice(0, slash)).trim(),
      measure: slash < 0 ? undefined : text.slice(slash + 1).trim(),
      at: within(project, 'security', 'measures', index),
    }
  })
}

/** What the plan writes stands above what projects let expect, but for a project under way. */
function standingOf(written: WrittenMeasure | undefined, projects: readonly Project[]): Standing {
  if (written?.status === 'not_applicable') return 'not_applicable'
  if (written?.status === 'in_place') return written.evidence === undefined ? 'in_place' : 'proven'
  if (projects.some((project) => !isCompleted(project))) return 'by_project'
  if (written !== undefined) return written.status
  return projects.length > 0 ? 'delivered' : 'not_told'
}

/** Whether a measure is in place with evidence, or a project that the plan keeps puts it in place. */
export function isCovered({ standing, projects }: RegimeMeasure): boolean {
  if (standing === 'in_place') return projects.length > 0
  return standing === 'proven' || standing === 'delivered' || standing === 'by_project'
}

/** Whether the measure counts: one that does not apply to the organisation counts nowhere. */
export function isApplicable({ standing }: RegimeMeasure): boolean {
  return standing !== 'not_applicable'
}

/** Whether only the office itself is told which measure it is: one that is confidential, or a gap that can be attacked. */
export function isWithheldMeasure(measure: RegimeMeasure): boolean {
  return measure.written?.confidential === true || (isApplicable(measure) && !isCovered(measure))
}

interface Sketch {
  readonly id: string
  readonly entry: Entry<'regimes'> | undefined
  /** What the plan's projects name of it. */
  readonly named: readonly NamedMeasure[]
}

function sketches(plan: Plan): Sketch[] {
  const named = new Map<string, NamedMeasure[]>()
  for (const project of plan.projects.filter((one) => isInPlan(plan, one))) {
    for (const one of namedMeasures(project)) addToList(named, one.regime.toLowerCase(), one)
  }
  const declared = plan.regimes.map((entry) => ({
    id: entry.id,
    entry,
    named: named.get(entry.id.toLowerCase()) ?? [],
  }))
  const others = [...named]
    .filter(([id]) => entityById(plan.regimes, id) === undefined && knownRegime(id) !== undefined)
    .map(([id, list]) => ({ id: knownRegime(id)?.id ?? id, entry: undefined, named: list }))
  return [...declared, ...others]
}

/** A sketch with what is said of each measure, by its lower-cased letter. */
interface Indexed extends Pick<Sketch, 'id' | 'entry'> {
  readonly indexes: ReadonlyMap<string, readonly number[]>
  readonly projects: ReadonlyMap<string | undefined, readonly NamedMeasure[]>
}

function indexed({ id, entry, named }: Sketch): Indexed {
  const written = entry?.measures ?? []
  return {
    id,
    entry,
    indexes: groupedBy(written.keys(), (index) => String(written[index]?.id).toLowerCase()),
    projects: groupedBy(named, ({ measure }) => measure?.toLowerCase()),
  }
}

function measureOf(
  { id: regime, entry, ...said }: Indexed,
  letter: string,
  known: KnownMeasure | undefined,
  at: PathOrigin,
): RegimeMeasure {
  const [index = -1] = said.indexes.get(letter.toLowerCase()) ?? []
  const written = entry?.measures?.[index]
  const own = said.projects.get(letter.toLowerCase()) ?? []
  const projects = [...new Set(own.map(({ project }) => project))]
  const fallback = known?.title ?? titleOf(undefined, letter)
  return {
    id: `${regime}/${letter}`,
    letter,
    regime,
    title: titleOf((written?.title as WrittenTitle | undefined) ?? fallback, letter),
    known,
    written,
    projects,
    standing: standingOf(written, projects),
    at: entry === undefined || written === undefined ? at : within(entry, 'measures', index, 'id'),
  }
}

function regimeOf(sketch: Sketch): RegimeInUse {
  const { id, entry, named } = sketch
  const known = knownRegime(id)
  const first = named[0]?.at
  const at = entry === undefined ? first : within(entry, 'id')
  const shipped = known?.measures ?? []
  const said = indexed(sketch)
  const own = (entry?.measures ?? []).filter((measure) => entityById(shipped, measure.id) === undefined)
  return {
    id,
    title: titleOf((entry?.title as WrittenTitle | undefined) ?? known?.title, id),
    known,
    entry,
    measures:
      at === undefined
        ? []
        : [
            ...shipped.map((measure) => measureOf(said, measure.id, measure, at)),
            ...own.map((measure) => measureOf(said, measure.id, undefined, at)),
          ],
  }
}

/**
 * The regimes that a plan uses, those that it declares first: each with all measures that the program knows of it, then
 * the plan's own. One that only projects name is in use where the program knows it.
 */
export const regimesInUse: (plan: Plan) => readonly RegimeInUse[] = memoizeByObject((plan: Plan) =>
  sketches(plan).map(regimeOf),
)

export function measuresInUse(plan: Plan): RegimeMeasure[] {
  return regimesInUse(plan).flatMap(({ measures }) => measures)
}

/** The lower-cased ids of the measures that are covered. */
const coveredIds = memoizeByObject(
  (plan: Plan) =>
    new Set(
      measuresInUse(plan)
        .filter(isCovered)
        .map(({ id }) => id.toLowerCase()),
    ),
)

/** Whether evidence or projects that the plan keeps cover every measure that a project names; not where it names none. */
export function isCoveredWithout(plan: Plan, project: Project): boolean {
  const named = namedMeasures(project).map(({ text }) => text.toLowerCase())
  return named.length > 0 && named.every((text) => coveredIds(plan).has(text))
}
