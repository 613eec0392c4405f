// src/cli/commands.ts
/** All commands, in the order of the help. */
const COMMANDS = [
	{
		name: "demo",
		summary: "shows the whole job on a simulated account: snapshot, deployment, snapshot, compare, report",
		load: async () => (await import("./demo.js")).demo
	},
	{
		name: "snapshot",
		summary: "takes a snapshot: the inventory and the picture of every target",
		load: async () => (await import("./snapshot.js")).snapshot
	},
	{
		name: "compare",
		summary: "compares two snapshots, inventories (.json) or pictures (.png)",
		load: async () => (await import("../lazy/compare.js")).compare
	},
	{
		name: "watch",
		summary: "takes a snapshot and says what has changed since an earlier one, for any scheduler",
		load: async () => (await import("./watch.js")).watch
	},
	{
		name: "verify",
		summary: "rebuilds a report from its snapshots and says whether it is true",
		load: async () => (await import("./verify.js")).verify
	},
	{
		name: "history",
		summary: "turns a folder of reports into a page with a timeline and a feed",
		load: async () => (await import("./history.js")).history
	},
	{
		name: "inventory",
		summary: "prints the resources of every target, one row each",
		load: async () => (await import("./inventory.js")).inventory
	},
	{
		name: "whoami",
		summary: "shows the user of the API key, and that it works",
		load: async () => (await import("./whoami.js")).whoami
	},
	{
		name: "teams",
		summary: "lists the teams of the key, with the ids for access lists",
		load: async () => (await import("./teams.js")).teams
	},
	{
		name: "accounts",
		summary: "lists the accounts that are linked to Cloudcraft",
		load: async () => (await import("./accounts/list.js")).accounts
	},
	{
		name: "accounts list",
		summary: "the same as `accounts` alone",
		load: async () => ({
			...(await import("./accounts/list.js")).accounts,
			name: "accounts list"
		})
	},
	{
		name: "accounts add",
		summary: "links an AWS or Azure account to Cloudcraft",
		load: async () => (await import("./accounts/add.js")).addAccount
	},
	{
		name: "accounts update",
		summary: "changes a linked account",
		load: async () => (await import("./accounts/update.js")).updateAccount
	},
	{
		name: "accounts remove",
		summary: "unlinks an account from Cloudcraft; the cloud itself is not touched",
		load: async () => (await import("./accounts/remove.js")).removeAccount
	},
	{
		name: "accounts iam",
		summary: "shows what an AWS role needs before the account can be linked",
		load: async () => (await import("./accounts/iam.js")).iam
	},
	{
		name: "blueprints list",
		summary: "lists the blueprints that the key may see",
		load: async () => (await import("./blueprints/list.js")).listBlueprints
	},
	{
		name: "blueprints get",
		summary: "prints a blueprint as JSON, or writes it into a file",
		load: async () => (await import("./blueprints/get.js")).getBlueprint
	},
	{
		name: "blueprints create",
		summary: "creates a blueprint from a file: a blueprint, an inventory of a snapshot, a bare document",
		load: async () => (await import("./blueprints/create.js")).createBlueprint
	},
	{
		name: "blueprints update",
		summary: "replaces the document of a blueprint with that of a file",
		load: async () => (await import("./blueprints/update.js")).updateBlueprint
	},
	{
		name: "blueprints delete",
		summary: "deletes a blueprint for good",
		load: async () => (await import("./blueprints/delete.js")).deleteBlueprint
	},
	{
		name: "blueprints export",
		summary: "writes a blueprint as a picture, a PDF or a diagrams.net document",
		load: async () => (await import("./blueprints/export.js")).exportBlueprint
	},
	{
		name: "budget",
		summary: "shows what a blueprint costs",
		load: async () => (await import("./budget.js")).budget
	},
	{
		name: "backup",
		summary: "copies blueprints, linked accounts and teams into a folder; run again, it fetches only what has changed",
		load: async () => (await import("./backup.js")).backup
	},
	{
		name: "restore",
		summary: "restores what is in a backup and not in Cloudcraft; shows the plan first",
		load: async () => (await import("./restore.js")).restore
	},
	{
		name: "convert",
		summary: "turns a Terraform state or plan, or a CloudFormation template, into a diagram",
		load: async () => (await import("./convert.js")).convert
	},
	{
		name: "completion",
		summary: "prints a script that completes commands and options in bash, zsh or fish",
		load: async () => (await import("./completion.js")).completionOf(COMMANDS)
	},
	{
		name: "serve",
		summary: "serves a simulated Cloudcraft on this machine, to try things out",
		load: async () => (await import("./serve.js")).serve
	}
];
/** The first words of all commands, each once. */
const WORDS = [...new Set(COMMANDS.map(({ name }) => firstWord(name)))];
/** The commands that begin with a word: `accounts`, `accounts add`, … Empty for any other word. */
function commandsOf(word) {
	return COMMANDS.filter(({ name }) => firstWord(name) === word);
}
function firstWord(name) {
	return name.split(" ", 1).join();
}
export { COMMANDS, WORDS, commandsOf };
