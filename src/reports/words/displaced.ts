/** What gives way to a project, as a cell: other projects, money, days. */
import { formatPlain, formatThousands } from '../../lang/numbers.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { bilingual, type Lang, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'
import { entityTitle } from './names.ts'

const TEXTS = printed('displaced', {
  nothing: { fr: 'rien n’est cédé', en: 'nothing' },
  days: (number: string) => ({ fr: `${number} jours`, en: `${number} days` }),
})

type Displaced = NonNullable<Project['written']['displaces']>[number]

function displacedText(plan: Plan, displaced: Displaced, lang: Lang): string {
  if (typeof displaced === 'string') {
    const project = projectById(plan, displaced)
    return project === undefined ? displaced : `${project.id} ${project.title[lang]}`
  }
  if ('money' in displaced) {
    const amount = formatThousands(displaced.money * plan.scale, plan.currency, lang)
    return displaced.project === undefined ? amount : `${amount} (${displaced.project})`
  }
  const days = TEXTS.days(formatPlain(displaced.days, lang))[lang]
  return displaced.team === undefined ? days : `${days} (${entityTitle(plan, 'team', displaced.team)[lang]})`
}

/** What gives way, each by its title, in a row. */
export function displacedWords(plan: Plan, displaces: readonly Displaced[], lang: Lang): string {
  return displaces.map((one) => displacedText(plan, one, lang)).join(', ')
}

/** What a project displaces, each by its title; says so where nothing gives way. */
export function displacement(plan: Plan, { written: { displaces = [] } }: Project): Cell {
  if (displaces.length === 0) return text(TEXTS.nothing, 'watch')
  return text(bilingual((lang) => displacedWords(plan, displaces, lang)))
}
