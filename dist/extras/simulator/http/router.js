// src/extras/simulator/http/router.ts
/** The first matching route, if any. HEAD matches GET routes. */
function matchRoute(routes, method, path) {
	const parts = path.split("/");
	const wanted = method === "HEAD" ? "GET" : method;
	for (const route of routes) {
		const params = route.method === wanted ? matchPath(route.path.split("/"), parts) : void 0;
		if (params) return {
			route,
			params
		};
	}
}
function matchPath(pattern, parts) {
	if (pattern.length !== parts.length) return void 0;
	const params = Object.create(null);
	for (const [i, segment] of pattern.entries()) {
		const part = parts[i] ?? "";
		if (segment.startsWith(":")) params[segment.slice(1)] = decode(part);
		else if (segment !== part) return void 0;
	}
	return params;
}
/** Keeps an invalid percent-encoding as it is. */
function decode(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
export { matchRoute };
