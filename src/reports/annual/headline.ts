/** The year in one paragraph of figures. */
import { formatPercent, roundMoneyText } from '../../lang/numbers.ts'
import { NOUNS, type Noun } from '../../lang/plurals.ts'
import { decisionsTaken } from '../../plan/decisions-taken.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { figureTable } from '../document/figure-table.ts'
import { filled, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { isPublicBody } from './decided.ts'
import { isAllSecret, yearMoney } from './money.ts'
import { countsInARow, countWords, dayWords, ofOneSection, wholeYearName, yearName } from './texts.ts'
import { type AnnualYear, completedIn, runningAtEnd, stoppedIn, undated } from './year.ts'

const TEXTS = printed('headline', {
  title: ({ whole, year }: AnnualYear) => {
    const name = wholeYearName(whole, year)
    return bilingual((lang) => capitalised({ fr: `${name.fr} en bref`, en: `${name.en} in brief` }[lang]))
  },
  projects: ({ whole, year }: AnnualYear, projects: Bilingual) => {
    const name = yearName(whole, year)
    const isNumber = name.fr === String(year)
    return { fr: `${isNumber ? 'En' : 'Dans'} ${name.fr}, ${projects.fr}.`, en: `In ${name.en}, ${projects.en}.` }
  },
  still: { fr: 'aucun projet n’a commencé ni fini', en: 'no project began or ended' },
  untold: {
    fr: 'le plan ne date ni fin, ni arrêt, ni travaux en cours',
    en: 'the plan dates no end, no stop and no work under way',
  },
  paid: (paid: Bilingual, opened: Bilingual, rate: Bilingual) => ({
    fr: `Les projets ont coûté ${paid.fr} dans l’année, sur ${opened.fr} qui leur étaient ouverts, soit ${rate.fr}`,
    en: `Projects cost ${paid.en} in the year, of ${opened.en} that were opened for them: ${rate.en}`,
  }),
  onlyPaid: (paid: Bilingual) => ({
    fr: `Les projets ont coûté ${paid.fr} dans l’année`,
    en: `Projects cost ${paid.en} in the year`,
  }),
  unpaid: {
    fr: 'Le plan ne dit pas ce qui a été payé dans l’année',
    en: 'The plan does not tell what was paid in the year',
  },
  secret: {
    fr: 'Ce qui a été payé dans l’année n’est pas donné\u00a0: ce serait l’argent de projets confidentiels',
    en: 'What was paid in the year is not given: it would be the money of confidential projects',
  },
  voted: (money: Bilingual, voted: Bilingual, section: Bilingual) => ({
    fr: `${money.fr}\u00a0; le plafond voté${section.fr} était de ${voted.fr}.`,
    en: `${money.en}; the ceiling that was voted${section.en} was ${voted.en}.`,
  }),
  stop: ({ fr, en }: Bilingual) => ({ fr: `${fr}.`, en: `${en}.` }),
  decisions: (decisions: Bilingual) => ({
    fr: `L’assemblée et la direction générale ont pris ${decisions.fr}.`,
    en: `The assembly and the executive took ${decisions.en}.`,
  }),
  dated: (day: Bilingual, kept: Bilingual) => ({
    fr: `Situation au ${day.fr}, d’après le plan tenu à jour au ${kept.fr}.`,
    en: `As at ${day.en}, by the plan as it was kept on ${kept.en}.`,
  }),
})

const DONE: Noun = {
  fr: ['projet s’est terminé', 'projets se sont terminés'],
  en: ['project was completed', 'projects were completed'],
}
const RUNNING: Noun = {
  fr: ['projet était en cours à la fin de l’année', 'projets étaient en cours à la fin de l’année'],
  en: ['project was under way at its end', 'projects were under way at its end'],
}
const STOPPED: Noun = {
  fr: [
    'projet a été arrêté, suspendu, reporté, fusionné ou refusé',
    'projets ont été arrêtés, suspendus, reportés, fusionnés ou refusés',
  ],
  en: [
    'project was stopped, suspended, postponed, merged or refused',
    'projects were stopped, suspended, postponed, merged or refused',
  ],
}
const UNDATED: Noun = {
  fr: [
    'projet sans date de début, de fin ou d’arrêt n’est pas compté.',
    'projets sans date de début, de fin ou d’arrêt ne sont pas comptés.',
  ],
  en: [
    'project without a day of its start, end or stop is not counted.',
    'projects without a day of their start, end or stop are not counted.',
  ],
}

function moneyWords(year: AnnualYear): Bilingual {
  const { voted, opened, paid, rate } = yearMoney(year)
  const amount = (value: number): Bilingual => bilingual((lang) => roundMoneyText(value, year.whole.currency, lang))
  const spent = isAllSecret(year)
    ? TEXTS.secret
    : paid === undefined
      ? TEXTS.unpaid
      : opened === undefined || rate === undefined
        ? TEXTS.onlyPaid(amount(paid))
        : TEXTS.paid(
            amount(paid),
            amount(opened),
            bilingual((lang) => formatPercent(rate, lang)),
          )
  if (voted === undefined) return TEXTS.stop(spent)
  const section = ofOneSection(year.whole, year.year) ?? { fr: '', en: '' }
  return TEXTS.voted(spent, amount(voted), section)
}

function completion({ figures, last }: AnnualYear): Table[] {
  const { denominator = 0, coverage } = figures.whole('completion_gross')
  if (denominator === 0 && coverage === undefined) return []
  const title = bilingual((lang) => capitalised(dayWords(last)[lang]))
  return [
    figureTable(
      { figures },
      { id: 'completion', metrics: ['completion_gross'], sides: [{ id: 'value', title, figures }] },
    ),
  ]
}

export const headline = defineSection('year', TEXTS.title, (year: AnnualYear) => {
  const [done, running, stopped] = [completedIn(year), runningAtEnd(year), stoppedIn(year)]
  const open = undated(year).length
  const decisions = decisionsTaken(year.whole).filter(
    ({ decision, day }) => day >= year.first && day <= year.last && isPublicBody(year.whole, decision),
  )
  const projects = TEXTS.projects(
    year,
    countsInARow(
      [
        [done.length, DONE],
        [running.length, RUNNING],
        [stopped.length, STOPPED],
      ],
      open === 0 ? TEXTS.still : TEXTS.untold,
    ),
  )
  const parts = [
    projects,
    ...(open === 0 ? [] : [countWords(open, UNDATED)]),
    moneyWords(year),
    ...(decisions.length === 0 ? [] : [TEXTS.decisions(countWords(decisions.length, NOUNS.decision))]),
  ]
  return [
    note(bilingual((lang) => parts.map((part) => part[lang]).join(' '))),
    ...filled(completion(year)),
    note(TEXTS.dated(dayWords(year.last), dayWords(year.whole.asOf)), 'quiet'),
  ]
})
