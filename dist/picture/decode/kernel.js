import { KERNEL_WASM } from "./kernel-wasm.js";
// src/picture/decode/kernel.ts
/** Compiled once; a kernel keeps no more than rows and tables, a few megabytes, from one comparison to the next. */
let compiled;
const connection = {
	host: void 0,
	columns: 0
};
/**
* Has the kernel do something for a host; `columns`: cells in a band. Nothing where there is no WebAssembly with vectors, or not
* as much memory as the kernel needs. One host at a time.
*/
function runKernel(host, columns, use) {
	try {
		compiled ??= compile();
		Object.assign(connection, {
			host,
			columns
		});
		return use(compiled);
	} catch (error) {
		if (error instanceof Error && /^(CompileError|LinkError|RuntimeError|ReferenceError)$/.test(error.name)) return void 0;
		throw error;
	} finally {
		connection.host = void 0;
	}
}
function compile() {
	const bytes = (from, length) => new Uint8Array(kernel.memory.buffer, from, length);
	let view = new Uint32Array();
	const cells = (from, length) => {
		const { buffer } = kernel.memory;
		if (!(view.buffer === buffer && view.byteOffset === from && view.length === length)) view = new Uint32Array(buffer, from, length);
		return view;
	};
	const kernel = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_WASM, "base64")), { host: {
		read: (side, to, room) => connection.host?.read(side, bytes(to, room)) ?? 0,
		write: (from, length) => connection.host?.write(bytes(from, length)),
		takeCells: (from, band) => connection.host?.takeCells(cells(from, connection.columns), band)
	} }).exports;
	return kernel;
}
export { runKernel };
