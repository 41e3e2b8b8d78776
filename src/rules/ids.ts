/** Ids, and names that mean one. */

import { isMixed, readsAs, readsAsLatin } from '../lang/lookalikes.ts'
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { type Located, type WrittenTitle, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** The parts of a project that have ids of their own, unique within the project. */
const PROJECT_PARTS = ['milestones', 'risks', 'budget'] as const

function entitiesOf(plan: Plan): readonly Located[] {
  return [
    plan.axes,
    plan.objectives,
    plan.assessments,
    plan.preparation,
    plan.departments,
    plan.bodies,
    plan.teams,
    plan.needs,
    plan.programmes,
    plan.projects,
    plan.authorisations,
    plan.subsidies,
    plan.components,
    plan.decisions,
    plan.scenarios,
    plan.risks,
    plan.regimes,
  ].flat()
}

/** The groups inside which an id stands once. */
function* groupsOf(plan: Plan): Generator<readonly Located[]> {
  yield entitiesOf(plan)
  for (const key of ['criteria', 'reports'] as const) {
    yield (plan.header[key] ?? []).map(({ id }, index) => ({ id, at: within(plan.header, key, index) }))
  }
  for (const project of plan.projects) {
    for (const part of PROJECT_PARTS) {
      yield (project.written[part] ?? []).flatMap(({ id }, index) =>
        id === undefined ? [] : [{ id, at: within(project, part, index) }],
      )
    }
  }
}

/** That capitals make no difference, where they are all that sets two ids apart. */
function otherCase({ id }: Located, before: Located, lang: Lang): string {
  if (id === before.id) return ''
  const other = quote(before.id, lang)
  return {
    fr: `\u00a0: ${other} est le même, majuscules et minuscules ne comptent pas`,
    en: `: ${other} is the same, for capitals do not count`,
  }[lang]
}

export const idDuplicate = defineRule({
  id: 'id-duplicate',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'Chaque identifiant est unique dans le plan, sans égard à la casse',
    en: 'Every id stands once in the plan, without regard to case',
  },
  why: {
    fr: 'Un projet vaut une ligne dans chaque tableau\u00a0; en double, son argent compte deux fois et ses liens sont ambigus',
    en: 'One project is one line in every table; twice, its money counts double and its links are ambiguous',
  },
  fix: {
    fr: 'renommez l’un des deux, et les références qui le désignent',
    en: 'rename one of the two, and the references to it',
  },
  collective: {
    population: (plan) => [...groupsOf(plan)].flat().length,
    message: { fr: '{count} des {of} identifiants sont déjà pris', en: '{count} of {of} ids are already taken' },
  },
  *run(plan) {
    for (const group of groupsOf(plan)) {
      const first = new Map<string, Located>()
      for (const entity of group) {
        const key = entity.id.toLowerCase()
        const before = first.get(key)
        if (before === undefined) first.set(key, entity)
        else {
          yield {
            ...placedIn(entity, 'id'),
            facts: { id: entity.id },
            related: [{ at: within(before, 'id'), label: { fr: 'première apparition', en: 'first seen here' } }],
            message: {
              fr: `Identifiant ${quote(entity.id, 'fr')} en double${otherCase(entity, before, 'fr')}`,
              en: `Id ${quote(entity.id, 'en')} stands twice${otherCase(entity, before, 'en')}`,
            },
          }
        }
      }
    }
  },
})

/** An entity of the plan, with a title where its kind has one. */
type Named = Located & { readonly title?: WrittenTitle }

/** The entities of the plan that an id could be taken for, by what a reader sees. */
function twins(plan: Plan): Map<string, Named> {
  const entities = [...plan.index.values()].flatMap((known) => [...known.values()])
  return new Map(entities.map((entity) => [entity.id.toLowerCase(), entity]))
}

/** Whether letters of an id hide among others: where ids are words of another alphabet, only a mixture does. */
function isHidden(id: string, isLatinPlan: boolean): boolean {
  return isLatinPlan ? readsAs(id) !== id : isMixed(id)
}

const THERE = { fr: 'l’autre est ici', en: 'the other is here' }

function lookalikeSentence(id: string, twin: Named | undefined): Bilingual {
  if (twin !== undefined) {
    return {
      fr: `L’identifiant ${quote(id, 'fr')} se lit comme ${quote(twin.id, 'fr')}, qui désigne ${nameOf(twin, 'fr')}`,
      en: `The id ${quote(id, 'en')} reads as ${quote(twin.id, 'en')}, which stands for ${nameOf(twin, 'en')}`,
    }
  }
  const read = readsAs(id)
  return {
    fr: `L’identifiant ${quote(id, 'fr')} contient des lettres d’un autre alphabet ou d’une autre largeur, qui se lisent ${quote(read, 'fr')}`,
    en: `The id ${quote(id, 'en')} contains letters of another alphabet or width that read as ${quote(read, 'en')}`,
  }
}

