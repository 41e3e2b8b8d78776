/** Where a project stands: added, stopped, on hold, merged, or nobody knows. */

import { dateWords } from '../lang/dates.ts'
import { withoutAny } from '../lang/lists.ts'
import { entityById, projectById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { additions, isLive, isRetained, ofUnknownStatus } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

export const additionWithoutDisplacement = recordRule({
  id: 'addition-without-displacement',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Une demande ajoutée en cours de plan dit ce qui lui cède la place',
    en: 'A demand added in mid-plan says what gives way to it',
  },
  why: {
    fr: 'À moyens constants, ce qui s’ajoute retarde autre chose\u00a0: autant dire quoi',
    en: 'With the same means, what is added delays something else: better say what',
  },
  fix: {
    fr: 'renseignez displaces\u00a0: des projets, un montant (money) ou des jours (days)',
    en: 'fill in displaces: projects, money or days',
  },
  most: {
    fr: '{count} des {of} projets ajoutés en cours de plan ne disent pas ce qui leur cède la place',
    en: '{count} of {of} projects added in mid-plan do not say what gives way to them',
  },
  over: ({ projects }) => projects.filter((project) => project.origin === 'added' && isRetained(project)),
  find(project) {
    if ((project.written.displaces ?? []).length > 0) return undefined
    return {
      ...placedIn(project, 'origin'),
      facts: { origin: project.origin },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} ajouté en cours de plan sans dire ce qui lui cède la place`,
        en: `${nameOf(project, 'en')} was added in mid-plan and nothing gives way to it`,
      },
    }
  },
})

const OF_ADDITION = {
  date: { fr: 'date', en: 'date' },
  decision: { fr: 'décision', en: 'decision' },
  funding: { fr: 'financement', en: 'funding' },
} as const satisfies Record<string, Bilingual>

const ADDITION_KEYS = Object.keys(OF_ADDITION) as (keyof typeof OF_ADDITION)[]

export const projectAdditionUndocumented = recordRule({
  id: 'project-addition-undocumented',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet ajouté en cours de plan dit quand, par quelle décision et avec quel financement',
    en: 'A project added to a running plan says when, by which decision and with what money',
  },
  why: {
    fr: 'Les demandes nouvelles doivent rester visibles, elles prennent la place de projets prévus',
    en: 'New demands must stay visible, they take the place of planned projects',
  },
  fix: {
    fr: 'complétez «\u00a0addition: { date, decision, funding }\u00a0»',
    en: 'complete "addition: { date, decision, funding }"',
  },
  most: {
    fr: '{count} des {of} projets ajoutés n’ont pas de date, de décision ou de financement',
    en: '{count} of {of} added projects lack a date, a decision or funding',
  },
  over: additions,
  find(project) {
    const missing = ADDITION_KEYS.filter((key) => project.written.addition?.[key] === undefined)
    if (missing.length === 0) return undefined
    const words = missing.map((key) => OF_ADDITION[key])
    return {
      ...placedIn(project, 'origin'),
      facts: { missing: missing.map((key) => `addition.${key}`) },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} ajouté en cours de plan sans ${withoutAny(words, 'fr')}`,
        en: `${nameOf(project, 'en')} was added to the running plan without ${withoutAny(words, 'en')}`,
      },
    }
  },
})

const STOPPED: readonly string[] = ['cancelled', 'postponed', 'on_hold']

const OF_DISPOSITION = {
  date: { fr: 'date', en: 'date' },
  decision: { fr: 'décision', en: 'decision' },
  reason: { fr: 'motif', en: 'reason' },
} as const satisfies Record<string, Bilingual>

const DISPOSITION_KEYS = Object.keys(OF_DISPOSITION) as (keyof typeof OF_DISPOSITION)[]

export const projectDispositionMissing = recordRule({
  id: 'project-disposition-missing',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet annulé, reporté ou suspendu dit par quelle décision, quand et pourquoi',
    en: 'A project that is cancelled, postponed or on hold says by which decision, when and why',
  },
  why: {
    fr: 'Un arbitrage doit rester traçable jusqu’au bilan du plan',
    en: 'An arbitration must stay traceable up to the retrospective of the plan',
  },
  fix: {
    fr: 'donnez la date, la décision et le motif de la suite donnée, dans le classeur (plan ask, qui a une feuille pour une décision nouvelle) ou sous «\u00a0disposition\u00a0» dans le fichier',
    en: 'give date, decision and reason of the disposition, in the workbook (plan ask, which has a sheet for a new decision) or under "disposition" in the file',
  },
  example: 'disposition: { date: 2024-05-31, decision: DEC-2024-03, reason: capacity }',
  named: { 'DEC-2024-03': 'decision' },
  most: {
    fr: '{count} des {of} projets abandonnés, reportés ou suspendus n’ont pas de date, de décision ou de motif',
    en: '{count} of {of} projects that are cancelled, postponed or on hold lack a date, a decision or a reason',
  },
  over: ({ projects }) => projects.filter(({ status }) => STOPPED.includes(status)),
  find(project, plan) {
    const missing = DISPOSITION_KEYS.filter((key) => project.written.disposition?.[key] === undefined)
    if (missing.length === 0) return undefined
    const words = missing.map((key) => OF_DISPOSITION[key])
    const status = statusLabel(plan, project.status)
    return {
      ...placedIn(project, 'status'),
      facts: { status: project.status, missing: missing.map((key) => `disposition.${key}`) },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} ${status.fr} sans ${withoutAny(words, 'fr')}`,
        en: `${nameOf(project, 'en')} is ${status.en} without ${withoutAny(words, 'en')}`,
      },
    }
  },
})

const MONTHS_ON_HOLD = 6

export const projectOnHoldLong = recordRule({
  id: 'project-on-hold-long',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Une suspension ne dure pas plus de six mois',
    en: 'A project is not on hold for more than six months',
  },
  why: {
    fr: 'Un projet suspendu sans terme retient des crédits et une attente que personne n’arbitre',
    en: 'A project on hold without end keeps money and hopes that nobody arbitrates',
  },
  fix: {
    fr: 'faites décider la reprise, le report ou l’abandon, et inscrivez-le dans status et disposition',
    en: 'have it decided to resume, postpone or cancel it, and write it under status and disposition',
  },
  most: {
    fr: '{count} des {of} projets suspendus le sont depuis plus de six mois',
    en: '{count} of {of} projects on hold have been so for more than six months',
  },
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const since = parseDay(project.written.disposition?.date ?? '', 'end')
      return project.status !== 'on_hold' || since === undefined ? [] : [{ project, since }]
    }),
  find({ project, since }, plan) {
    if (shiftDay(since, MONTHS_ON_HOLD) >= plan.asOf) return undefined
    const date = dayText(since)
    return {
      ...placedIn(project, 'disposition', 'date'),
      facts: { since: date, months: MONTHS_ON_HOLD },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} suspendu depuis le ${dateWords(date, 'fr')}, soit plus de ${MONTHS_ON_HOLD} mois`,
        en: `${nameOf(project, 'en')} has been on hold since ${dateWords(date, 'en')}, for more than ${MONTHS_ON_HOLD} months`,
      },
    }
  },
})

