/** What is said of a place: its findings with their why and what to do, the record that an id names with its figures, the meaning of a key or value. */
import type { Range } from 'vscode-languageserver-protocol'
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { projectById } from '../../plan/find-entity.ts'
import { isReadable } from '../../plan/load/load-plan.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { money, text } from '../../reports/document/cell.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Section } from '../../reports/document/document.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { documentSchema } from '../../schema/document.ts'
import { closedListAt, valueMeaning } from '../../schema/lookup.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { explainKey } from '../explain/explain-key.ts'
import { explainProject } from '../explain/explain-project.ts'
import { factsSection } from '../explain/explanation.ts'
import { placeIn, placeText } from '../explain/place.ts'
import type { Asked } from './desk.ts'
import { eachFinding, messageOf } from './diagnostics.ts'
import { siteAt, titleIn } from './format-at.ts'
import { type MeantRecord, namesOf, recordAt } from './navigation.ts'
import { rangeOf, spanOfPlace } from './positions.ts'
import { type TextSlot, unquoted } from './slot.ts'
import { slotAt, slotsOf } from './slots.ts'

export interface Hovered {
  readonly sections: readonly Section[]
  readonly range: Range | undefined
}

const TEXTS = {
  written: { fr: 'Écrit dans', en: 'Written in' },
  namedBy: { fr: 'Nommé par', en: 'Named by' },
  nobody: { fr: 'rien', en: 'nothing' },
  others: (count: string) => ({ fr: `et ${count} autres`, en: `and ${count} others` }),
  means: { fr: 'Sens', en: 'Meaning' },
  key: { fr: 'Clé', en: 'Key' },
  kind: { fr: 'Nature', en: 'Kind' },
  cost: { fr: 'Coût prévu de ces projets', en: 'Expected cost of these projects' },
}

/** How many records that name another are told. */
const NAMES = 6

/** Of what `plan explain` says of a project, what a hand over its id asks for. */
const OF_PROJECT = 3

function findingSection(finding: ShownFinding, asked: Asked): Section {
  const { rule: id, severity, help } = finding
  const why = RULE_BY_ID.get(id)?.why
  const title = capitalised(valueLabel(severity)[asked.lang])
  return factsSection('finding', { fr: title, en: title }, [
    [T.said, text(messageOf(finding, asked))],
    [T.why, why && text(why)],
    [T.fix, text(help)],
    [LABELS.rule, text(id)],
  ])
}

function findingsAt(asked: Asked): readonly ShownFinding[] {
  const { loaded, file, offset } = asked
  const source = loaded.sources.get(file)
  if (source === undefined) return []
  return (eachFinding(loaded).get(file) ?? []).filter(({ place }) => {
    const { start, end } = spanOfPlace(source, place)
    return start <= offset && offset <= end
  })
}

/** The projects that name a record, each once. */
function projectsNaming(named: MeantRecord): readonly Project[] {
  const ids = new Set(namesOf(named).flatMap(({ kind, by }) => (kind === 'project' ? [by] : [])))
  return [...ids].flatMap((id) => projectById(named.plan, id) ?? [])
}

/** `3 projects: P-1, P-2, P-3; need N-1`. */
function namedByText(named: MeantRecord, projects: readonly Project[]): Bilingual {
  const others = [...new Set(namesOf(named).flatMap(({ kind, by }) => (kind === 'project' || by === '' ? [] : [by])))]
  const names = [...projects.map(({ id }) => id), ...others]
  if (names.length === 0) return TEXTS.nobody
  return bilingual((lang) => {
    const shown = names.slice(0, NAMES).join(', ')
    const left = names.length - NAMES
    const row = left > 0 ? `${shown} ${TEXTS.others(String(left))[lang]}` : shown
    return projects.length === 0 ? row : `${row} (${counted(projects.length, NOUNS.project, lang)})`
  })
}

function costOfAll(plan: Plan, projects: readonly Project[]) {
  return sum(projects.map((project) => costOf(plan, project, {})))
}

function recordSections(asked: Asked, named: MeantRecord): readonly Section[] {
  const { loaded } = asked
  const { kind, record, plan } = named
  const project = kind === 'project' && plan === loaded.plan ? projectById(plan, record.id) : undefined
  if (project !== undefined && isReadable(loaded)) return explainProject(loaded, project).sections.slice(0, OF_PROJECT)
  const projects = projectsNaming(named)
  const name = `${record.id} ${titleIn(plan, named, asked.lang)}`.trim()
  const isKnown = loaded.sources.has(record.at.file)
  return [
    factsSection('record', { fr: name, en: name }, [
      [TEXTS.kind, text(recordKindLabel(kind))],
      [TEXTS.namedBy, text(namedByText(named, projects))],
      [TEXTS.cost, projects.length === 0 ? undefined : money(costOfAll(plan, projects))],
      [TEXTS.written, isKnown ? text(placeText(placeIn(loaded.sources, record.at))) : undefined],
    ]),
  ]
}

/** What the format says of a key, or of a value that it allows. */
function formatSections({ page }: Asked, { path, part, start, end }: TextSlot): readonly Section[] {
  if (part === 'key') {
    const site = siteAt(path)
    // Where all keys are described stands on a page; a hand over one key asks for that one.
    return site === undefined ? [] : explainKey(site.path, [site]).sections.map(withoutNotes)
  }
  const value = unquoted(page.text.slice(start, end))
  const closed = closedListAt(documentSchema, path)
  if (closed === undefined || !closed.allowed.includes(value)) return []
  const { fr, en } = valueMeaning(value, closed.meanings)
  const label = valueLabel(value)
  const about = siteAt(path)?.row.about
  const title = { fr: value, en: value }
  return [
    factsSection('value', title, [
      [TEXTS.means, text({ fr: fr ?? label.fr, en: en ?? label.en })],
      [TEXTS.key, about && text(about)],
    ]),
  ]
}

function withoutNotes(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'note') }
}

export function hoverAt(asked: Asked): Hovered | undefined {
  const slot = slotAt(slotsOf(asked.page.text), asked.offset)
  const named = recordAt(asked)
  const isWritten = slot !== undefined && slot.start < slot.end
  const about = named !== undefined ? recordSections(asked, named) : isWritten ? formatSections(asked, slot) : []
  const sections = [...findingsAt(asked).map((finding) => findingSection(finding, asked)), ...about]
  if (sections.length === 0) return undefined
  return { sections, range: isWritten ? rangeOf(asked.page, slot.start, slot.end) : undefined }
}
