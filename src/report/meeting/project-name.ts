/** Names a project in one cell of a meeting's page. */
import type { Project } from '../../model/plan.ts'
import { bilingual } from '../../text/format.ts'
import type { Bilingual } from '../../units/language.ts'

/** The project's id and title: a page has no room for a column of each. */
export function projectName({ id, title }: Project): Bilingual {
  return bilingual((lang) => `${id} ${title[lang]}`)
}
