import type { Option } from './command.ts'

/** Options of every command. */
export const GLOBAL_OPTIONS: Readonly<Record<string, Option>> = {
  quiet: { type: 'boolean', short: 'q', text: 'no progress, only the result and what is wrong' },
  verbose: { type: 'boolean', short: 'v', text: 'every request to Cloudcraft, with its answer and time' },
  config: {
    type: 'string',
    value: 'FILE',
    text: 'targets, ignore rules and defaults (default cloudcraft-diff.yml, if there)',
  },
}
