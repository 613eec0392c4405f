// src/cost/asked-prices.ts
/** One region of one account, whatever its names. */
function keyOf(target) {
	return `${target.provider} ${target.account.id} ${target.region}`;
}
export { keyOf };
