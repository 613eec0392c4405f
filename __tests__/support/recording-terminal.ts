import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that keeps what is written, each stream for itself. */
export interface RecordingTerminal extends Terminal {
  readonly stdout: string
  readonly stderr: string
}

export function recordingTerminal(env: NodeJS.ProcessEnv = {}): RecordingTerminal {
  const written = { stdout: '', stderr: '' }
  let people: keyof typeof written = 'stdout'
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
      written.stderr += `${text}\n`
    },
    settle: () => {},
    reserveStdout: () => {
      people = 'stderr'
    },
    get stdout() {
      return written.stdout
    },
    get stderr() {
      return written.stderr
    },
  }
}
