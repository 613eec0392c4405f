/** What one channel has found out and a later one shows. */
export interface Links {
  reportUrl?: string
  /** Why something cannot be linked, as a sentence. */
  note?: string
}
