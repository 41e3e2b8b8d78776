/** Finds entities that refer to themselves, at once or over others. */

import { colon } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Reference } from '../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { cyclesIn } from './facts/cycles.ts'
import { collectively } from './words/naming.ts'
import { keyWay, nameInList } from './words/places.ts'

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

/** The entities that can refer to their like: their list, and the words before their names. */
const KINDS: Readonly<Record<string, Bilingual & { readonly list: string }>> = {
  need: { list: 'needs', fr: 'Le besoin ', en: 'The need ' },
  project: { list: 'projects', fr: 'Le projet ', en: 'The project ' },
  scenario: { list: 'scenarios', fr: 'Le scénario ', en: 'The scenario ' },
}

/** What an entity that refers to itself is said to do, by the key. */
const SELF: Readonly<Record<string, Bilingual>> = {
  depends_on: { fr: 'figure dans ses propres dépendances', en: 'is among what it depends on' },
  displaces: { fr: 'figure dans ses propres contreparties', en: 'is among what gives way to it' },
  duplicate_of: { fr: 'est déclaré doublon de lui-même', en: 'is declared a duplicate of itself' },
  excludes: { fr: 'figure dans ses propres exclusions', en: 'is among its own exclusions' },
  extends: { fr: 'part de lui-même', en: 'starts from itself' },
  merged_into: { fr: 'est fusionné avec lui-même', en: 'is merged into itself' },
  previous: { fr: 'est déclaré comme la suite de lui-même', en: 'is declared to continue itself' },
  requires: { fr: 'figure dans ses propres prérequis', en: 'is among its own prerequisites' },
  variant: { fr: 'est déclaré comme sa propre variante', en: 'is declared a variant of itself' },
}

/** Entities that each go on in the next, by the key that names the next: such a way must end somewhere. */
const CIRCLES: Readonly<Record<string, Bilingual>> = {
  depends_on: { fr: 'Besoins qui dépendent les uns des autres', en: 'Needs that depend on each other' },
  duplicate_of: { fr: 'Doublons en boucle', en: 'Duplicates in a circle' },
  extends: { fr: 'Scénarios de départ en boucle', en: 'Scenarios that start from each other' },
  merged_into: { fr: 'Fusions en boucle', en: 'Mergers in a circle' },
}

function selfSentence(plan: Plan, kind: string, id: string, key: string): Bilingual {
  const does = SELF[key] ?? { fr: 'renvoie à lui-même', en: 'refers to itself' }
  const { list = '', fr = '', en = '' } = KINDS[kind] ?? {}
  const noun = { fr, en }
  return bilingual((lang) => `${noun[lang]}${nameInList(plan, list, id, lang)} ${does[lang]}`)
}

/** The key that a reference is written under, without positions. */
function keyOf({ at: { path } }: Reference): string {
  const last = path.findLast((step) => typeof step === 'string')
  return path.includes('displaces') ? 'displaces' : String(last)
}

/** A project that waits for itself is a cycle of dependencies, which has a rule of its own. */
function isDependencyOfProject({ at, kind }: Reference): boolean {
  return kind === 'project' && at.path[2] === 'depends_on'
}

function* direct(plan: Plan): Generator<RuleHit> {
  for (const reference of plan.references) {
    if (isDependencyOfProject(reference) || !isToItself(reference)) continue
    const { at, by } = reference
    const { id, kind } = holderOf(reference)
    yield { at, entity: by, facts: { key: keyWay(at), id }, message: selfSentence(plan, kind, id, keyOf(reference)) }
  }
}

/** Circles of several entities, by the key that leads from one to the next. */
function* circles(plan: Plan, key: string): Generator<RuleHit> {
  const links = plan.references.filter(
    (link) => link.at.path[2] === key && link.by !== '' && !isDependencyOfProject(link),
  )
  const next = new Map(links.map((link) => [link.by.toLowerCase(), link]))
  const targets = links.map(({ id }) => id.toLowerCase())
  const graph = new Map<string, string[]>(targets.map((id) => [id, []]))
  for (const { by, id } of links) {
    const from = by.toLowerCase()
    graph.set(from, [...(graph.get(from) ?? []), id.toLowerCase()])
  }
  for (const ids of cyclesIn(graph)) {
    const link = links.find(({ by, id }) => by.toLowerCase() === ids[0] && id.toLowerCase() === ids[1])
    if (link === undefined) continue
    const names = [...ids, ...ids.slice(0, 1)].map((id) => next.get(id)?.by ?? id)
    const titles = (lang: Lang) =>
      names.map((id) => nameInList(plan, KINDS[link.kind]?.list ?? '', id, lang)).join(' → ')
    yield {
      at: link.at,
      entity: link.by,
      facts: { key, cycle: names },
      message: bilingual((lang) => `${CIRCLES[key]?.[lang]}${colon(lang)} ${titles(lang)}`),
    }
  }
}

/** `previous` may repeat the project's own id where a previous plan uses the same ids, and only there. */
function* ownAncestors(plan: Plan): Generator<RuleHit> {
  if (plan.header.previous_plan !== undefined) return
  for (const project of plan.projects) {
    const { id, written } = project
    if (written.previous?.toLowerCase() !== id.toLowerCase()) continue
    yield {
      at: within(project, 'previous'),
      entity: id,
      facts: { key: 'previous', id },
      help: {
        fr: 'écrivez l’identifiant du projet du plan précédent\u00a0; s’il est le même, indiquez ce plan («\u00a0previous_plan\u00a0»)',
        en: 'write the id of the project of the previous plan; where it is the same, name that plan ("previous_plan")',
      },
      message: selfSentence(plan, 'project', id, 'previous'),
    }
  }
}

/** Finds references of an entity to itself, and circles of entities that each go on in the next. */
export const referenceToItself = defineRule({
  id: 'reference-to-itself',
  subject: 'files',
  severity: 'error',
  parts: ['cycle', 'id', 'key'],
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
  collective: {
    population: ({ references, projects }) =>
      references.length + projects.filter(({ written }) => written.previous !== undefined).length,
    message: collectively(
      (count, of) => `${count} des ${of} références reviennent à leur propre entité`,
      (count, of) => `${count} of ${of} references lead back to their own entity`,
    ),
  },
  follows: ['id-duplicate'],
  *run(plan) {
    yield* direct(plan)
    for (const key of Object.keys(CIRCLES)) yield* circles(plan, key)
    yield* ownAncestors(plan)
  },
})
