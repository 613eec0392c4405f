// src/picture/growable.ts
function growable() {
	let all = new Int32Array(4096);
	let count = 0;
	return {
		push: (value) => {
			if (count === all.length) {
				const larger = new Int32Array(2 * count);
				larger.set(all);
				all = larger;
			}
			all[count++] = value;
		},
		get: (index) => all[index] ?? 0,
		get all() {
			return all;
		}
	};
}
export { growable };
