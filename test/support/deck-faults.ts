/** Says what of a deck would make a presentation program offer to repair it, by ECMA-376 and by what programs are known to refuse. */
import { below, relationshipsIn, type XmlElement, xmlTree } from './read-deck.ts'

type Parts = ReadonlyMap<string, string>

const CONTENT_TYPES = '[Content_Types].xml'
const isPart = (name: string): boolean => name !== CONTENT_TYPES && !name.includes('_rels/')
const isMarkup = (name: string): boolean => /\.(xml|rels)$/.test(name)

function malformed(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => {
    if (!isMarkup(name)) return []
    try {
      xmlTree(text)
      return []
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
}

function contentTypes(parts: Parts): string[] {
  const types = xmlTree(parts.get(CONTENT_TYPES) ?? '<x/>')
  const overrides = below(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '')
  const defaults = below(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '')
  const endings = new Set([...parts.keys()].map((name) => name.split('.').pop() ?? ''))
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `type of absent ${name}`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `two types of ${name}`),
    ...defaults.filter((ending) => !endings.has(ending)).map((ending) => `idle default ${ending}`),
    ...[...parts.keys()]
      .filter(isPart)
      .filter(
        (name) =>
          !overrides.includes(name) && (name.endsWith('.xml') || !defaults.includes(name.split('.').pop() ?? '')),
      )
      .map((name) => `no type of ${name}`),
  ]
}

function relationships(parts: Parts): string[] {
  const reached = new Set<string>()
  const faults = ['', ...[...parts.keys()].filter(isPart)].flatMap((part) => {
    const related = relationshipsIn(parts, part)
    for (const { target } of related) reached.add(target)
    const ids = related.map(({ id }) => id)
    const used = (parts.get(part) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)
    return [
      ...related.filter(({ target }) => !parts.has(target)).map(({ id }) => `${part} ${id} dangles`),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${part} has two ${id}`),
      ...[...used].flatMap(([, id = '']) => (ids.includes(id) ? [] : [`${part} knows no ${id}`])),
    ]
  })
  const lost = [...parts.keys()].filter((name) => isPart(name) && !reached.has(name))
  return [...faults, ...lost.map((name) => `nothing leads to ${name}`)]
}

function shapes(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => {
    if (!/^ppt\/(slides|slideLayouts|slideMasters|notesMasters|notesSlides)\/[^/]+$/.test(name)) return []
    const tree = xmlTree(text)
    const ids = below(tree, 'p:cNvPr').map(({ attributes }) => attributes['id'])
    const isDrawn = !name.includes('notes')
    const empty = below(tree, 'p:sp').filter((shape) => below(shape, 'p:txBody').length === 0)
    const paragraphs = below(tree, 'a:p').filter(
      ({ children }) => children.filter((child) => child.name === 'a:pPr').length > 1,
    )
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name} has two shapes ${id}`),
      ...(isDrawn ? empty.map(() => `${name} has a shape without text body`) : []),
      ...paragraphs.map(() => `${name} has a paragraph with two properties`),
    ]
  })
}

const PLOT = /^c:(bar|line|scatter|bubble)Chart$/
/** The order of the elements of a series, as far as decks have them (ECMA-376, 21.2.2). */
const SERIES_ORDER = [
  'c:idx',
  'c:order',
  'c:tx',
  'c:spPr',
  'c:invertIfNegative',
  'c:marker',
  'c:dPt',
  'c:dLbls',
  'c:cat',
  'c:val',
  'c:xVal',
  'c:yVal',
  'c:bubbleSize',
  'c:bubble3D',
  'c:smooth',
]

function seriesFaults(name: string, series: XmlElement): string[] {
  const ranks = series.children.map((child) => SERIES_ORDER.indexOf(child.name))
  const isOrdered = ranks.every((rank, at) => rank >= 0 && rank >= (ranks[at - 1] ?? 0))
  const empty = below(series, 'c:v').filter(({ text }) => text === '')
  return [...(isOrdered ? [] : [`${name} has a series out of order`]), ...empty.map(() => `${name} has an empty value`)]
}

