import { addResource } from "./world.js";
// src/extras/simulator/world/serverless.ts
/** A function; `memory` in MB. */
function addFunction(region, name, memory, extra = {}) {
	const fields = {
		architecture: "arm64",
		memory,
		mRequests: 2,
		computeDuration: 100
	};
	addResource(region, {
		handle: `lambda/${name}`,
		type: "lambda",
		name,
		fields,
		...extra
	});
}
/** A standard queue. */
function addQueue(region, name, extra = {}) {
	addResource(region, {
		handle: `sqs/${name}`,
		type: "sqs",
		name,
		fields: {
			queueType: "standard",
			requests: 1
		},
		...extra
	});
}
/** A notification topic. */
function addTopic(region, name, extra = {}) {
	addResource(region, {
		handle: `sns/${name}`,
		type: "snstopic",
		name,
		fields: { requests: 1 },
		...extra
	});
}
/** A REST API in front of functions. */
function addApi(region, name, extra = {}) {
	addResource(region, {
		handle: `api/${name}`,
		type: "apigateway",
		name,
		fields: {
			apiType: "rest",
			apiCalls: "10",
			connectionMinutes: 0,
			cache: 1.6
		},
		...extra
	});
}
/** The DNS zone and the distribution in front of everything; global. */
function addFrontDoor(region, domain, targets) {
	addResource(region, {
		handle: "cloudfront",
		type: "cloudfront",
		name: `www.${domain}`,
		connects: targets
	});
	addResource(region, {
		handle: "r53",
		type: "r53",
		name: domain,
		connects: ["cloudfront"]
	});
}
export { addApi, addFrontDoor, addFunction, addQueue, addTopic };
