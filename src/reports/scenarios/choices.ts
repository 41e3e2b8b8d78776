/** What each scenario chooses beside the plan, a line each: projects in and out, those that it moves or scales, and its frame. */
import { shortened } from '../../lang/lists.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { isCandidate } from '../../plan/project-status.ts'
import { isChangedIn } from '../../scenarios/outcome.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { inPhrase } from '../words/names.ts'
import { ownLimits } from './assumptions.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { cellWords } from './frame-asked.ts'
import { changes } from './projects.ts'
import { stateNameColumn } from './state-table.ts'

const TEXTS = printed('scenario-choices', {
  title: { fr: 'Ce que chaque scénario choisit', en: 'What each scenario chooses' },
  none: {
    fr: 'Les mêmes projets, dates, montants et limites que le plan.',
    en: 'The same projects, dates, amounts and limits as the plan.',
  },
  projects: { fr: 'Retient et écarte', en: 'Keeps and leaves out' },
  changed: { fr: 'Décale ou redimensionne', en: 'Moves or scales' },
  frame: { fr: 'Change du cadre', en: 'Changes of the frame' },
})

const KEPT: Noun = { fr: ['candidat retenu', 'candidats retenus'], en: ['candidate kept', 'candidates kept'] }
const OUT: Noun = { fr: ['projet écarté', 'projets écartés'], en: ['project out', 'projects out'] }
const OTHERS: Noun = { fr: ['autre', 'autres'], en: ['other', 'others'] }

/** The first projects, or limits, that a cell names, and how many others there are. */
function firstOf(texts: readonly string[], lang: Lang): string {
  const others = (left: number): string => counted(left, OTHERS, lang)
  return shortened(texts, { most: 4, shown: 3, others }).join(semicolon(lang))
}

function projectsText({ outcomes }: OptionColumn, lang: Lang): string {
  const kept = outcomes.filter(({ isIn, before }) => isIn && isCandidate(before)).length
  const out = outcomes.filter(({ isLeftOut }) => isLeftOut).length
  return [...(kept === 0 ? [] : [counted(kept, KEPT, lang)]), ...(out === 0 ? [] : [counted(out, OUT, lang)])].join(
    ', ',
  )
}

function changedText({ outcomes }: OptionColumn, lang: Lang): string {
  const changed = outcomes.filter((outcome) => outcome.isIn && isChangedIn(outcome))
  const named = changed.flatMap((outcome) => {
    const told = changes(outcome, lang)
    return told.length === 0 ? [] : [`${outcome.before.title[lang]} (${told.join(', ')})`]
  })
  return firstOf(named, lang)
}

function frameText({ plan }: ScenarioContext, option: OptionColumn, lang: Lang): string {
  const limits = ownLimits(plan, option).map(({ name, after }) => {
    const limit = cellWords(after, plan.currency, lang)
    return `${inPhrase(name[lang])}${colon(lang)} ${limit}`
  })
  return firstOf(limits, lang)
}

function table(context: ScenarioContext): Table {
  const told = (id: string, title: Bilingual, words: (one: OptionColumn, lang: Lang) => string) =>
    column(id, title, 'text', (one: OptionColumn) => bilingual((lang) => words(one, lang)))
  const head = { id: 'scenario_choices', rowId: byId, compared: 'rows' } as const
  return withoutIdleColumns(
    listTable(head, context.options, [
      stateNameColumn(context, (option: OptionColumn) => option),
      told('projects', TEXTS.projects, projectsText),
      told('changed', TEXTS.changed, changedText),
      told('frame', TEXTS.frame, (option, lang) => frameText(context, option, lang)),
    ]),
  )
}

export const choices = defineSection('choices', TEXTS.title, (context: ScenarioContext) => {
  const shown = table(context)
  return shown.columns.length === 1 ? [note(TEXTS.none)] : [shown]
})
