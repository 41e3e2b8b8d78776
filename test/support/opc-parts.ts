/** Looks for what an office program would repair in a package of parts (ECMA-376-2): workbooks and slides alike. */
import { posix } from 'node:path'
import { SaxesParser } from 'saxes'

/** The text of every part by its name, without a slash in front. */
export type Parts = ReadonlyMap<string, string>

const TYPES = '[Content_Types].xml'
const PACKAGE = '_rels/.rels'

/** The attributes of every element of a name, in order; the prefix counts. */
export function elements(xml: string, name: string): Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = []
  walk(xml, {
    open: (tag, attributes) => {
      if (tag === name) found.push({ ...attributes })
    },
  })
  return found
}

/** What is told while a part is read. */
interface Walker {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads a part; throws where it is not well-formed. */
export function walk(xml: string, walker: Walker): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => walker.open?.(name, attributes))
  parser.on('closetag', ({ name }) => walker.close?.(name))
  parser.on('text', (text) => walker.text?.(text))
  parser.write(xml).close()
}

/** A relation of a part. */
export interface PartRelation {
  readonly id: string
  readonly type: string
  /** The name of the part that it leads to; undefined where it leads out of the package. */
  readonly target: string | undefined
}

/** The part that owns a part of relations; empty for the package itself. */
function ownerOf(relations: string): string {
  if (relations === PACKAGE) return ''
  const folder = posix.dirname(posix.dirname(relations))
  return posix.join(folder, posix.basename(relations, '.rels'))
}

function isRelations(name: string): boolean {
  return name.endsWith('.rels')
}

/** The relations of a part; those of the package for an empty name. */
export function relationsOf(parts: Parts, owner: string): PartRelation[] {
  const name = posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`)
  const xml = parts.get(owner === '' ? PACKAGE : name)
  if (xml === undefined) return []
  return elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '', TargetMode }) => {
    const path = Target.startsWith('/') ? Target : posix.join('/', posix.dirname(owner), Target)
    return { id: Id, type: Type, target: TargetMode === 'External' ? undefined : path.slice(1) }
  })
}

/** What is wrong with a package, in words; nothing for one that is whole. */
export function packageFaults(parts: Parts): string[] {
  const broken = [...parts].flatMap(([name, xml]) => wellFormed(name, xml))
  if (broken.length > 0) return broken
  return [...contentTypeFaults(parts), ...relationFaults(parts), ...unreached(parts)]
}

function wellFormed(name: string, xml: string): string[] {
  try {
    if (/\.(xml|rels|vml)$/.test(name)) walk(xml, {})
    return []
  } catch (error) {
    return [`${name} is not well-formed: ${String(error)}`]
  }
}

function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}

function contentTypeFaults(parts: Parts): string[] {
  const xml = parts.get(TYPES) ?? '<Types/>'
  const overrides = elements(xml, 'Override').map(({ PartName = '' }) => PartName.slice(1))
  const endings = elements(xml, 'Default').map(({ Extension = '' }) => Extension)
  const isKnown = (name: string): boolean =>
    overrides.includes(name) || endings.includes(name.slice(name.lastIndexOf('.') + 1))
  return [
    ...doubled([...overrides, ...endings]).map((name) => `two content types for ${name}`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content type without ${name}`),
    ...[...parts.keys()]
      .filter((name) => name !== TYPES && !isKnown(name))
      .map((name) => `no content type for ${name}`),
    // The ending alone says nothing of an XML part but that it is one.
    ...[...parts.keys()]
      .filter((name) => name.endsWith('.xml') && name !== TYPES && !overrides.includes(name))
      .map((name) => `only a type of its ending for ${name}`),
  ]
}

function relationFaults(parts: Parts): string[] {
  return [...parts.keys()].filter(isRelations).flatMap((name) => {
    const owner = ownerOf(name)
    const relations = relationsOf(parts, owner)
    const used = relationIdsIn(parts.get(owner) ?? '')
    const ids = relations.map(({ id }) => id)
    return [
      ...(owner !== '' && !parts.has(owner) ? [`${name} has no owner`] : []),
      ...doubled(ids).map((id) => `${name} has ${id} twice`),
      ...relations.flatMap(({ id, target }) =>
        target !== undefined && !parts.has(target) ? [`${name}: ${id} leads to no ${target}`] : [],
      ),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${owner} uses ${id}, which it has not`),
    ]
  })
}

/** The ids of relations that a part names, whatever for. */
function relationIdsIn(xml: string): string[] {
  return [...xml.matchAll(/\br:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id = '']) => id)
}

function unreached(parts: Parts): string[] {
  const reached = new Set<string>()
  const reach = (owner: string): void => {
    for (const { target } of relationsOf(parts, owner)) {
      if (target === undefined || reached.has(target)) continue
      reached.add(target)
      reach(target)
    }
  }
  reach('')
  return [...parts.keys()]
    .filter((name) => name !== TYPES && !isRelations(name) && !reached.has(name))
    .map((name) => `no relation leads to ${name}`)
}
