/** Finds names, e-mail addresses and telephone numbers of persons where the plan should name roles. */

import { type Located, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { type PersonalData, personalData } from './facts/person-words.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The keys whose text is the name of a role, wherever they stand. */
const ROLE_KEYS = new Set([
  'accepted_by',
  'author',
  'business_owner',
  'chair',
  'contact',
  'delegate',
  'lead',
  'members',
  'owner',
  'scored_by',
  'sponsor',
])

interface Role {
  readonly entity: Located & { readonly title?: Parameters<typeof nameOf>[0]['title'] }
  readonly at: PathOrigin
  readonly key: string
  readonly text: string
}

type Found = readonly { readonly path: readonly PathStep[]; readonly key: string; readonly text: string }[]

/** The texts under a key of a role in a record, with the way to them. */
function rolesWithin(value: unknown, path: readonly PathStep[], key: string): Found {
  if (typeof value === 'string') return ROLE_KEYS.has(key) ? [{ path, key, text: value }] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => rolesWithin(item, [...path, index], key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    // A project's lead department is an id, not a role.
    name === 'at' || name === 'departments' ? [] : rolesWithin(inner, [...path, name], name),
  )
}

function rolesOf(entity: Role['entity'], record: unknown): Role[] {
  return rolesWithin(record, [], '').map(({ path, key, text }) => ({ entity, at: within(entity, ...path), key, text }))
}

function roles(plan: Plan): Role[] {
  const { axes, bodies, decisions, departments, preparation, programmes, regimes, risks } = plan
  const records = [axes, bodies, decisions, departments, preparation, programmes, regimes, risks]
  const waivers = plan.header.waivers ?? []
  return [
    ...waivers.flatMap(({ owner }, index) => ({
      entity: { id: plan.id, at: plan.header.at, title: plan.title },
      at: within(plan.header, 'waivers', index, 'owner'),
      key: 'owner',
      text: owner,
    })),
    ...records.flatMap((list) => list.flatMap((record) => rolesOf(record, record))),
    ...plan.reviews.flatMap((review) => rolesOf(review, review)),
    ...plan.projects.flatMap((project) => rolesOf(project, project.written)),
  ]
}

const HELD: Readonly<Record<PersonalData, Bilingual>> = {
  email: { fr: 'contient une adresse électronique', en: 'holds an e-mail address' },
  phone: { fr: 'contient un numéro de téléphone', en: 'holds a telephone number' },
  name: { fr: 'semble nommer une personne', en: 'seems to name a person' },
}

/** Finds role fields that hold what belongs to a person. */
export const roleNamesPerson = defineRule({
  id: 'role-names-person',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: { fr: 'Le plan nomme des fonctions, jamais des personnes', en: 'The plan names roles, never persons' },
  why: {
    fr: 'Un plan se diffuse et se conserve des années\u00a0: les données personnelles n’y ont pas leur place (RGPD), et une fonction reste quand la personne part',
    en: 'A plan is handed round and kept for years: personal data has no place in it (GDPR), and a role stays when the person leaves',
  },
  fix: {
    fr: 'écrivez la fonction à la place (responsable-infrastructures, direction-finances)',
    en: 'write the role instead (infrastructure-manager, finance-department)',
  },
  collective: {
    population: (plan) => roles(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} fonctions saisies désignent une personne`,
      (count, of) => `${count} of ${of} roles written name a person`,
    ),
  },
  *run(plan) {
    for (const { entity, at, key, text } of roles(plan)) {
      const held = personalData(text)
      if (held === undefined) continue
      yield {
        at,
        entity: entity.id,
        // The text itself is not told again: findings are handed round more than plans.
        facts: { key, held },
        message: {
          fr: `Une fonction saisie pour ${nameOf(entity, 'fr')} ${HELD[held].fr}`,
          en: `A role written for ${nameOf(entity, 'en')} ${HELD[held].en}`,
        },
      }
    }
  },
})
