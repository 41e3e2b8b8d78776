/** Themes 5, 6 and 11 of RGAA 4.1: tables with names and headings, links that tell where they lead, fields with labels. */
import { all, faultsIn, isShown, nameOf, plain, repeated, shown, told } from './elements.ts'

const tables = () => all<HTMLTableElement>('table')

/** Tests 5.1.1: headings that go for a part of a column or row ask for a summary. */
export function complexTable(): readonly string[] {
  return faultsIn(tables(), (table) => {
    const headings = all<HTMLTableCellElement>('th', table)
    const isComplex = headings.some(
      ({ colSpan, cellIndex, parentElement }) =>
        colSpan > 1 || (cellIndex > 0 && parentElement?.parentElement?.tagName !== 'THEAD'),
    )
    return isComplex && !table.hasAttribute('aria-describedby')
  })
}

/** Tests 5.3.1 and 5.8.1: no table is there for its looks. */
export function tableForLooks(): readonly string[] {
  return faultsIn(
    tables(),
    (table) => !['table', null].includes(table.getAttribute('role')) || table.querySelector('th') === null,
  )
}

/** Tests 5.4.1 and 5.5.1: each table has a name, which no other table of the page has. */
export function tableWithoutName(): readonly string[] {
  return [...faultsIn(tables(), (table) => nameOf(table) === ''), ...repeated(tables().map(nameOf))]
}

/** Whether the cell below a heading says anything. */
function hasCells(table: HTMLTableElement, column: number): boolean {
  return [...(table.tBodies[0]?.rows ?? [])].some((row) => plain(row.cells[column]?.textContent) !== '')
}

/** Tests 5.6.1 and 5.6.2: what heads a column or a row is a heading. */
export function headingNotDeclared(): readonly string[] {
  return tables().flatMap((table) => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
    const columns = faultsIn(heads, (head) => head.tagName !== 'TH' && plain(head.textContent) !== '')
    const unnamed = heads.filter((head, index) => index > 0 && plain(head.textContent) === '' && hasCells(table, index))
    const rows = [...table.tBodies].flatMap((body) => [...body.rows].slice(0, 1))
    const isWords = (cell: Element): boolean => !cell.matches('.n') && plain(cell.textContent) !== ''
    const firsts = rows.flatMap(({ cells }) => cells[0] ?? [])
    return [
      ...columns,
      ...unnamed.map(shown),
      ...faultsIn(firsts, (cell) => cell.tagName !== 'TH' && isWords(cell) && cell.colSpan === 1),
    ]
  })
}

/** Tests 5.7.1 and 5.7.2: a heading says whether it goes for a column or for a row. */
export function headingWithoutScope(): readonly string[] {
  return faultsIn(all<HTMLTableCellElement>('th'), (heading) => {
    const isHead = heading.closest('thead') !== null
    const role = isHead ? 'columnheader' : 'rowheader'
    const scopes = isHead ? ['col'] : ['row', 'rowgroup']
    // Where cells can become cards, which are no table to a browser, the role is written.
    const isWritten = heading.closest('.cards') !== null
    const told = heading.getAttribute('role') ?? (isWritten ? undefined : role)
    return !scopes.includes(heading.scope) || told !== role
  })
}

const links = () => all<HTMLAnchorElement>('a[href]')

/** What heads the row and the table in which a link stands: it tells links of the same name apart. */
function contextOf(link: Element): string {
  const group = link.closest('tbody[role="rowgroup"]')
  const isGroup = group?.querySelector('th[scope="rowgroup"]') != null
  const table = link.closest('table')
  const row = plain((isGroup ? group : link.closest('tr'))?.querySelector('th')?.textContent)
  return `${row} | ${table === null ? '' : nameOf(table)}`
}

/** Tests 6.1.1: links of one name, in one context, lead to one place; a name says more than that there is a link. */
export function linkNotExplicit(): readonly string[] {
  const places = new Map<string, Set<string>>()
  for (const link of links()) {
    const key = `${nameOf(link)} | ${contextOf(link)}`
    places.set(key, (places.get(key) ?? new Set()).add(link.getAttribute('href') ?? ''))
  }
  return [
    ...[...places].filter(([, { size }]) => size > 1).map(([key]) => key),
    ...links()
      .map(nameOf)
      .filter((name) => /^(https?:|www\.|ici$|here$|click|cliquez|lien$|link$)/i.test(name)),
  ]
}

/** Test 6.1.5: who says what is written on a link activates it. */
export function linkNamedOtherwise(): readonly string[] {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return faultsIn([...links(), ...all('button')], (one) => !words(nameOf(one)).includes(words(told(one))))
}

/** Test 6.2.1: a link has something in it, and where it leads there is something. */
export function linkWithoutWords(): readonly string[] {
  return faultsIn(links(), (link) => {
    const to = link.getAttribute('href') ?? ''
    const isLost = to.startsWith('#') && document.getElementById(to.slice(1)) === null
    return nameOf(link) === '' || plain(link.textContent) === '' || isLost
  })
}

const fields = () => all<HTMLInputElement>('input:not([type=hidden]), select, textarea')

/** Whether one of the two is inside the other, or they stand in one paragraph or item with the label first. */
function isBeside(label: Element, field: Element): boolean {
  const isBefore = (label.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const isInOne = label.parentElement?.closest('li, p') === field.closest('li, p') && field.closest('li, p') !== null
  return label.contains(field) || label.nextElementSibling === field || (isBefore && isInOne)
}

/** Whether its name, which is heard alone, has in it what is seen at the head of its item. */
function isNamedByItem(field: Element): boolean {
  const head = [...(field.closest('li')?.querySelectorAll('span') ?? [])].find((one) => told(one) !== '')
  return head !== undefined && isShown(head) && nameOf(field).includes(told(head))
}

/** Tests 11.1.1 to 11.2.1: a field has a label that is seen, names it alone and stands before it. */
export function fieldWithoutLabel(): readonly string[] {
  return [
    ...faultsIn(fields(), (field) => {
      const [label] = [...(field.labels ?? [])]
      if (label === undefined) return !isNamedByItem(field)
      return !isBeside(label, field) || told(label) === '' || (isShown(field) && !isShown(label))
    }),
    ...repeated(fields().map(nameOf)),
  ]
}

/** Test 11.9.1: what a button does is in its name; one of a table is told apart by the heading it stands in. */
export function buttonWithoutName(): readonly string[] {
  const buttons = all<HTMLButtonElement>('button')
  const isLost = (one: HTMLButtonElement): boolean => {
    const heading = one.closest('th')
    return heading !== null && !nameOf(one).includes(plain(heading.abbr))
  }
  return [
    ...faultsIn(
      buttons,
      (one) => nameOf(one) === '' || one.type !== (one.form === null ? 'button' : 'submit') || isLost(one),
    ),
    ...faultsIn(all<HTMLTableCellElement>('th:has(button)'), ({ abbr }) => abbr === ''),
  ]
}