function charts(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => {
    if (!/^ppt\/charts\/[^/]+$/.test(name)) return []
    const tree = xmlTree(text)
    const area = below(tree, 'c:plotArea')[0]
    const axes = (area?.children ?? []).filter((child) => /Ax$/.test(child.name))
    const idOf = (axis: XmlElement): string =>
      axis.children.find((child) => child.name === 'c:axId')?.attributes['val'] ?? ''
    const known = axes.map(idOf)
    const plots = (area?.children ?? []).filter((child) => PLOT.test(child.name))
    const named = plots.flatMap((plot) =>
      plot.children.filter((child) => child.name === 'c:axId').map(({ attributes }) => attributes['val'] ?? ''),
    )
    const crossed = axes.flatMap((axis) => below(axis, 'c:crossAx').map(({ attributes }) => attributes['val'] ?? ''))
    return [
      ...[...named, ...crossed]
        .filter((id) => !known.includes(id))
        .map((id) => `${name} names axis ${id}, which it has not`),
      ...plots.flatMap((plot) =>
        plot.children.filter((child) => child.name === 'c:axId').length === 2 ? [] : [`${name} has not two axes`],
      ),
      ...below(tree, 'c:ser').flatMap((series) => seriesFaults(name, series)),
    ]
  })
}

/** The order of the lists of a presentation (ECMA-376, 19.2.1.26). */
const LISTS = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz']

function presentation(parts: Parts): string[] {
  const tree = xmlTree(parts.get('ppt/presentation.xml') ?? '<x/>')
  const names = (tree.children[0]?.children ?? []).map(({ name }) => name)
  const ranks = names.map((name) => LISTS.indexOf(name)).filter((rank) => rank >= 0)
  const isOrdered = ranks.every((rank, at) => rank >= (ranks[at - 1] ?? 0))
  const masters = [...parts.keys()].filter((name) => /^ppt\/(slide|notes)Masters\/[^/]+$/.test(name))
  const themes = masters.flatMap((name) => relationshipsIn(parts, name).filter(({ type }) => type === 'theme'))
  const used = new Set(
    [...parts.keys()]
      .filter((name) => /^ppt\/slides\/[^/]+$/.test(name))
      .flatMap((name) => relationshipsIn(parts, name).map(({ target }) => target)),
  )
  const idle = [...parts.keys()].filter((name) => /^ppt\/slideLayouts\/[^/]+$/.test(name) && !used.has(name))
  const notes = xmlTree(parts.get('ppt/notesMasters/notesMaster1.xml') ?? '<x/>')
  return [
    ...(isOrdered ? [] : ['the lists of the presentation are out of order']),
    ...(new Set(themes.map(({ target }) => target)).size === themes.length ? [] : ['two masters share a theme']),
    ...idle.map((name) => `no slide has ${name}`),
    ...below(notes, 'p:ph')
      .filter(({ attributes }) => /^(hdr|dt|ftr)$/.test(attributes['type'] ?? ''))
      .map(({ attributes }) => `the notes master has a placeholder ${attributes['type']}`),
  ]
}

function clockAndChance(parts: Parts): string[] {
  return [...parts].flatMap(([name, text]) => [
    ...(/creationId|modId/.test(text) ? [`${name} has an id of its making`] : []),
    ...(/PptxGenJS/i.test(text) ? [`${name} names the library`] : []),
  ])
}

/** Every fault of the parts of a deck, in a few words each; none where it opens as it is. */
export function deckFaults(parts: Parts): string[] {
  const broken = malformed(parts)
  if (broken.length > 0) return broken
  return [contentTypes, relationships, shapes, charts, presentation, clockAndChance].flatMap((check) => check(parts))
}
