import type { Command } from './command.ts'

/**
 * All commands by their first word, in the order of the help. Each is loaded when it is asked for: a comparison does not wait for the
 * commands that it is not.
 */
const LOADERS: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  demo: async () => [(await import('./demo.ts')).demo],
  snapshot: async () => [(await import('./snapshot.ts')).snapshot],
  compare: async () => [(await import('./compare.ts')).compare],
  inventory: async () => [(await import('./inventory.ts')).inventory],
  whoami: async () => [(await import('./whoami.ts')).whoami],
  teams: async () => [(await import('./teams.ts')).teams],
  accounts: async () => (await import('./accounts/account-commands.ts')).ACCOUNT_COMMANDS,
  blueprints: async () => (await import('./blueprints/blueprint-commands.ts')).BLUEPRINT_COMMANDS,
  budget: async () => [(await import('./budget.ts')).budget],
  backup: async () => [(await import('./backup.ts')).backup],
  restore: async () => [(await import('./restore.ts')).restore],
  convert: async () => [(await import('./convert.ts')).convert],
  serve: async () => [(await import('./serve.ts')).serve],
}

/** The first words of all commands. */
export const WORDS: readonly string[] = Object.keys(LOADERS)

/** The commands that begin with a word: `accounts`, `accounts add`, … None for a word that is no command. */
export async function commandsOf(word: string): Promise<readonly Command[]> {
  return Object.hasOwn(LOADERS, word) ? ((await LOADERS[word]?.()) ?? []) : []
}

export async function allCommands(): Promise<readonly Command[]> {
  return (await Promise.all(WORDS.map(commandsOf))).flat()
}
