/** Texts that name a person or tell a secret. */

import { inARow } from '../lang/lists.ts'
import { quote } from '../lang/punctuation.ts'
import { isOneWord } from '../lang/secret-names.ts'
import { SENSITIVE_NAMES, sensitiveParts } from '../lang/sensitive-text.ts'
import { type Located, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { confidentialRecords, type PublicField, publicTexts } from '../plan/public-fields.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { memoize } from '../values/memoize.ts'
import { isPlainMap } from '../values/plain-data.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { recordRule } from './define.ts'
import { type PersonalData, personalData } from './facts/person-words.ts'
import { nameOf } from './words/naming.ts'

/** Finds titles of confidential records that are one word: in lower case it stays in public texts, as written it is masked wherever it stands. */
export const confidentialTitleOneWord = recordRule({
  id: 'confidential-title-one-word',
  subject: 'files',
  severity: 'warning',
  parts: ['title'],
  summary: {
    fr: 'Le titre de ce qui est confidentiel se distingue d’un mot courant',
    en: 'The title of what is confidential can be told from a common word',
  },
  why: {
    fr: 'Le rapport annuel masque ce titre dans les autres textes\u00a0: un mot seul n’y est reconnu qu’écrit comme dans le titre ou en capitales, et y cache aussi des phrases qui ne parlent pas de lui',
    en: 'The annual report masks this title in other texts: one word is recognised there only as the title writes it or in capitals, and hides sentences too that are not about it',
  },
  fix: {
    fr: 'donnez-lui un titre de plusieurs mots, ou un nom de code avec un numéro',
    en: 'give it a title of several words, or a code name with a number',
  },
  over: confidentialRecords,
  find({ id, titles, at }) {
    const title = titles.find(isOneWord)
    if (title === undefined) return undefined
    return {
      at,
      entity: id,
      facts: { title },
      message: {
        fr: `Le titre confidentiel ${quote(title, 'fr')} est un seul mot\u00a0: le rapport annuel le masque partout où il est écrit ainsi, et le laisse en minuscules`,
        en: `The confidential title ${quote(title, 'en')} is one word: the annual report masks it wherever it is written so, and leaves it in lower case`,
      },
    }
  },
})

/** An address that logs in. */
const LOGIN = /:\/\/[^/\s]+@/u

/** Whether a text is looked through: sources are addresses and titles of documents that anyone can read, but for those that log in. */
function isLookedAt(field: PublicField, text: string): boolean {
  return field !== 'plan.sources[]' || LOGIN.test(text)
}

/** Where else the detail may stand, by the keys that the record of the text has. */
const ELSEWHERE: Readonly<Record<'decisions' | 'projects', Bilingual>> = {
  projects: {
    fr: ', portez-le dans notes ou dans un risque, ou marquez le projet confidential: true',
    en: ', move it to notes or to a risk, or mark the project confidential: true',
  },
  decisions: { fr: ', ou marquez la décision confidential: true', en: ', or mark the decision confidential: true' },
}

function helpFor(field: PublicField): Bilingual {
  const list = /^(projects|decisions)\[\]/.exec(field)?.[1] as keyof typeof ELSEWHERE | undefined
  const other = list === undefined ? { fr: '', en: '' } : ELSEWHERE[list]
  return { fr: `réécrivez ${field} sans ce détail${other.fr}`, en: `rewrite ${field} without it${other.en}` }
}

/** Finds texts that the annual report prints and that name a person, a way to reach one, a machine or a vulnerability. */
export const publicTextSensitive = recordRule({
  id: 'public-text-sensitive',
  subject: 'files',
  severity: 'warning',
  parts: ['kinds'],
  summary: {
    fr: 'Un texte destiné au rapport public ne contient ni détail de sécurité ni donnée personnelle',
    en: 'A text meant for the public report holds no security detail and no personal data',
  },
  why: {
    fr: 'Le rapport annuel est public\u00a0: une adresse, un numéro de faille ou un nom y sert d’abord à qui voudrait nuire',
    en: 'The annual report is public: an address, a vulnerability or a name in it serves first who means harm',
  },
  fix: {
    fr: 'réécrivez ce texte sans ce détail, ou portez-le dans un champ que le rapport annuel ne publie pas',
    en: 'rewrite the text without it, or move it to a field that the annual report does not publish',
  },
  most: {
    fr: '{count} des {of} textes destinés au rapport public contiennent un détail à taire',
    en: '{count} of {of} texts meant for the public report hold what must not be published',
  },
  population: (plan) => publicTexts(plan, isLookedAt).length,
  over: (plan) => publicTexts(plan, (field, text) => isLookedAt(field, text) && sensitiveParts(text).length > 0),
  find({ field, text, at, entity }) {
    const parts = sensitiveParts(text)
    const kinds = [...new Set(parts.map(({ kind }) => kind))]
    const named = bilingual((lang) =>
      inARow(
        kinds.map((kind) => {
          const words = parts.filter((part) => part.kind === kind).map((part) => part.words.trim())
          const quoted = [...new Set(words)].map((one) => quote(one, lang)).join(', ')
          return `${SENSITIVE_NAMES[kind][lang]} (${quoted})`
        }),
        { fr: 'et', en: 'and' }[lang],
      ),
    )
    return {
      at,
      ...(entity === '' ? {} : { entity }),
      facts: { kinds, field },
      message: {
        fr: `Le rapport annuel publie ${field}, qui contient ${named.fr}`,
        en: `The annual report publishes ${field}, which holds ${named.en}`,
      },
      help: helpFor(field),
    }
  },
})

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

/** Takes the text of a role, its key and the way to it in the record, which stays as it is until it is done. */
type See = (text: string, key: string, path: readonly PathStep[]) => void

/** Sees the texts under a key of a role in a record. */
function seeRoles(value: unknown, key: string, path: PathStep[], see: See): void {
  if (typeof value === 'string' && ROLE_KEYS.has(key)) see(value, key, path)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) seeBelow(value[index], index, key, path, see)
  } else if (isPlainMap(value)) {
    for (const name in value) {
      // A project's lead department is an id, not a role.
      if (name !== 'at' && name !== 'departments') seeBelow(value[name], name, name, path, see)
    }
  }
}

