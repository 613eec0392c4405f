// src/inventory/read/both.ts
/** Does the same for both sides. */
function both([before, after], of) {
	return [of(before, 0), of(after, 1)];
}
export { both };
