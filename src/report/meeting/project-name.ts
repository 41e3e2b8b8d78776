/** Names a project in one cell of a meeting's page. */

import { bilingual } from '../../lang/numbers.ts'
import type { Project } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'

/** The project's id and title: a page has no room for a column of each. */
export function projectName({ id, title }: Project): Bilingual {
  return bilingual((lang) => `${id} ${title[lang]}`)
}
