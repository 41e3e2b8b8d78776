/** Roles are printed by their names, in the language of the reader; machines get their ids. */
import { expect, it } from 'vitest'
import { roleName } from '../../../src/lang/catalogue/role-names.ts'
import { cellData } from '../../../src/render/text/cell-data.ts'
import { roleCell } from '../../../src/reports/document/cell.ts'

it.each([
  ['bureau-projets', 'Bureau des projets', 'Project office'],
  ['dsi', 'Direction des systèmes d’information', 'IT department'],
  // Not a usual one: the words of its id.
  ['chef-projet-web', 'Chef projet web', 'Chef projet web'],
  // Written as a name, not as an id.
  ['Cheffe de la mission (MOA)', 'Cheffe de la mission (MOA)', 'Cheffe de la mission (MOA)'],
  ['', '', ''],
])('%s is printed by its name', (role, fr, en) => {
  expect(roleName(role)).toEqual({ fr, en })
})

it('keeps its id for machines', () => {
  expect(cellData(roleCell('rssi'), 'text')).toBe('rssi')
})