export const projectStatusUnknown = recordRule({
  id: 'project-status-unknown',
  subject: 'projects',
  severity: 'warning',
  summary: { fr: 'Tout projet dit où il en est', en: 'Every project says where it stands' },
  why: {
    fr: 'Un projet de statut inconnu compte dans l’argent et la charge, mais ni dans les taux de réalisation, ni dans les retards, ni dans l’arbitrage, qui le laisse tel quel',
    en: 'A project of unknown status counts in money and work but not in completion rates or delays, and arbitration leaves it as it is',
  },
  fix: {
    fr: 'demandez au chef de projet où il en est et écrivez-le\u00a0: planned, in_progress, on_hold, completed, cancelled…',
    en: 'ask the project lead where it stands and write it: planned, in_progress, on_hold, completed, cancelled…',
  },
  example: 'status: in_progress',
  most: {
    fr: 'Le statut de {count} des {of} projets est inconnu',
    en: 'The status of {count} of {of} projects is unknown',
  },
  population: ({ projects, status }) => (status === 'closed' ? 0 : projects.length),
  // A closed plan must say what became of each project, which is a rule of its own.
  exceptClosed: true,
  over: ofUnknownStatus,
  find(project) {
    return {
      ...placedIn(project, 'status'),
      message: {
        fr: `Le statut du projet ${nameOf(project, 'fr')} est inconnu`,
        en: `The status of ${nameOf(project, 'en')} is unknown`,
      },
    }
  },
})

function* mergers(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    // A project with a fate of its own may keep the name of the one that it was merged into.
    if (project.status !== 'merged') continue
    const target = projectById(plan, project.written.merged_into ?? '')
    // What goes on in a merged project is for the next in the row to answer.
    if (target === undefined || isLive(target) || target.status === 'merged') continue
    const status = statusLabel(plan, target.status)
    yield {
      ...placedIn(project, 'merged_into'),
      facts: { target: target.id, status: target.status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} fusionné dans ${nameOf(target, 'fr')}, lui-même ${status.fr}`,
        en: `${nameOf(project, 'en')} was merged into ${nameOf(target, 'en')}, which is itself ${status.en}`,
      },
    }
  }
}

function* duplicates({ needs }: Plan): Generator<RuleHit> {
  for (const need of needs) {
    const target = entityById(needs, need.duplicate_of ?? '')
    if (target?.status !== 'rejected' || need.status === 'rejected') continue
    if (need.reason !== undefined) continue
    yield {
      ...placedIn(need, 'duplicate_of'),
      help: {
        fr: 'écartez aussi ce besoin, dites pourquoi il demeure («\u00a0reason\u00a0»), ou nommez celui qui le porte',
        en: 'reject this need too, say why it stays ("reason"), or name the one that carries it',
      },
      facts: { target: target.id, status: target.status },
      message: {
        fr: `Besoin ${nameOf(need, 'fr')} déclaré doublon de ${nameOf(target, 'fr')}, qui a été écarté`,
        en: `The need ${nameOf(need, 'en')} is declared a duplicate of ${nameOf(target, 'en')}, which was rejected`,
      },
    }
  }
}

/** Finds mergers into cancelled, postponed or rejected projects, and duplicates of rejected needs without a reason of their own. */
export const successorStopped = defineRule({
  id: 'successor-stopped',
  subject: 'projects',
  severity: 'error',
  parts: ['target'],
  summary: {
    fr: 'Ce qui continue un projet fusionné ou un besoin en double n’a pas été arrêté',
    en: 'What carries on a merged project or a duplicate need has not been stopped',
  },
  why: {
    fr: 'Une fusion dans un projet abandonné fait disparaître la demande\u00a0: ni réalisée, ni refusée',
    en: 'A merger into a cancelled project makes the demand disappear: neither done nor refused',
  },
  fix: {
    fr: 'nommez un projet retenu, ou donnez à celui-ci sa propre suite (abandonné, reporté, écarté, avec le motif)',
    en: 'name a retained project, or give this one a fate of its own (cancelled, postponed, rejected, with the reason)',
  },
  *run(plan) {
    yield* mergers(plan)
    yield* duplicates(plan)
  },
})
