/** The report `annual`: a closed year of the plan for the assembly and the public, without what must not be published. */
import { printed } from '../../values/language.ts'
import { note } from '../document/table.ts'
import { buildSection, type ReportKind, type SectionKind } from '../report-kind.ts'
import { authorisations } from './authorisations.ts'
import { method, next } from './closing.ts'
import { decided } from './decided.ts'
import { headline } from './headline.ts'
import { spent } from './money.ts'
import { done, late, stopped } from './projects.ts'
import { gains, objectives } from './results.ts'
import { staff } from './staff.ts'
import { type AnnualYear, annualYear } from './year.ts'

const TEXTS = printed('annual', {
  title: { fr: 'Rapport annuel à l’assemblée', en: 'Annual report to the assembly' },
  ofYear: (year: number) => ({
    fr: `Rapport annuel ${year} à l’assemblée`,
    en: `Annual report ${year} to the assembly`,
  }),
  none: {
    fr: 'Aucune année du plan n’est encore close à sa date d’arrêté\u00a0: le rapport annuel porte sur une année close.',
    en: 'No year of the plan has ended by its status date: the annual report is about a year that has.',
  },
})

const SECTIONS: readonly SectionKind<AnnualYear>[] = [
  headline,
  done,
  spent,
  authorisations,
  staff,
  decided,
  late,
  stopped,
  objectives,
  gains,
  next,
  method,
]

/** The annual report of a year; of the last one that has ended where none is asked for. */
export function annualReport(asked?: number): ReportKind {
  return {
    id: 'annual',
    title: asked === undefined ? TEXTS.title : TEXTS.ofYear(asked),
    isPublic: true,
    sectionIds: SECTIONS.map(({ id }) => id),
    sections: (context, wanted = []) => {
      const year = annualYear(context, asked)
      if (year === undefined) return [{ id: 'year', title: TEXTS.title, blocks: [note(TEXTS.none)] }]
      return SECTIONS.filter(({ id }) => wanted.length === 0 || wanted.includes(id)).flatMap((kind) =>
        buildSection(kind, year),
      )
    },
  }
}
