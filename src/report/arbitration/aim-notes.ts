/** The sentences about the aims before value: what does not fit, what keeping a project for them costs, what comes too late. */
import { bilingual, formatDate, formatNumber } from '../../lang/numbers.ts'
import { dayText } from '../../values/calendar.ts'
import type { Note } from '../document.ts'
import { projectName } from '../named-projects.ts'
import { keptText, lossText, missedTexts } from './aim-words.ts'
import { note, type ProposalContext } from './arbitration-context.ts'

/** The most sentences about what does not fit. */
const MOST_MISSED = 5

/** What must be or would be lost, and does not fit: it is said before anything else. */
export function missedNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const told = missedTexts(arbitration.plan, proposal.aims, proposal.verdicts)
  const left = told.length - MOST_MISSED
  return [
    ...told.slice(0, MOST_MISSED).map((one) => note(one, 'bad')),
    ...(left > 0
      ? [
          note(
            bilingual((lang) => {
              const number = formatNumber(left, lang)
              return lang === 'fr'
                ? `Ne trouvent pas place non plus\u00a0: ${number} autres, parmi les projets écartés ci-dessous.`
                : `Nor do ${number} more, among the projects left out below.`
            }),
            'bad',
          ),
        ]
      : []),
  ]
}

/** What keeping projects for an aim costs of value. */
export function keptNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const kept = proposal.aimCosts?.kept ?? []
  return kept.map((one) => note(keptText(arbitration.plan, one), 'watch'))
}

/** The projects that are in and end after the day of a loss that they are in for: nothing is said of dates by an aim. */
export function lateNotes({ arbitration: { plan }, proposal }: ProposalContext): Note[] {
  const late = proposal.verdicts.flatMap(({ isIn, project, stake }) =>
    stake.losses.flatMap((loss) => {
      const { end } = project.span
      const day = loss.kind === 'need' ? loss.deadline : loss.end
      if (!isIn || end === undefined || day === undefined || end <= day) return []
      return [{ project, loss, end }]
    }),
  )
  return late.map(({ project, loss, end }) =>
    note(
      bilingual((lang) => {
        const [date, lost] = [formatDate(dayText(end), lang), lossText(plan, loss)[lang]]
        return lang === 'fr'
          ? `${projectName(project, 'fr')} est retenu, mais ne finit que le ${date}\u00a0: ${lost}.`
          : `${projectName(project, 'en')} is in, but ends only on ${date}: ${lost}.`
      }),
      'watch',
    ),
  )
}
