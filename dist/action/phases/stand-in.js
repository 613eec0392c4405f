// src/action/phases/stand-in.ts
/**
* Replaces an after-snapshot that could not be taken: the report has to say that it does not know, or an earlier one would stay on the pull
* request and look current. Every target of the before-snapshot has the reason in place of its inventory; without a before-snapshot, every
* target in the inputs.
*/
function standIn(failure, before, { targets, request, apiUrl }) {
	const { apiHost, request: asked } = before ?? {
		apiHost: URL.canParse(apiUrl) ? new URL(apiUrl).host : "",
		request
	};
	const named = ({ account, ...target }) => ({
		...target,
		account: {
			...account,
			id: account.name
		}
	});
	return {
		apiHost,
		request: asked,
		targets: (before === void 0 ? namedTargets(targets).map(named) : before.targets.map(({ target }) => target)).map((target) => ({
			target,
			inventory: failure
		}))
	};
}
/** The targets of the `targets` input, as far as they are known without asking Cloudcraft. */
function namedTargets(lines) {
	return lines.flatMap(({ account, regions }) => regions.map((region) => ({
		...nameless(account),
		region
	})));
}
/** A target of which only the name is known. */
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
export { nameless, standIn };
