/** The result of a step. Negative: the kernel does not support the file, and the slow path says what is wrong with it, if anything. */
export const MORE: i32 = 0
export const END: i32 = 1
export const STARVED: i32 = 2
export const BAD_STREAM: i32 = -1
export const BAD_CODE: i32 = -2
export const BAD_DISTANCE: i32 = -3
export const BAD_LENGTH: i32 = -4
export const BAD_CHECKSUM: i32 = -5
export const BAD_FILTER: i32 = -6
export const BAD_COLOUR: i32 = -7
/** The host asked for a picture reduced by more than rows are kept. */
export const BAD_STEP: i32 = -8
