import { distance } from 'fastest-levenshtein'

/** Finds the candidate that a slip of the keyboard would explain: case, `_` for `-`, and at most `most` letters. */
export function nearest(word: string, candidates: readonly string[], most = 2): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_ ]/g, '')
  const limit = Math.min(most, word.length > 3 ? 2 : 1)
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }))
    .sort((a, b) => a.far - b.far)
  return ranked[0] && ranked[0].far <= limit ? ranked[0].candidate : undefined
}
