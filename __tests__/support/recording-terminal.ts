import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that keeps what is written, each stream for itself. */
export interface RecordingTerminal extends Terminal {
  readonly stdout: string
  readonly stderr: string
}

/** @param person what is piped in, and what a person answers: neither, unless given */
export function recordingTerminal(
  env: NodeJS.ProcessEnv = {},
  person: { readonly piped?: string; readonly answer?: boolean } = {},
): RecordingTerminal {
  const written = { stdout: '', stderr: '' }
  let people: keyof typeof written = 'stdout'
  let isHushed = false
  return {
    env,
    say: (text) => {
      written[people] += `${text}\n`
    },
    complain: (text) => {
      written.stderr += `${text}\n`
    },
    document: (text) => {
      written.stdout += text
    },
    progress: (text) => {
      if (!isHushed) written.stderr += `${text}\n`
    },
    hush: () => {
      isHushed = true
    },
    settle: () => {},
    reserveStdout: () => {
      people = 'stderr'
    },
    input: async () => (person.piped === undefined ? undefined : new TextEncoder().encode(person.piped)),
    confirm: async () => person.answer,
    get stdout() {
      return written.stdout
    },
    get stderr() {
      return written.stderr
    },
  }
}
