/** Ids for rows that were added without one: the next number behind those of the list, in their own form. */

/** How an id is made where a list has none to follow. */
const PREFIXES: Readonly<Record<string, string>> = {
  axes: 'AX',
  authorisations: 'AP-',
  components: 'C-',
  decisions: 'DEC-',
  departments: 'DIR-',
  needs: 'N-',
  objectives: 'OB-',
  plan: 'PLAN-',
  programmes: 'PG-',
  projects: 'P-',
  risks: 'RP-',
  teams: 'EQ-',
  milestones: 'M',
}

/** The last id of a list that ends in a number, as what stands before it and how many digits it has. */
function patternOf(
  ids: readonly string[],
): { readonly head: string; readonly digits: number } | undefined {
  const last = ids.findLast((id) => /\d$/.test(id))
  const [, head = '', number = ''] = last === undefined ? [] : (/^(.*?)(\d+)$/.exec(last) ?? [])
  return last === undefined ? undefined : { head, digits: number.length }
}

/**
 * An id that no record of a list has.
 *
 * @param ids - those of the list, in their order.
 * @param taken - all that may not be given again, in lower case.
 */
export function nextId(list: string, ids: readonly string[], taken: ReadonlySet<string>): string {
  const { head, digits } = patternOf(ids) ?? {
    head: PREFIXES[list] ?? `${list.charAt(0).toUpperCase()}-`,
    digits: list === 'axes' || list === 'milestones' ? 1 : 3,
  }
  const numbers = ids.flatMap((id) => {
    const rest = id.startsWith(head) ? id.slice(head.length) : ''
    return /^\d{1,9}$/.test(rest) ? [Number(rest)] : []
  })
  for (let number = Math.max(0, ...numbers) + 1; ; number += 1) {
    const id = `${head}${String(number).padStart(digits, '0')}`
    if (!taken.has(id.toLowerCase())) return id
  }
}
