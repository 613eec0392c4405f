// src/inventory/ignore/wildcard.ts
/**
* A pattern with `*` (any text, including `/` and `:`) and `?` (one character); `\` escapes the next character. Matches the whole
* text, in time linear in the text for each star: libraries for file globs stop at `/` and can take seconds on a long name.
*/
function wildcard(pattern) {
	const tokens = tokensOf(pattern);
	return (text) => matches(tokens, [...text]);
}
function tokensOf(pattern) {
	return [...pattern.matchAll(/\\?./gsu)].map(([text]) => {
		if (text === "*") return { kind: "any" };
		if (text === "?") return { kind: "one" };
		return {
			kind: "character",
			character: text.length > 1 && text.startsWith("\\") ? text.slice(1) : text
		};
	});
}
/** Greedy; backtracks to the last star only, since a later star makes every earlier choice final. */
function matches(tokens, text) {
	let token = 0;
	let position = 0;
	let star = -1;
	let resume = 0;
	while (position < text.length) {
		const current = tokens[token];
		if (current?.kind === "any") {
			star = token++;
			resume = position;
		} else if (current?.kind === "one" || current?.kind === "character" && current.character === text[position]) {
			token++;
			position++;
		} else if (star >= 0) {
			token = star + 1;
			position = ++resume;
		} else return false;
	}
	while (tokens[token]?.kind === "any") token++;
	return token === tokens.length;
}
export { wildcard };
