// src/snapshot/disk/pause.ts
/** Waits without giving anything else a turn: a folder is written in one go. In milliseconds. */
function pause(milliseconds) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
export { pause };
