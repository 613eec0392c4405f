// src/report/once.ts
/** A function that calls `make` when it is first called, and returns the same value from then on. */
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
export { once };
