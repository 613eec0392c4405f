// src/action/named-targets.ts
/** The targets of the `targets` input, where nobody could be asked whose account and cloud they are. */
function namedTargets(lines) {
	return lines.flatMap(({ account, regions }) => regions.map((region) => ({
		...nameless(account),
		region
	})));
}
/** Whose account and cloud nobody has told. */
function nameless(name) {
	return {
		provider: "aws",
		account: {
			id: "",
			name
		},
		region: ""
	};
}
export { namedTargets, nameless };
