/**
 * What a disk may hold after the power went: the calls of a run are recorded, and replayed without some of those that
 * were not yet durable. The model is the strict one of POSIX, as in Pillai et al., All File Systems Are Not Created
 * Equal (OSDI 2014): what was written into a file may be lost until the file is synced, and each change of a folder
 * until that folder is.
 */
import type * as Fs from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A call that changes the disk; files and folders go by numbers, since names change. */
type Operation =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'link'; readonly folder: number; readonly name: string; readonly node: number }
  | { readonly kind: 'unlink'; readonly folder: number; readonly name: string }
  | { readonly kind: 'rename'; readonly from: readonly [number, string]; readonly to: readonly [number, string] }
  | { readonly kind: 'sync'; readonly node: number }

type Content = Buffer | Map<string, number>

/** A disk in memory: the content of files, the entries of folders; 0 is the top. */
type Disk = Map<number, Content>

function copyOf(disk: Disk): Disk {
  return new Map(
    [...disk].map(([id, content]) => [id, Buffer.isBuffer(content) ? Buffer.from(content) : new Map(content)]),
  )
}

function entries(disk: Disk, folder: number): Map<string, number> {
  const content = disk.get(folder)
  return content instanceof Map ? content : new Map()
}

function written(old: Content | undefined, at: number, bytes: Buffer): Buffer {
  const before = Buffer.isBuffer(old) ? old : Buffer.alloc(0)
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length))
  before.copy(after)
  bytes.copy(after, at)
  return after
}

function apply(disk: Disk, operation: Operation): void {
  if (operation.kind === 'write') {
    const { file, at, bytes } = operation
    disk.set(file, written(disk.get(file), at, bytes))
  } else if (operation.kind === 'truncate') {
    const old = disk.get(operation.file)
    if (Buffer.isBuffer(old)) disk.set(operation.file, old.subarray(0, operation.length))
  } else if (operation.kind === 'link') {
    entries(disk, operation.folder).set(operation.name, operation.node)
  } else if (operation.kind === 'unlink') {
    entries(disk, operation.folder).delete(operation.name)
  } else if (operation.kind === 'rename') {
    const [[from, name], [to, newName]] = [operation.from, operation.to]
    const node = entries(disk, from).get(name)
    if (node === undefined) return
    entries(disk, from).delete(name)
    entries(disk, to).set(newName, node)
  }
}

/** The files and folders whose sync makes an operation durable; a rename is durable with either folder. */
function madeDurableBy(operation: Operation): readonly number[] {
  if (operation.kind === 'write' || operation.kind === 'truncate') return [operation.file]
  if (operation.kind === 'link' || operation.kind === 'unlink') return [operation.folder]
  return operation.kind === 'rename' ? [operation.from[0], operation.to[0]] : []
}

/** A run as its calls, with the disk before it. */
export interface Recording {
  readonly before: Disk
  readonly operations: readonly Operation[]
}

/**
 * The disk after the first operations of a run.
 *
 * @param isKept - asked of each one that no sync had made durable by then; what was written is halved where it says so.
 */
export function diskAfter(
  { before, operations }: Recording,
  count: number,
  isKept: (index: number) => 'kept' | 'lost' | 'torn',
): Disk {
  const disk = copyOf(before)
  const done = operations.slice(0, count)
  done.forEach((operation, index) => {
    const nodes = madeDurableBy(operation)
    const isDurable = done.slice(index + 1).some((later) => later.kind === 'sync' && nodes.includes(later.node))
    const fate = isDurable ? 'kept' : isKept(index)
    if (fate === 'kept') apply(disk, operation)
    else if (fate === 'torn' && operation.kind === 'write')
      apply(disk, { ...operation, bytes: operation.bytes.subarray(0, operation.bytes.length >> 1) })
  })
  return disk
}

/** Writes a disk into an empty folder. */
export function materialise(fs: typeof Fs, disk: Disk, top: string): void {
  const visit = (node: number, path: string): void => {
    const content = disk.get(node)
    if (content === undefined) return
    if (Buffer.isBuffer(content)) {
      fs.writeFileSync(path, content)
      // The machine was off for a while.
      fs.utimesSync(path, 0, 0)
    } else {
      fs.mkdirSync(path, { recursive: true })
      for (const [name, child] of content) visit(child, join(path, name))
    }
  }
  visit(0, top)
}

/** Watches the calls of a module of files below one folder. */
export class DiskRecorder {
  private readonly disk: Disk = new Map([[0, new Map()]])
  private readonly operations: Operation[] = []
  private readonly descriptors = new Map<number, { readonly node: number; at: number }>()
  private readonly before: Disk
  private readonly fs: typeof Fs
  private readonly top: string

  constructor(fs: typeof Fs, top: string) {
    this.fs = fs
    this.top = top
    this.read(0, top)
    this.before = copyOf(this.disk)
  }

  private read(node: number, folder: string): void {
    for (const entry of this.fs.readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const id = this.disk.size
      entries(this.disk, node).set(entry.name, id)
      this.disk.set(id, entry.isDirectory() ? new Map() : this.fs.readFileSync(path))
      if (entry.isDirectory()) this.read(id, path)
    }
  }

