import { ExpectedError, at } from "../errors.js";
import { visibleLine } from "../text.js";
import { GLOBAL_OPTIONS } from "./global-options.js";
// src/cli/completion.ts
const SHELLS = {
	bash,
	zsh,
	fish
};
/** @param commands all commands, including this one */
const completionOf = (commands) => ({
	name: "completion",
	usage: "bash|zsh|fish",
	positionals: 1,
	options: {},
	async run(given, terminal) {
		const shell = at(given.positionals, 0);
		const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : void 0;
		if (script === void 0) throw new ExpectedError("OPTION_VALUE", `"${visibleLine(shell)}" is not a supported shell`, "Choose bash, zsh or fish");
		terminal.document(script(await Promise.all(commands.map(completable))));
		return 0;
	}
});
async function completable({ name, summary, load }) {
	const { options } = await load();
	return {
		name,
		summary,
		options: Object.entries({
			...options,
			...GLOBAL_OPTIONS
		}).map(([option, { text, type }]) => ({
			name: `--${option}`,
			text,
			takesValue: type === "string"
		}))
	};
}
/** The first words, and the second words after each first one. */
function wordsAfter(commands, start) {
	const depth = start === "" ? 0 : 1;
	const words = commands.filter(({ name }) => start === "" || name.startsWith(`${start} `)).map(({ name }) => name.split(" ")[depth]);
	return [...new Set(words.filter((word) => word !== void 0))];
}
function cases(commands) {
	const groups = [...new Set(commands.map(({ name }) => name.split(" ", 1).join()))];
	return [
		...commands.toSorted((a, b) => b.name.length - a.name.length).map(({ name, options }) => {
			const words = [...wordsAfter(commands, name), ...options.map((option) => option.name)];
			return [`"${name} "*`, words];
		}),
		...groups.filter((group) => !commands.some(({ name }) => name === group)).map((group) => [`"${group} "*`, wordsAfter(commands, group)]),
		["\"\"", [
			...wordsAfter(commands, ""),
			"help",
			"version"
		]]
	];
}
/** @see https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(commands) {
	return `# bash completion of cloudcraft-diff; files where no word fits
_cloudcraft_diff() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  local before="\${COMP_WORDS[*]:1:COMP_CWORD-1}"
  case "\${before:+$before }" in
${cases(commands).map(([pattern, words]) => `    ${pattern}) words="${words.join(" ")}" ;;`).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cloudcraft_diff cloudcraft-diff
`;
}
/** @see https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zsh(commands) {
	return `#compdef cloudcraft-diff
# zsh completion of cloudcraft-diff
_cloudcraft_diff() {
  local -a candidates
  local before="\${(j: :)words[2,CURRENT-1]}"
  case "\${before:+$before }" in
${cases(commands).map(([pattern, words]) => `    ${pattern}) candidates=(${words.join(" ")}) ;;`).join("\n")}
  esac
  compadd -- $candidates
  _files
}
compdef _cloudcraft_diff cloudcraft-diff
`;
}
/** @see https://fishshell.com/docs/current/completions.html */
function fish(commands) {
	const quote = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
	return `# fish completion of cloudcraft-diff\n${commands.flatMap(({ name, summary, options }) => {
		const [first = "", second] = name.split(" ");
		const here = second === void 0 ? `__fish_seen_subcommand_from ${first}` : `__fish_seen_subcommand_from ${first}; and __fish_seen_subcommand_from ${second}`;
		return [`complete -c cloudcraft-diff -f ${second === void 0 ? `-n __fish_use_subcommand -a ${first}` : `-n ${quote(`__fish_seen_subcommand_from ${first}`)} -a ${second}`} -d ${quote(summary)}`, ...options.map((option) => `complete -c cloudcraft-diff -n ${quote(here)} -l ${option.name.slice(2)}${option.takesValue ? " -r" : ""} -d ${quote(option.text)}`)];
	}).join("\n")}\n`;
}
export { completionOf };
