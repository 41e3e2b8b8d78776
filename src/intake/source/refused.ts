/** The way out of the middle of a source that cannot be read; `readSource` alone catches it and gives its fault. */
import type { SourceFault, SourceFaultCode } from '../record.ts'

/** Thrown by what reads a source, for what is wrong with the file. */
export class SourceRefused extends Error {
  readonly fault: SourceFault

  constructor(fault: SourceFault) {
    super(fault.fault)
    this.fault = fault
  }
}

export function refuse(
  fault: SourceFaultCode,
  detail = '',
  place: { readonly line?: number; readonly sheet?: string } = {},
): never {
  throw new SourceRefused({ fault, detail, ...place })
}
