/** Finds projects of the initial portfolio that are gone from the files. */

import { fold } from '../../lang/nearest.ts'
import { quote } from '../../lang/punctuation.ts'
import { within } from '../../plan/entity.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { initialPortfolio } from '../../plan/project-status.ts'
import { bilingual } from '../../values/language.ts'
import { defineStateRule, type RuleHit } from '../define.ts'
import { nameOf } from '../words/naming.ts'

function isGone(after: Plan, { id }: Project): boolean {
  return after.index.get('project')?.has(id.toLowerCase()) !== true
}

/** The projects under ids that are new, by their titles without regard to case, accents and signs. */
function newcomers(before: Plan, after: Plan): Map<string, Project> {
  const fresh = after.projects.filter(({ id }) => projectById(before, id) === undefined)
  return new Map(
    fresh.flatMap((project) => [project.title.fr, project.title.en].map((title) => [fold(title), project] as const)),
  )
}

/** @param heir - the project that seems to be the lost one under a new id. */
function discovery(after: Plan, lost: Project, heir: Project | undefined): RuleHit {
  const message = bilingual((lang) => {
    const [name, id] = [nameOf(lost, lang), quote(lost.id, lang)]
    return {
      fr: `Projet ${name} du portefeuille initial absent des fichiers sous son identifiant ${id}`,
      en: `${name} of the initial portfolio is gone from the files under its id ${id}`,
    }[lang]
  })
  const found = { entity: lost.id, facts: { project: lost.id }, message }
  if (heir === undefined) return { ...found, at: within(after.header, 'id') }
  return {
    ...found,
    at: within(heir, 'id'),
    facts: { ...found.facts, renamed: heir.id },
    help: {
      fr: `si c’est ce projet, rendez-lui l’identifiant ${quote(lost.id, 'fr')}\u00a0; sinon, remettez l’ancien avec son statut`,
      en: `if this is the project, give it its id ${quote(lost.id, 'en')} back; if not, put the old one back with its status`,
    },
  }
}

/** Finds projects with a baseline, there from the start, of which the files no longer hold the record. */
export const projectRecordLost = defineStateRule({
  id: 'project-record-lost',
  subject: 'projects',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un projet du portefeuille initial ne disparaît pas des fichiers\u00a0: il y reste avec son statut',
    en: 'A project of the initial portfolio does not leave the files: it stays with its status',
  },
  why: {
    fr: 'Le taux de réalisation se mesure sur le portefeuille initial\u00a0: un projet effacé l’améliore sans que rien ne soit fait',
    en: 'Completion is measured on the initial portfolio: a project that is erased raises it without anything being done',
  },
  fix: {
    fr: 'remettez le projet avec son statut\u00a0: cancelled, postponed ou rejected et sa décision (disposition), merged et merged_into',
    en: 'put the project back with its status: cancelled, postponed or rejected and its decision (disposition), merged and merged_into',
  },
  *run(before, after) {
    const gone = initialPortfolio(before).filter((project) => isGone(after, project))
    if (gone.length === 0) return
    const fresh = newcomers(before, after)
    for (const project of gone) {
      const { fr, en } = project.title
      yield discovery(after, project, fresh.get(fold(fr)) ?? fresh.get(fold(en)))
    }
  },
})
