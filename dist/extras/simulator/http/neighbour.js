import { refuse } from "../reply.js";
// src/extras/simulator/http/neighbour.ts
/** A `Host` that leads to this machine, with or without a port. */
const LOOPBACK = /^(localhost\.?|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;
/**
* Control routes need no key, so only programs of this machine may use them: a web page in its browser could otherwise change the
* simulation, directly (another origin) or by a name that leads here (another host).
* @throws Refusal 403
*/
function checkNeighbour({ host, origin }) {
	if (host !== void 0 && !LOOPBACK.test(host)) throw refuse(403, "forbidden", "Use a loopback address as the host");
	if (origin !== void 0 && origin !== `http://${host}`) throw refuse(403, "forbidden", "Pages of other origins may not control the simulator");
}
export { checkNeighbour };
