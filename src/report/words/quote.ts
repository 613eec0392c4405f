/** Marks text from outside, so that each output language can escape it in its own way. */
export type Quote = (text: string) => string
