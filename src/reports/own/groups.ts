/** The groups that a list of projects is parted into, as a plan's own reports ask for it. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatPlain } from '../../lang/numbers.ts'
import { colon } from '../../lang/punctuation.ts'
import { compareWords } from '../../lang/word-order.ts'
import { leadAxis, NONE } from '../../metrics/base/scope.ts'
import { isSameId } from '../../plan/entity.ts'
import { isOwnField, ownFieldLook } from '../../plan/own-fields.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { projectValues } from '../../plan/project-fields.ts'
import { statusLabel, themeLabel } from '../../plan/vocabulary.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Cell } from '../document/document.ts'
import { knownValues } from '../project-choice.ts'
import { ownColumn } from '../sections/project-own.ts'
import { entityTitle } from '../words/names.ts'

/** The projects that have one value in common. */
export interface ProjectGroup {
  /** The value; empty for the projects that have none. */
  readonly key: string
  readonly title: Bilingual
  readonly projects: ReadonlySet<Project>
}

/** Fields of which a project may have several, and that by which it is grouped. */
const FOREMOST: Readonly<Record<string, (project: Project) => string | undefined>> = {
  axis: leadAxis,
  department: ({ leadDepartment }) => leadDepartment,
}

function groupValue(project: Project, field: string): string {
  const foremost = FOREMOST[field]
  return foremost === undefined ? projectValues(project, field).join(', ') : (foremost(project) ?? '')
}

/** A value of a field of the format, as reports name it. */
function valueTitle(plan: Plan, field: string, key: string): Bilingual {
  switch (field) {
    case 'axis':
    case 'department':
    case 'programme':
      return entityTitle(plan, field, key)
    case 'steering_body':
      return entityTitle(plan, 'body', key)
    case 'theme':
      return themeLabel(plan, key)
    case 'status':
      return statusLabel(plan, key)
    default:
      return valueLabel(key)
  }
}

function cellWords(cell: Cell): Bilingual {
  return bilingual((lang) => {
    if (cell.kind === 'figure') return formatPlain(cell.value ?? 0, lang)
    if (cell.kind === 'day' && cell.day !== undefined) return formatDate(dayText(cell.day), lang)
    return cell.kind === 'text' ? cell.text[lang] : ''
  })
}

/** A value alone; that of an own field behind the name of the field, for « oui » alone says nothing. */
function groupTitle(plan: Plan, field: string, key: string, [one]: readonly Project[]): Bilingual {
  if (!isOwnField(field)) return key === '' ? NONE : valueTitle(plan, field, key)
  const { title } = ownFieldLook(plan, field)
  const cell = one === undefined ? undefined : ownColumn(plan, field).cell(one)
  const words = key === '' || cell === undefined ? NONE : cellWords(cell)
  return bilingual((lang) => `${title[lang]}${colon(lang)} ${words[lang]}`)
}

/**
 * The groups of some projects by a field, none empty: in the order of the plan or of the format, values of own fields in
 * that of words; last the projects that have no value.
 */
export function groupsOf(plan: Plan, field: string, projects: readonly Project[]): readonly ProjectGroup[] {
  // Ids are met without regard to case, and shown as their entity writes them.
  const known = isOwnField(field) ? [] : knownValues(plan, field)
  const keyOf = (project: Project): string => {
    const value = groupValue(project, field)
    return known.find((one) => isSameId(one, value)) ?? value
  }
  const groups = new Map<string, Project[]>()
  for (const project of projects) {
    const key = keyOf(project)
    groups.set(key, [...(groups.get(key) ?? []), project])
  }
  const place = (key: string): number => {
    if (key === '') return Number.POSITIVE_INFINITY
    return known.indexOf(key)
  }
  return [...groups]
    .sort(([one], [other]) => (place(one) === place(other) ? compareWords(one, other) : place(one) - place(other)))
    .map(([key, own]) => ({ key, title: groupTitle(plan, field, key, own), projects: new Set(own) }))
}
