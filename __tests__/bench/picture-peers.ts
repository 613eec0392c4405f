import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { comparePictures } from '../../src/picture/compare/compare.ts'

/** Compares two files and writes what differs; gives how many pixels that is, where the contender says so. */
export interface Contender {
  readonly name: string
  readonly compare: (before: string, after: string, out: string) => unknown
  /** A program of its own that does the same; nothing when there is none. */
  readonly command?: (before: string, after: string, out: string) => readonly [string, ...string[]]
  readonly stop?: () => Promise<void>
}

/**
 * Peers are not dependencies: they are taken from `PICTURE_PEERS`, a folder in which `npm install` was run, or from node_modules
 * of this project, and left out where they are not there.
 */
const from = createRequire(path.join(process.env['PICTURE_PEERS'] ?? process.cwd(), 'package.json'))

async function load(name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return await import(pathToFileURL(from.resolve(name)).href)
  } catch {
    console.log(`${name}: not installed`)
    return undefined
  }
}

export const ours: Contender = {
  name: 'ours',
  compare: (before, after, out) => {
    const read = (name: string) => ({ name, bytes: readFileSync(name) })
    const { diff, changedPixels } = comparePictures(read(before), read(after))
    if (diff) writeFileSync(out, diff)
    return changedPixels
  },
  command: (...files) => [process.execPath, path.join(import.meta.dirname, 'picture-process.js'), ...files],
}

/** The same with what moved and what changed told apart, which the others do not do. */
export const oursExplained: Contender = {
  ...ours,
  name: 'ours, explained',
  command: (...files) => [process.execPath, path.join(import.meta.dirname, 'picture-process.js'), ...files, 'explain'],
}

/** Ours first, then who is installed. */
export async function contenders(): Promise<Contender[]> {
  const found = await Promise.all([
    odiff(),
    blazediff('@blazediff/core-native'),
    blazediff('@blazediff/bin'),
    pixelmatch(),
  ])
  return [ours, ...found.filter((peer) => peer !== undefined)]
}

type FileCompare = (before: string, after: string, out: string, options: object) => Promise<{ diffCount?: number }>

interface OdiffServer {
  readonly compare: FileCompare
  readonly process: ChildProcess | null
  exiting: boolean
}

/** Its own `stop` forgets that it stopped the process before the process has ended, and then warns of an unexpected end. */
async function stopped(server: OdiffServer): Promise<void> {
  const { process: child } = server
  if (!child) return
  server.exiting = true
  const end = once(child, 'exit')
  child.kill()
  await end
}

async function odiff(): Promise<Contender | undefined> {
  const loaded = await load('odiff-bin')
  if (!loaded) return undefined
  const Server = loaded['ODiffServer'] as new () => OdiffServer
  const { findBinary } = from(path.join(path.dirname(from.resolve('odiff-bin')), 'binary.js')) as {
    findBinary: () => string
  }
  const server = new Server()
  return {
    name: 'odiff server',
    compare: async (...files) => (await server.compare(...files, { antialiasing: true })).diffCount ?? 0,
    command: (...files) => [findBinary(), ...files, '--antialiasing'],
    stop: () => stopped(server),
  }
}

async function blazediff(name: string): Promise<Contender | undefined> {
  const loaded = await load(name)
  if (!loaded) return undefined
  const compare = loaded['compare'] as FileCompare
  const hasBinding = loaded['hasNativeBinding'] as (() => boolean) | undefined
  const binary = loaded['getBinaryPath'] as (() => string) | undefined
  return {
    name: `${name}${hasBinding?.() === false ? ' (spawned)' : ''}`,
    compare: async (...files) => (await compare(...files, { antialiasing: true })).diffCount ?? 0,
    ...(binary && { command: (...files) => [binary(), ...files, '--antialiasing'] }),
  }
}

async function pixelmatch(): Promise<Contender | undefined> {
  const [matcher, codec] = [await load('pixelmatch'), await load('pngjs')]
  if (!matcher || !codec) return undefined
  const match = matcher['default'] as (...args: unknown[]) => number
  const { PNG } = codec as unknown as typeof import('pngjs')
  return {
    name: 'pixelmatch + pngjs',
    compare: (before, after, out) => {
      const [old, now] = [PNG.sync.read(readFileSync(before)), PNG.sync.read(readFileSync(after))]
      const diff = new PNG({ width: old.width, height: old.height })
      const count = match(old.data, now.data, diff.data, old.width, old.height)
      writeFileSync(out, PNG.sync.write(diff))
      return count
    },
  }
}
