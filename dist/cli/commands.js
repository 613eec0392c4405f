// src/cli/commands.ts
/**
* All commands by their first word, in the order of the help. Each is loaded when it is asked for: a comparison does not wait for the
* commands that it is not.
*/
const LOADERS = {
	demo: async () => [(await import("../lazy/demo.js")).demo],
	snapshot: async () => [(await import("../lazy/snapshot.js")).snapshot],
	compare: async () => [(await import("../lazy/compare.js")).compare],
	inventory: async () => [(await import("../lazy/inventory.js")).inventory],
	whoami: async () => [(await import("../lazy/whoami.js")).whoami],
	teams: async () => [(await import("../lazy/teams.js")).teams],
	accounts: async () => (await import("../lazy/account-commands.js")).ACCOUNT_COMMANDS,
	blueprints: async () => (await import("../lazy/blueprint-commands.js")).BLUEPRINT_COMMANDS,
	budget: async () => [(await import("../lazy/budget.js")).budget],
	backup: async () => [(await import("../lazy/backup.js")).backup],
	restore: async () => [(await import("../lazy/restore.js")).restore],
	convert: async () => [(await import("../lazy/convert.js")).convert],
	serve: async () => [(await import("../lazy/serve.js")).serve]
};
/** The first words of all commands. */
const WORDS = Object.keys(LOADERS);
/** The commands that begin with a word: `accounts`, `accounts add`, … None for a word that is no command. */
async function commandsOf(word) {
	return Object.hasOwn(LOADERS, word) ? await LOADERS[word]?.() ?? [] : [];
}
async function allCommands() {
	return (await Promise.all(WORDS.map(commandsOf))).flat();
}
export { WORDS, allCommands, commandsOf };
