import { ExpectedError } from "../errors.js";
import { AsyncLocalStorage } from "node:async_hooks";
import process from "node:process";
// src/action/fault-domain.ts
/**
* Vendors' code fails in events that nothing awaits: a stream of the artifact client throws when its storage refuses an archive. That would
* end the process, and with it everything else that the run has to report. Here it becomes the failure of the work it belongs to, which is
* known from the asynchronous context.
*/
var FaultDomains = class {
	#current = new AsyncLocalStorage();
	/** The innermost last. */
	#running = new Set();
	#report;
	/** @param report called for a failure that belongs to no work in progress */
	constructor(report) {
		this.#report = report;
	}
	/** From now on no stray failure ends the process. @returns undoes this */
	watch() {
		const stray = (error) => this.#stray(error);
		const drained = () => this.#drained();
		process.on("uncaughtException", stray).on("unhandledRejection", stray).on("beforeExit", drained);
		return () => {
			process.off("uncaughtException", stray).off("unhandledRejection", stray).off("beforeExit", drained);
		};
	}
	/** The result of the work. @throws what it throws; ExpectedError CHANNEL_FAILED if it fails in any other way, or never ends */
	contain(name, work) {
		return this.#enter({
			name,
			isWhole: false
		}, work);
	}
	/**
	* Wraps a whole run: a stray failure in it is reported, and the run continues as far as it can.
	* @throws ExpectedError CHANNEL_FAILED when it never ends
	*/
	run(work) {
		return this.#enter({
			name: "run",
			isWhole: true
		}, work);
	}
	#enter(about, work) {
		return new Promise((resolve, reject) => {
			const domain = {
				...about,
				fail: (error) => {
					this.#running.delete(domain);
					reject(error);
				}
			};
			this.#running.add(domain);
			const done = (value) => {
				this.#running.delete(domain);
				resolve(value);
			};
			this.#current.run(domain, async () => work()).then(done, domain.fail);
		});
	}
	#stray(error) {
		const domain = this.#current.getStore();
		const isRunning = domain !== void 0 && this.#running.has(domain);
		if (isRunning && !domain.isWhole) domain.fail(channelFailed(domain, error));
		else this.#report({
			error,
			isLate: domain !== void 0 && !isRunning
		});
	}
	/** The event loop is empty, yet a promise is still pending: the process would end silently. */
	#drained() {
		const innermost = [...this.#running].at(-1);
		innermost?.fail(channelFailed(innermost, new Error("it never finished")));
	}
};
function channelFailed({ name }, error) {
	const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return new ExpectedError("CHANNEL_FAILED", `The part "${name}" failed`, "Run the job again; the rest of the report is complete", said);
}
export { FaultDomains };
