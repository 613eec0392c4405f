import { EVERY_ADDRESS, addressesOf, commonTo, sizeOf, without } from "./addresses.js";
// src/inventory/values/internet.ts
/** The public addresses of each family. Of IPv6 only 2000::/3 is routed. */
const FAMILIES = [without(commonTo(EVERY_ADDRESS, addressesOf("0.0.0.0/0")), addressesOf("0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3")), addressesOf("2000::/3")];
/**
* From which share of a family's public addresses on a set counts as the internet: an eighth. Every /3 has that much, however many
* private networks are in it, and no /4 has. Nobody's customers, offices or partners are an eighth of all addresses.
*/
const SHARE = 8n;
/** The share of the public addresses that are in a set, for IPv4 and IPv6: 0 to 1. */
function publicShares(addresses) {
	return FAMILIES.map((family) => Number(sizeOf(commonTo(addresses, family)) * 1000000n / sizeOf(family)) / 1e6);
}
/** The public ones among some addresses. */
function publicOf(addresses) {
	return FAMILIES.flatMap((family) => commonTo(addresses, family));
}
/**
* Whether what was reachable for `before` and is reachable for `after` means that the internet is newly let in, in one of the two
* families: there it is the internet now, and was not before or is so much more than before. Never true when nothing was added.
*/
function letsInternetIn(before, after) {
	return FAMILIES.some((family) => {
		const now = commonTo(after, family);
		const isInternet = (addresses) => sizeOf(addresses) * SHARE >= sizeOf(family);
		return isInternet(now) && (!isInternet(commonTo(before, family)) || isInternet(without(now, before)));
	});
}
/** Whether addresses with these shares of the public ones may, taken together, be the internet. */
function mayBeInternet(shares) {
	return FAMILIES.some((_, family) => shares.reduce((sum, one) => sum + (one[family] ?? 0), 0) >= 1 / Number(SHARE) - .001);
}
export { letsInternetIn, mayBeInternet, publicOf, publicShares };
