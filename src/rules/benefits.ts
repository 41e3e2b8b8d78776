/** Benefits and the use of what was delivered. */

import { dateWords, onDate } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { type BenefitResult, benefitResults } from '../metrics/base/benefit-results.ts'
import { titleOf, within } from '../plan/entity.ts'
import { isCompleted } from '../plan/project-status.ts'
import { dayText } from '../values/calendar.ts'
import type { Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { placedIn, recordRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

/** The place of a benefit, or of one of its keys. */
function benefitPlace({ holder, index }: BenefitResult, key: string): PathOrigin {
  return within(holder.entity, 'benefits', index, key)
}

/** « le bénéfice « … » du programme « … » », without an article in English: `"…" of the programme "…"`. */
function benefitName({ benefit, holder }: BenefitResult, lang: Lang): string {
  const { entity } = holder
  const own = quote(titleOf(entity.title, entity.id)[lang], lang)
  const of = {
    fr: holder.kind === 'programme' ? 'du programme' : 'du projet',
    en: holder.kind === 'programme' ? 'of the programme' : 'of the project',
  }
  return `${quote(benefit.title, lang)} ${of[lang]} ${own}`
}

/** What users need to take a result up. */
const MONTHS_TO_TAKE_UP = 6

export const adoptionUnmeasured = recordRule({
  id: 'adoption-unmeasured',
  subject: 'benefits',
  severity: 'warning',
  summary: {
    fr: 'L’usage d’un projet terminé est mesuré dans les six mois',
    en: 'The use of a completed project is measured within six months',
  },
  why: {
    fr: 'Un projet livré que personne n’utilise a coûté autant qu’un projet réussi',
    en: 'A project that is delivered and not used has cost as much as one that succeeded',
  },
  fix: { fr: 'mesurez l’usage et écrivez adoption.actual', en: 'measure the use and write adoption.actual' },
  most: {
    fr: 'L’usage de {count} des {of} projets terminés depuis plus de six mois n’est pas mesuré',
    en: 'The use of {count} of {of} projects completed more than six months ago is not measured',
  },
  /** The completed projects with a measure of use whose end lies so far back that it can be taken. */
  over: ({ projects, asOf }) =>
    projects.flatMap((project) => {
      const { end } = project.actual
      if (!isCompleted(project) || project.written.adoption === undefined || end === undefined) return []
      return shiftDay(end, MONTHS_TO_TAKE_UP) >= asOf ? [] : [{ project, end }]
    }),
  find({ project, end }) {
    const { adoption } = project.written
    if (adoption === undefined || adoption.actual !== undefined) return undefined
    const date = dayText(end)
    return {
      ...placedIn(project, 'adoption', 'measure'),
      facts: { end: date, months: MONTHS_TO_TAKE_UP },
      message: {
        fr: `Usage du projet ${nameOf(project, 'fr')} non mesuré, plus de ${MONTHS_TO_TAKE_UP} mois après sa fin (${dateWords(date, 'fr')})`,
        en: `The use of ${nameOf(project, 'en')} is not measured, more than ${MONTHS_TO_TAKE_UP} months after its end ${onDate(date, 'en')}`,
      },
    }
  },
})

export const benefitDueUnmeasured = recordRule({
  id: 'benefit-due-unmeasured',
  subject: 'benefits',
  severity: 'warning',
  parts: ['benefit'],
  summary: { fr: 'Un bénéfice échu est mesuré', en: 'A benefit that is due is measured' },
  why: {
    fr: 'Un bénéfice promis pour convaincre et jamais mesuré rend toute promesse suivante gratuite',
    en: 'A benefit that was promised to convince and never measured makes the next promise worth nothing',
  },
  fix: {
    fr: 'mesurez-le et écrivez actual et measured, ou fixez une nouvelle échéance',
    en: 'measure it and write actual and measured, or set a new due date',
  },
  most: {
    fr: '{count} des {of} bénéfices échus n’ont pas été mesurés',
    en: '{count} of {of} benefits that are due were not measured',
  },
  population: (plan) => benefitResults(plan).filter(({ due }) => due !== undefined && due < plan.asOf).length,
  over: benefitResults,
  find(result, plan) {
    const { benefit, holder, due, actual } = result
    if (due === undefined || due >= plan.asOf || actual !== undefined) return undefined
    const { due: written = '' } = benefit
    return {
      at: benefitPlace(result, 'due'),
      entity: holder.entity.id,
      facts: { benefit: benefit.title, due: written, days: plan.asOf - due },
      message: {
        fr: `Bénéfice ${benefitName(result, 'fr')} échu le ${dateWords(written, 'fr')} et jamais mesuré`,
        en: `The benefit ${benefitName(result, 'en')} was due ${onDate(written, 'en')} and was never measured`,
      },
    }
  },
})

export const benefitWithoutOwner = recordRule({
  id: 'benefit-without-owner',
  subject: 'benefits',
  severity: 'info',
  parts: ['benefit'],
  summary: {
    fr: 'Tout bénéfice a un métier qui en répond',
    en: 'Every benefit has a business role that answers for it',
  },
  why: {
    fr: 'Un bénéfice se constate après le projet, quand son équipe n’est plus là\u00a0: sans responsable, personne ne le mesure',
    en: 'A benefit shows after the project, when its team is gone: without an owner nobody measures it',
  },
  fix: {
    fr: 'ajoutez owner\u00a0: le rôle métier qui répond du bénéfice',
    en: 'add owner: the business role that answers for the benefit',
  },
  most: { fr: 'Personne ne répond de {count} des {of} bénéfices', en: 'Nobody answers for {count} of {of} benefits' },
  over: benefitResults,
  find(result) {
    const { benefit, holder } = result
    if (benefit.owner !== undefined) return undefined
    return {
      at: benefitPlace(result, 'title'),
      entity: holder.entity.id,
      facts: { benefit: benefit.title },
      message: {
        fr: `Personne ne répond du bénéfice ${benefitName(result, 'fr')}`,
        en: `Nobody answers for the benefit ${benefitName(result, 'en')}`,
      },
    }
  },
})

export const benefitWithoutTarget = recordRule({
  id: 'benefit-without-target',
  subject: 'benefits',
  severity: 'info',
  parts: ['benefit'],
  summary: { fr: 'Tout bénéfice a une valeur visée', en: 'Every benefit has a target value' },
  why: {
    fr: 'Sans cible, on ne peut dire d’un bénéfice ni qu’il est atteint ni qu’il est manqué',
    en: 'Without a target a benefit can be called neither reached nor missed',
  },
  fix: {
    fr: 'ajoutez target, avec baseline et unit, et due pour l’échéance',
    en: 'add target, with baseline and unit, and due for the day',
  },
  most: { fr: '{count} des {of} bénéfices n’ont pas de cible', en: '{count} of {of} benefits have no target' },
  over: benefitResults,
  find(result) {
    const { benefit, holder } = result
    if (benefit.target !== undefined) return undefined
    return {
      at: benefitPlace(result, 'title'),
      entity: holder.entity.id,
      facts: { benefit: benefit.title },
      message: {
        fr: `Bénéfice ${benefitName(result, 'fr')} sans cible`,
        en: `The benefit ${benefitName(result, 'en')} has no target`,
      },
    }
  },
})
