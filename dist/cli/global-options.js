// src/cli/global-options.ts
/** Options of every command. */
const GLOBAL_OPTIONS = {
	quiet: {
		type: "boolean",
		short: "q",
		text: "no progress, only the result and what is wrong"
	},
	verbose: {
		type: "boolean",
		short: "v",
		text: "every request to Cloudcraft, with its answer and time"
	},
	config: {
		type: "string",
		value: "FILE",
		text: "targets, ignore rules and defaults (default cloudcraft-diff.yml, if there)"
	}
};
export { GLOBAL_OPTIONS };
