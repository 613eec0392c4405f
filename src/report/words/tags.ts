import type { Tag } from '../../inventory/change.ts'
import type { Level } from '../judgement.ts'

const WORDS: Readonly<Record<Tag, string>> = {
  unconfirmed: 'unconfirmed',
  destructive: 'destructive',
  exposure: 'newly open to the internet',
  'capacity-lowered': 'capacity lowered',
  unsettled: 'still changing',
  background: 'changes by itself',
}

export interface TagText {
  /** `high` is not a tag of the report: it means a high severity that no tag explains. */
  readonly tag: Tag | 'high'
  readonly text: string
}

/** The tags of a change in words, for a list without a heading for background changes. */
export function allTagTexts(tags: readonly Tag[], level: Level): readonly TagText[] {
  const background = { tag: 'background', text: WORDS.background } as const
  return [...tagTexts(tags, level), ...(tags.includes('background') ? [background] : [])]
}

/** The tags of a change in words, doubt first: everything else about an unconfirmed change is unconfirmed as well. */
export function tagTexts(tags: readonly Tag[], level: Level): readonly TagText[] {
  const isDoubtful = tags.includes('unconfirmed')
  // Background changes are under a heading that says so.
  const others = tags.filter((tag) => tag !== 'unconfirmed' && tag !== 'background')
  return [
    ...(isDoubtful ? [{ tag: 'unconfirmed' as const, text: WORDS.unconfirmed }] : []),
    ...others.map((tag) => ({ tag, text: isDoubtful && tag !== 'unsettled' ? `${WORDS[tag]} if true` : WORDS[tag] })),
    ...(level === 'high' ? [{ tag: 'high' as const, text: 'high severity' }] : []),
  ]
}
