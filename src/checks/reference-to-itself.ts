/** Finds entities that refer to themselves, at once or over others. */
import type { Plan, Reference } from '../model/plan.ts'
import { quote } from '../text/format.ts'
import type { Lang } from '../units/language.ts'
import { type Discovery, defineCheck } from './define.ts'
import { cyclesIn } from './util/cycles.ts'
import { keyName, keyWay } from './util/key-name.ts'

/** Keys that name the one entity by which the record goes on; such a way must end somewhere. */
const CHAINS: readonly string[] = ['merged_into', 'duplicate_of', 'extends']

/** The entity that a reference is a statement about: its record, or the project of a scenario's choice. */
function holderOf({ by, kind, at: { path, part } }: Reference): { id: string; kind: string } {
  const [, , key, project] = path
  if (key === 'choices' && part === 'value') return { id: String(project), kind: 'project' }
  return { id: by, kind }
}

function isToItself(reference: Reference): boolean {
  const { id, kind } = holderOf(reference)
  return reference.to.includes(kind) && reference.id.toLowerCase() === id.toLowerCase()
}

function* direct(plan: Plan): Generator<Discovery> {
  for (const reference of plan.references) {
    // A project that waits for itself is a cycle of dependencies, which has a rule of its own.
    if (reference.at.path[2] === 'depends_on' || !isToItself(reference)) continue
    const { at, by } = reference
    const way = keyWay(at)
    const { id } = holderOf(reference)
    yield {
      at,
      entity: by,
      facts: { key: way, id },
      message: {
        fr: `${keyName(way, by, 'fr')} renvoie à ${quote(id, 'fr')} lui-même`,
        en: `${keyName(way, by, 'en')} names ${quote(id, 'en')} itself`,
      },
    }
  }
}

/** Circles of several entities, by the key that leads from one to the next. */
function* circles(plan: Plan, key: string): Generator<Discovery> {
  const links = plan.references.filter(({ at, by }) => at.path[2] === key && by !== '')
  const next = new Map(links.map((link) => [link.by.toLowerCase(), link]))
  const targets = links.map(({ id }) => id.toLowerCase())
  const graph = new Map<string, string[]>(targets.map((id) => [id, []]))
  for (const { by, id } of links) graph.set(by.toLowerCase(), [id.toLowerCase()])
  for (const ids of cyclesIn(graph)) {
    const link = next.get(ids[0] ?? '')
    if (link === undefined || ids.length === 1) continue
    const names = [...ids, ...ids.slice(0, 1)].map((id) => next.get(id)?.by ?? id)
    const circle = (lang: Lang) => names.map((id) => quote(id, lang)).join(' → ')
    yield {
      at: link.at,
      entity: link.by,
      facts: { key, cycle: names },
      message: {
        fr: `${quote(key, 'fr')} tourne en rond\u00a0: ${circle('fr')}`,
        en: `${quote(key, 'en')} leads round in a circle: ${circle('en')}`,
      },
    }
  }
}

/** `previous` may repeat the project's own id where a previous plan uses the same ids, and only there. */
function* ownAncestors(plan: Plan): Generator<Discovery> {
  if (plan.header.previous_plan !== undefined) return
  for (const { id, at, written } of plan.projects) {
    if (written.previous?.toLowerCase() !== id.toLowerCase()) continue
    yield {
      at: { ...at, path: [...at.path, 'previous'] },
      entity: id,
      facts: { key: 'previous', id },
      help: {
        fr: 'écrivez l’identifiant du projet du plan précédent\u00a0; s’il est le même, indiquez ce plan (previous_plan)',
        en: 'write the id of the project of the previous plan; where it is the same, name that plan (previous_plan)',
      },
      message: {
        fr: `${keyName('previous', id, 'fr')} renvoie à ${quote(id, 'fr')} lui-même`,
        en: `${keyName('previous', id, 'en')} names ${quote(id, 'en')} itself`,
      },
    }
  }
}

/** Finds references of an entity to itself, and circles of entities that each go on in the next. */
export const referenceToItself = defineCheck({
  id: 'reference-to-itself',
  severity: 'error',
  summary: {
    fr: 'Aucune entité ne renvoie à elle-même, directement ou par d’autres',
    en: 'No entity refers to itself, at once or over others',
  },
  why: {
    fr: 'Un projet fusionné avec lui-même ou exigé par lui-même sort des comptes ou ne peut jamais être retenu',
    en: 'A project merged into itself, or that excludes itself, drops out of the counts or can never be retained',
  },
  fix: {
    fr: 'écrivez l’identifiant de l’autre entité, ou supprimez la référence',
    en: 'write the id of the other entity, or remove the reference',
  },
  follows: ['id-duplicate'],
  *run(plan) {
    yield* direct(plan)
    for (const key of CHAINS) yield* circles(plan, key)
    yield* ownAncestors(plan)
  },
})
