/** What the kernel imports. Files come in and the drawing goes out in pieces, so neither is ever in memory as a whole. */

/** Fills `room` bytes at `to` with the next compressed pixels of a side. Returns the number of bytes, less only at the end. */
@external('host', 'read')
export declare function read(side: i32, to: usize, room: usize): usize

/** Receives a piece of the compressed drawing, or a row of a decoded picture. */
@external('host', 'write')
export declare function write(from: usize, bytes: usize): void

/**
 * Receives a row of a picture at a fraction of its size, as RGBA on white, filled up to a multiple of 32 pixels; behind it, one bit for each pixel
 * that has another colour than the one to its left.
 */
@external('host', 'takeReduced')
export declare function takeReduced(side: i32, from: usize, pixels: i32): void

/** Receives the cells of a band of eight rows with changes, one u32 per cell: see cells.ts. */
@external('host', 'takeCells')
export declare function takeCells(from: usize, band: i32): void