function seeBelow(value: unknown, step: PathStep, key: string, path: PathStep[], see: See): void {
  path.push(step)
  seeRoles(value, key, path, see)
  path.pop()
}

/** The records that may name roles, as they are written. */
function* roleHolders(plan: Plan): Generator<readonly [entity: Role['entity'], record: unknown]> {
  const { axes, bodies, decisions, departments, preparation, programmes, regimes, risks, reviews } = plan
  const records = [axes, bodies, decisions, departments, preparation, programmes, regimes, risks, reviews]
  for (const list of records) for (const record of list) yield [record, record]
  for (const project of plan.projects) yield [project, project.written]
}

/** The texts of roles that somebody looks for. */
function rolesOf(plan: Plan, isSought: (text: string) => boolean): Role[] {
  const found: Role[] = []
  for (const [index, { owner: text }] of (plan.header.waivers ?? []).entries()) {
    const entity = { id: plan.id, at: plan.header.at, title: plan.title }
    if (isSought(text)) found.push({ entity, at: within(plan.header, 'waivers', index, 'owner'), key: 'owner', text })
  }
  for (const [entity, record] of roleHolders(plan))
    seeRoles(record, '', [], (text, key, path) => {
      if (isSought(text)) found.push({ entity, at: within(entity, ...path), key, text })
    })
  return found
}

const HELD: Readonly<Record<PersonalData, Bilingual>> = {
  email: { fr: 'contient une adresse électronique', en: 'holds an e-mail address' },
  phone: { fr: 'contient un numéro de téléphone', en: 'holds a telephone number' },
  name: { fr: 'semble nommer une personne', en: 'seems to name a person' },
}

export const roleNamesPerson = recordRule({
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
  most: {
    fr: '{count} des {of} fonctions saisies désignent une personne',
    en: '{count} of {of} roles written name a person',
  },
  population: (plan) => rolesOf(plan, () => true).length,
  over: (plan) =>
    rolesOf(
      plan,
      memoize((text: string) => personalData(text) !== undefined),
    ),
  find({ entity, at, key, text }) {
    const held = personalData(text)
    if (held === undefined) return undefined
    return {
      at,
      entity: entity.id,
      // The text itself is not told again: findings are handed round more than plans.
      facts: { key, held },
      message: {
        fr: `Une fonction saisie pour ${nameOf(entity, 'fr')} ${HELD[held].fr}`,
        en: `A role written for ${nameOf(entity, 'en')} ${HELD[held].en}`,
      },
    }
  },
})
