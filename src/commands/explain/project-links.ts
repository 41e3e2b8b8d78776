/** What a project depends on, and what names it: the references between it and the other records of the plan. */

import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { isSameId, titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan, Project, Reference } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { text } from '../../reports/document/cell.ts'
import type { Table } from '../../reports/document/document.ts'
import { column, listTable, withoutIdleColumns } from '../../reports/document/table.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { placeIn, placeText } from './place.ts'

/** A record on the other side of a reference. */
export interface ProjectLink {
  /** The key that holds the reference: `depends_on`. */
  readonly key: string
  readonly kind: string
  readonly id: string
  readonly at: Reference['at']
}

/** The links of a project, both ways, in the order of the files. */
export interface ProjectLinks {
  /** The projects that it names. */
  readonly to: readonly ProjectLink[]
  /** The records that name it, its reviews left out. */
  readonly from: readonly ProjectLink[]
}

const TEXTS = { link: { fr: 'Lien', en: 'Link' }, other: { fr: 'Avec', en: 'With' } }

/** The key of a record that holds a reference: the first word of the way into the record that is a name. */
function keyOf({ at }: Reference): string {
  const [key = ''] = at.path.slice(2).filter((step) => typeof step === 'string')
  return key
}

export function linksOf(plan: Plan, { id }: Pick<Project, 'id'>): ProjectLinks {
  const to: ProjectLink[] = []
  const from: ProjectLink[] = []
  for (const reference of plan.references) {
    const { at, by, kind } = reference
    const isOwn = kind === 'project' && isSameId(by, id)
    const key = keyOf(reference)
    const named = reference.to.includes('project') ? projectById(plan, reference.id) : undefined
    if (named === undefined) continue
    if (isOwn) to.push({ key, kind: 'project', id: named.id, at })
    else if (isSameId(named.id, id) && kind !== 'review') from.push({ key, kind, id: by, at })
  }
  return { to, from }
}

/** What kind of record names the project; between two projects, by which key. */
function linkText({ key, kind }: ProjectLink): Bilingual {
  const word = kind === 'project' ? fieldLabel(key) : recordKindLabel(kind)
  return bilingual((lang) => capitalised(word[lang]))
}

function linkName(plan: Plan, { kind, id }: ProjectLink): Bilingual {
  const entity = plan.index.get(kind)?.get(id.toLowerCase())
  const { title, subject } = (entity ?? {}) as { readonly title?: WrittenTitle; readonly subject?: string }
  const name = titleOf(title ?? subject, '')
  return bilingual((lang) => `${id} ${name[lang]}`.trim())
}

export function linkTable(
  plan: Plan,
  { sources }: Pick<Loaded, 'sources'>,
  id: string,
  title: Bilingual,
  links: readonly ProjectLink[],
): Table {
  const projectOf = (link: ProjectLink): Project | undefined =>
    link.kind === 'project' ? projectById(plan, link.id) : undefined
  const table = listTable({ id, title, rowId: (link) => link.id }, links, [
    column('link', TEXTS.link, 'text', linkText),
    column('other', TEXTS.other, 'text', (link) => linkName(plan, link)),
    column('status', LABELS.status, 'text', (link) => {
      const project = projectOf(link)
      return project === undefined ? { kind: 'empty' } : text(statusLabel(plan, project.status))
    }),
    column('end', LABELS.end, 'day', (link) => projectOf(link)?.span.end),
    column('place', LABELS.place, 'text', ({ at }) => placeText(placeIn(sources, at))),
  ])
  return withoutIdleColumns(table, ['status', 'end'])
}
