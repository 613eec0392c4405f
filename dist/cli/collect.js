// src/cli/collect.ts
function collectErrors() {
	const errors = [];
	const finish = () => {
		if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors);
	};
	return {
		attempt(read) {
			try {
				return read();
			} catch (error) {
				errors.push(...error instanceof AggregateError ? error.errors : [error]);
				return;
			}
		},
		finish,
		finishWith(read) {
			finish();
			return read;
		}
	};
}
export { collectErrors };