export const idLookalike = defineRule({
  id: 'id-lookalike',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'Un identifiant ne mêle pas des lettres qui se ressemblent',
    en: 'An id does not mix letters that look alike',
  },
  why: {
    fr: 'Un А cyrillique dans «\u00a0AX1\u00a0» ne se voit pas\u00a0: les références tapées au clavier désignent une autre entité, ou aucune',
    en: 'A Cyrillic А in "AX1" cannot be seen: references typed on the keyboard name another entity, or none',
  },
  fix: {
    fr: 'retapez l’identifiant au clavier, et les références qui le désignent',
    en: 'type the id anew on the keyboard, and the references to it',
  },
  collective: {
    population: ({ contents }) => countOf(contents, 'ids'),
    message: {
      fr: '{count} des {of} identifiants contiennent des lettres d’un autre alphabet',
      en: '{count} of {of} ids contain letters of another alphabet',
    },
  },
  *run(plan) {
    const unusual = inspected(plan.contents, 'ids')
    if (unusual.length === 0) return
    const known = twins(plan)
    // Where ids are words of another alphabet, one that happens to look Latin is one of them.
    const isLatinPlan = unusual.every(({ id }) => readsAsLatin(id))
    for (const { at, by, id } of unusual) {
      const read = readsAs(id)
      const twin = read === id ? undefined : known.get(read.toLowerCase())
      if (twin === undefined && !isHidden(id, isLatinPlan)) continue
      yield {
        at,
        facts: { id, reads_as: read },
        message: lookalikeSentence(id, twin),
        ...(by === '' ? {} : { entity: by }),
        related: twin === undefined ? [] : [{ at: within(twin, 'id'), label: THERE }],
      }
    }
  },
})

function unmatched(
  project: Project,
  at: PathOrigin,
  name: string,
  known: readonly string[],
  message: Bilingual,
): RuleHit {
  const suggestion = nearest(name, known)
  return {
    at,
    entity: project.id,
    facts: { name, ...(suggestion === undefined ? {} : { suggestion }) },
    message,
    ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
  }
}

/** Skills of work that a team with skills does not have. */
function* profiles(plan: Plan, project: Project): Generator<RuleHit> {
  for (const [index, { team: id, profile }] of (project.written.workload ?? []).entries()) {
    if (profile === undefined || id === undefined) continue
    const team = entityById(plan.teams, id)
    const known = (team?.written.profiles ?? []).map((one) => one.id)
    if (team === undefined || known.length === 0 || known.includes(profile)) continue
    yield unmatched(project, within(project, 'workload', index, 'profile'), profile, known, {
      fr: `Le projet ${nameOf(project, 'fr')} demande la compétence ${quote(profile, 'fr')}, que l’équipe ${nameOf(team, 'fr')} n’a pas`,
      en: `${nameOf(project, 'en')} needs the skill ${quote(profile, 'en')}, which the team ${nameOf(team, 'en')} does not have`,
    })
  }
}

/** A project of the previous plan that it does not hold. */
function* ancestors(plan: Plan, project: Project): Generator<RuleHit> {
  const { previous } = project.written
  if (plan.previous === undefined || previous === undefined) return
  if (entityById(plan.previous.projects, previous) !== undefined) return
  const known = plan.previous.projects.map(({ id }) => id)
  yield unmatched(project, within(project, 'previous'), previous, known, {
    fr: `Le projet ${nameOf(project, 'fr')} continue ${quote(previous, 'fr')}, qui n’est pas dans le plan précédent`,
    en: `${nameOf(project, 'en')} continues ${quote(previous, 'en')}, which is not in the previous plan`,
  })
}

/** A group of variants with one project only. */
function* variants(plan: Plan): Generator<RuleHit> {
  const groups = new Map<string, Project[]>()
  for (const project of plan.projects) {
    const { variants: group } = project.written
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), project])
  }
  for (const [group, [project, ...others]] of groups) {
    if (project === undefined || others.length > 0) continue
    const known = [...groups.keys()].filter((other) => other !== group)
    yield unmatched(project, within(project, 'variants'), group, known, {
      fr: `Le projet ${nameOf(project, 'fr')} est seul dans le groupe de variantes ${quote(group, 'fr')}`,
      en: `${nameOf(project, 'en')} is alone in the group of variants ${quote(group, 'en')}`,
    })
  }
}

