/** The report of `plan smooth`: what moves, what it is good for, and what stays too much. */
import { MODE_TITLES } from '../../lang/catalogue/smoothing.ts'
import type { Bilingual } from '../../values/language.ts'
import { shownDefinitions, withUniqueTables } from '../document/assemble.ts'
import type { Report, Section } from '../document/document.ts'
import { provenanceOf } from '../document/figures.ts'
import { SMOOTHING_SECTION_IDS } from '../section-ids.ts'
import { answer } from './answer.ts'
import type { SmoothingContext } from './context.ts'
import { hiring } from './hiring.ts'
import { money } from './money.ts'
import { moves } from './moves.ts'
import { residue } from './residue.ts'
import { teams } from './teams.ts'

type SectionId = (typeof SMOOTHING_SECTION_IDS)[number]

const SECTIONS: Readonly<Record<SectionId, (context: SmoothingContext) => Section>> = {
  answer,
  teams,
  money,
  moves,
  residue,
  hiring,
}

function titleOf({ smoothing, frame }: SmoothingContext): Bilingual {
  const { fr, en } = MODE_TITLES[smoothing.mode]
  if (frame === undefined) return { fr, en }
  return { fr: `${fr}, scénario ${frame}`, en: `${en}, scenario ${frame}` }
}

/** The report of a smoothing, with the named sections or all of them; only `answer` where nothing was found. */
export function smoothingReport(context: SmoothingContext, wanted: readonly string[]): Report {
  const { status } = context.smoothing
  const isAnswered = status === 'optimal' || status === 'feasible'
  const shown = SMOOTHING_SECTION_IDS.filter((id) =>
    isAnswered ? wanted.length === 0 || wanted.includes(id) : id === 'answer',
  )
  const sections = withUniqueTables(shown.map((id) => SECTIONS[id](context)))
  return {
    id: 'smoothing',
    title: titleOf(context),
    provenance: provenanceOf(context.smoothing.before),
    sections,
    definitions: shownDefinitions(sections),
  }
}
