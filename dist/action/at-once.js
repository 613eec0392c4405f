// src/action/at-once.ts
/** As many at once as the artifact client itself uploads blocks. */
const AT_ONCE = 5;
/** The results in the order of the items, a few of them being worked on at a time. After a failure no more are begun. */
async function mapAtOnce(items, work) {
	const results = [];
	const queue = [...items.entries()];
	const worker = async () => {
		for (let next = queue.shift(); next !== void 0; next = queue.shift()) results[next[0]] = await work(next[1]);
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
	} finally {
		queue.length = 0;
	}
	return results;
}
export { mapAtOnce };
