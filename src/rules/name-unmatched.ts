/** Finds names that stand for something written elsewhere in the plan, or in the one before it, and that nothing there bears. */

import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

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

/** Finds skills, projects of the previous plan and groups of variants that are written with a slip. */
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
    message: collectively(
      (count, of) => `${count} des ${of} noms ne correspondent à rien`,
      (count, of) => `${count} of ${of} names stand for nothing`,
    ),
  },
  *run(plan) {
    for (const project of plan.projects) {
      yield* profiles(plan, project)
      yield* ancestors(plan, project)
    }
    yield* variants(plan)
  },
})
