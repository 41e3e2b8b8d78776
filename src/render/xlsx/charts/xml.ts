/** What the parts of charts have in common as XML. */
import { element } from '../../chart/svg.ts'

/** An element whose value is an attribute, as most of DrawingML has it. */
export function val(name: string, value: string | number): string {
  return element(name, { val: value })
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