  private note(operation: Operation): void {
    this.operations.push(operation)
    apply(this.disk, operation)
  }

  private isBelow(path: string): boolean {
    return path === this.top || path.startsWith(`${this.top}/`)
  }

  private nodeAt(path: string): number | undefined {
    if (path === this.top) return 0
    const parent = this.nodeAt(dirname(path))
    return parent === undefined ? undefined : entries(this.disk, parent).get(basename(path))
  }

  private make(path: string, content: Content): number {
    const node = this.disk.size + this.operations.length
    this.disk.set(node, content)
    // Of a run's new files the content begins empty on every disk.
    this.before.set(node, Buffer.isBuffer(content) ? Buffer.alloc(0) : new Map())
    this.note({ kind: 'link', folder: this.nodeAt(dirname(path)) ?? 0, name: basename(path), node })
    return node
  }

  opened(path: string, descriptor: number, flags: string): void {
    if (!this.isBelow(path)) return
    const known = this.nodeAt(path)
    const node = known ?? this.make(path, Buffer.alloc(0))
    if (known !== undefined && flags === 'w') this.note({ kind: 'truncate', file: node, length: 0 })
    this.descriptors.set(descriptor, { node, at: 0 })
  }

  wrote(descriptor: number, content: string | Uint8Array): void {
    const open = this.descriptors.get(descriptor)
    if (open === undefined) return
    const bytes = Buffer.from(content as Uint8Array)
    this.note({ kind: 'write', file: open.node, at: open.at, bytes })
    open.at += bytes.length
  }

  cut(descriptor: number, length: number): void {
    const open = this.descriptors.get(descriptor)
    if (open !== undefined) this.note({ kind: 'truncate', file: open.node, length })
  }

  synced(descriptor: number): void {
    const open = this.descriptors.get(descriptor)
    if (open !== undefined) this.note({ kind: 'sync', node: open.node })
  }

  madeFolder(path: string): void {
    if (!this.isBelow(path) || this.nodeAt(path) !== undefined) return
    this.madeFolder(dirname(path))
    this.make(path, new Map())
  }

  renamed(from: string, to: string): void {
    const place = (path: string) => [this.nodeAt(dirname(path)) ?? 0, basename(path)] as const
    if (this.isBelow(from)) this.note({ kind: 'rename', from: place(from), to: place(to) })
  }

  removed(path: string): void {
    const node = this.nodeAt(path)
    if (node === undefined) return
    const content = this.disk.get(node)
    if (content instanceof Map) for (const name of [...content.keys()]) this.removed(join(path, name))
    this.note({ kind: 'unlink', folder: this.nodeAt(dirname(path)) ?? 0, name: basename(path) })
  }

  /** What was recorded. */
  recording(): Recording {
    return { before: this.before, operations: this.operations }
  }
}

/** The calls of a module of files, watched by a recorder where there is one. */
export function watched(fs: typeof Fs, recorder: () => DiskRecorder | undefined): typeof Fs {
  const calls: Partial<typeof Fs> = {
    openSync: (path, flags, mode) => {
      const descriptor = fs.openSync(path, flags, mode)
      recorder()?.opened(String(path), descriptor, String(flags))
      return descriptor
    },
    writeSync: ((descriptor: number, text: string) => {
      recorder()?.wrote(descriptor, text)
      return fs.writeSync(descriptor, text)
    }) as typeof Fs.writeSync,
    writeFileSync: (file, content) => {
      fs.writeFileSync(file, content)
      if (typeof file === 'number') recorder()?.wrote(file, content as Uint8Array)
    },
    ftruncateSync: (descriptor, length) => {
      fs.ftruncateSync(descriptor, length)
      recorder()?.cut(descriptor, length ?? 0)
    },
    // The disk of a test need not wait: nobody cuts its power.
    fsyncSync: (descriptor) => recorder()?.synced(descriptor),
    mkdirSync: ((path: string, options: Fs.MakeDirectoryOptions) => {
      const made = fs.mkdirSync(path, options)
      recorder()?.madeFolder(path)
      return made
    }) as typeof Fs.mkdirSync,
    renameSync: (from, to) => {
      fs.renameSync(from, to)
      recorder()?.renamed(String(from), String(to))
    },
    rmSync: (path, options) => {
      fs.rmSync(path, options)
      recorder()?.removed(String(path))
    },
    rmdirSync: (path) => {
      fs.rmdirSync(path)
      recorder()?.removed(String(path))
    },
  }
  // On a disk that was made anew no file has the time of change that it had.
  const timeless = <S>(stats: S): S =>
    typeof stats === 'object' && stats !== null ? Object.assign(stats, { ctimeNs: 0n }) : stats
  return {
    ...fs,
    ...calls,
    statSync: ((path: string, options: Fs.StatSyncOptions) =>
      timeless(fs.statSync(path, options))) as unknown as typeof Fs.statSync,
    fstatSync: ((descriptor: number, options: Fs.StatOptions) =>
      timeless(fs.fstatSync(descriptor, options))) as unknown as typeof Fs.fstatSync,
  }
}
