/**
 * Stands where exceljs asks for the package `archiver` (.ci/quicker-packages.js), of which it needs the least: parts
 * packed in their order as they are written. It packs at once, so that no text waits to be packed.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Where the library sends a part, piece by piece. */
interface Part {
  write(piece: Uint8Array, done: () => void): void
  end(): void
}

interface Source {
  pipe(part: Part): void
}

interface Sink {
  write(bytes: Uint8Array): void
  end(): void
}

/** @param level - the level of compression. */
export function packing(_format: 'zip', { zlib: { level } }: { readonly zlib: { readonly level: 6 } }) {
  const sinks: Sink[] = []
  const zip = new Zip((error, bytes, isLast) => {
    if (error) throw error
    for (const sink of sinks) sink.write(bytes)
    if (isLast) for (const sink of sinks) sink.end()
  })
  return {
    // A part that can't be packed throws where it is written.
    on(): void {},
    pipe(sink: Sink): void {
      sinks.push(sink)
    },
    append(source: string | Uint8Array | Source, { name }: { readonly name: string }): void {
      const file = new ZipDeflate(name.replace(/^\//, ''), { level })
      zip.add(file)
      if (typeof source === 'string') file.push(strToU8(source), true)
      else if (source instanceof Uint8Array) file.push(source, true)
      else
        source.pipe({
          write(piece, done) {
            file.push(piece)
            done()
          },
          end: () => file.push(new Uint8Array(), true),
        })
    },
    finalize: () => zip.end(),
  }
}
