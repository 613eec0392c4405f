import type { BlueprintLink } from '../report/markdown/links.ts'

/** What one channel has found out and a later one shows. */
export interface Links {
  reportUrl?: string
  /** Where single pictures can be opened, by the file name that the report gives them. */
  pictureUrls?: ReadonlyMap<string, string>
  /** Blueprints in Cloudcraft that show the difference, by the title of their target. */
  blueprints?: ReadonlyMap<string, BlueprintLink>
  /** Why something cannot be linked, as a sentence. */
  note?: string
}
