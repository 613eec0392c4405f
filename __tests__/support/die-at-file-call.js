/**
 * Loaded with `--import` into a program that is to be killed while it writes: counts the calls that change something below the folder
 * DIE_UNDER and ends the process with SIGKILL before the call DIE_AT. Writing a file and removing a folder count twice, since they can
 * be cut short in the middle. Without DIE_AT the count goes to stderr when the program ends.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const under = path.resolve(process.env.DIE_UNDER)
const dieAt = Number(process.env.DIE_AT ?? 0)
const real = { ...fs }
let calls = 0

/** @param {() => void} [half] what has happened already when the process ends in the middle of the call */
function step(half) {
  calls += 1
  if (calls !== dieAt) return
  half?.()
  process.kill(process.pid, 'SIGKILL')
}

const isBelow = (file) => `${path.resolve(String(file))}/`.startsWith(`${under}/`)

const halves = {
  writeFileSync: (file, content, options) =>
    real.writeFileSync(file, Buffer.from(content).subarray(0, content.length / 2), options),
  rmSync: (file) => {
    if (!real.statSync(file, { throwIfNoEntry: false })?.isDirectory()) return
    const names = real.readdirSync(file)
    for (const name of names.slice(0, names.length / 2)) real.rmSync(path.join(file, name), { recursive: true })
  },
}

for (const name of [
  'mkdirSync',
  'writeFileSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'utimesSync',
  'linkSync',
])
  fs[name] = (file, ...rest) => {
    if (isBelow(file)) {
      step()
      if (halves[name]) step(() => halves[name](file, ...rest))
    }
    return real[name](file, ...rest)
  }
syncBuiltinESMExports()

process.on('exit', () => {
  if (dieAt === 0) real.writeSync(2, `\nfile calls: ${calls}\n`)
})