/** The skills, projects of the previous plan and variants that projects name. */
function countNames({ projects }: Plan): number {
  return projects.reduce((sum, { written: { previous, variants, workload = [] } }) => {
    const skills = workload.filter(({ profile }) => profile !== undefined).length
    return sum + skills + Number(previous !== undefined) + Number(variants !== undefined)
  }, 0)
}

export const nameUnmatched = defineRule({
  id: 'name-unmatched',
  subject: 'files',
  severity: 'warning',
  parts: ['name'],
  summary: {
    fr: 'Une compétence, un projet précédent ou un groupe de variantes est écrit comme là où il est défini',
    en: 'A skill, a previous project or a group of variants is written as where it is defined',
  },
  why: {
    fr: 'Un nom mal tapé rompt le lien\u00a0: la règle qui le suit ne trouve rien et se tait',
    en: 'A mistyped name breaks the link: whatever follows it finds nothing and stays silent',
  },
  fix: { fr: 'corrigez le nom, ou ajoutez ce qu’il désigne', en: 'correct the name, or add what it stands for' },
  collective: {
    population: countNames,
    message: { fr: '{count} des {of} noms ne correspondent à rien', en: '{count} of {of} names stand for nothing' },
  },
  *run(plan) {
    for (const project of plan.projects) {
      yield* profiles(plan, project)
      yield* ancestors(plan, project)
    }
    yield* variants(plan)
  },
})

const KINDS: Record<string, { fr: string; en: string; feminine?: true }> = {
  axis: { fr: 'Axe', en: 'axis' },
  objective: { fr: 'Objectif', en: 'objective' },
  department: { fr: 'Direction', en: 'department', feminine: true },
  body: { fr: 'Instance', en: 'governance body', feminine: true },
  team: { fr: 'Équipe', en: 'team', feminine: true },
  need: { fr: 'Besoin', en: 'need' },
  programme: { fr: 'Programme', en: 'programme' },
  project: { fr: 'Projet', en: 'project' },
  authorisation: { fr: 'Autorisation', en: 'authorisation', feminine: true },
  subsidy: { fr: 'Subvention', en: 'subsidy', feminine: true },
  decision: { fr: 'Décision', en: 'decision', feminine: true },
  scenario: { fr: 'Scénario', en: 'scenario' },
  criterion: { fr: 'Critère', en: 'criterion' },
  preparation: { fr: 'Étape', en: 'preparation stage', feminine: true },
}

/** The id that a reader cannot tell from another one: letters of another alphabet look the same. */
function lookalike(id: string, known: readonly string[]): string | undefined {
  const read = readsAs(id).toLowerCase()
  return known.find((other) => readsAs(other).toLowerCase() === read)
}

export const referenceUnknown = recordRule({
  id: 'reference-unknown',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: { fr: 'Toute référence désigne une entité du plan', en: 'Every reference names an entity of the plan' },
  why: {
    fr: 'Un lien mort fausse sans bruit toutes les consolidations',
    en: 'A dangling link silently destroys consolidation',
  },
  fix: { fr: 'corrigez l’identifiant, ou ajoutez l’entité', en: 'correct the id, or add the entity' },
  most: {
    fr: '{count} des {of} références ne désignent rien dans le plan',
    en: '{count} of {of} references name nothing in the plan',
  },
  follows: ['id-duplicate', 'id-lookalike'],
  over: ({ references }) => references,
  find({ id, to, at, by }, plan) {
    const key = id.toLowerCase()
    if (to.some((kind) => plan.index.get(kind)?.has(key))) return undefined
    const known = to.flatMap((kind) => [...(plan.index.get(kind)?.values() ?? [])].map((entity) => entity.id))
    const suggestion = lookalike(id, known) ?? nearest(id, known)
    const kind = KINDS[to[0] ?? ''] ?? { fr: 'Identifiant', en: 'id' }
    return {
      at,
      entity: by,
      facts: { id, kind: [...to], ...(suggestion === undefined ? {} : { suggestion }) },
      message: {
        fr: `${kind.fr} ${quote(id, 'fr')} ${'feminine' in kind ? 'inconnue' : 'inconnu'} dans le plan`,
        en: `No ${kind.en} of the plan has the id ${quote(id, 'en')}`,
      },
      ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
    }
  },
})
