/** What one channel has found out and a later one shows. */
export interface Links {
  reportUrl?: string
  /** Where single pictures can be opened, by the file name that the report gives them. */
  pictureUrls?: ReadonlyMap<string, string>
  /** Why something cannot be linked, as a sentence. */
  note?: string
}
