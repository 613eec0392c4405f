/** The part of upng-js that is used here; it has no types of its own. */
declare module 'upng-js' {
  const UPNG: {
    /** Reduces RGBA pictures to one palette of at most `colours`; returns the pictures with only these. */
    quantize(pictures: readonly ArrayBuffer[], colours: number): { readonly bufs: readonly ArrayBuffer[] }
  }
  export default UPNG
}
