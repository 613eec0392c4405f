/** What the kernel asks of the program around it. Files come in and the drawing goes out in pieces, so neither is ever whole in here. */

/** Fills `room` bytes at `to` with what comes next of a side's compressed pixels; fewer only at their end. Returns how many. */
@external('host', 'read')
export declare function read(side: i32, to: usize, room: usize): usize

/** Takes a piece of the compressed drawing, or a row of a picture that is decoded. */
@external('host', 'write')
export declare function write(from: usize, bytes: usize): void

/** Takes the cells of a band of eight rows that has changed, one u32 a cell: see cells.ts. */
@external('host', 'takeCells')
export declare function takeCells(from: usize, band: i32): void
