import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseFileCommands } from './runner-file-commands.ts'

/** What a step told the runner: lines of its log, the files, and whether it failed. */
export interface StepCommands {
  readonly stdout: string
  readonly failed: boolean
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV'] as const

/** Runs a part of the Action in this process with the variables of a step, and gives everything back as it was. */
export async function inStep(
  variables: Readonly<Record<string, string>>,
  run: () => void | Promise<void>,
): Promise<StepCommands> {
  const folder = mkdtempSync(path.join(tmpdir(), 'step-'))
  const files = FILES.map((name) => [name, path.join(folder, name)] as const)
  for (const [, file] of files) writeFileSync(file, '')
  const before = { env: { ...process.env }, exitCode: process.exitCode, write: process.stdout.write }
  let stdout = ''
  Object.assign(process.env, Object.fromEntries(files), variables)
  process.exitCode = undefined
  process.stdout.write = ((text: string) => {
    stdout += text
    return true
  }) as typeof process.stdout.write
  try {
    await run()
    const [outputs = {}, state = {}, exported = {}] = files.map(([, file]) =>
      parseFileCommands(readFileSync(file, 'utf8')),
    )
    return { stdout, failed: process.exitCode === 1, outputs, state, variables: exported }
  } finally {
    process.stdout.write = before.write
    process.exitCode = before.exitCode
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(before.env, name)) delete process.env[name]
    Object.assign(process.env, before.env)
    rmSync(folder, { recursive: true })
  }
}

/** Inputs as the runner hands them over: `api-key` as INPUT_API-KEY. */
export function asInputs(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}
