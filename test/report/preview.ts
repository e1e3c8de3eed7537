import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Marked } from 'marked'

/** A comment to show; a bare string is its Markdown. */
export interface CommentPreview {
  readonly markdown: string
  /** Stands above the comment: which pull request, what happens there. */
  readonly caption?: string
  readonly author?: string
}

const require = createRequire(import.meta.url)
const fileOf = (specifier: string): string => readFileSync(require.resolve(specifier), 'utf8')
const ALERT = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br\s*\/?>)?\s*/g

/** Renders GitHub-flavoured Markdown as GitHub does, with alerts, and Mermaid blocks ready to be drawn. */
export function renderGitHubMarkdown(markdown: string): string {
  const marked = new Marked({ gfm: true, breaks: true })
  marked.use({
    renderer: {
      code({ text, lang }) {
        return lang === 'mermaid' ? `<pre class="mermaid">${escapeHtml(text)}</pre>\n` : false
      },
    },
  })
  const html = marked.parse(markdown, { async: false })
  return html.replace(ALERT, (_, kind: string) => {
    const word = kind[0] + kind.slice(1).toLowerCase()
    return `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${word}</p><p>`
  })
}

/**
 * Makes one self-contained page that shows comments as GitHub would: its style sheet for Markdown, Mermaid charts drawn,
 * light and dark. The page is about 6 MB with Mermaid in it, and 30 kB when no comment holds a chart.
 */
export function renderCommentPage(
  comments: readonly (string | CommentPreview)[],
  { title }: { title: string },
): string {
  const items = comments.map((comment) => (typeof comment === 'string' ? { markdown: comment } : comment))
  const drawn = items.some(({ markdown }) => markdown.includes('```mermaid'))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${fileOf('github-markdown-css/github-markdown.css')}</style>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${items.map(commentHtml).join('\n')}
</main>
${drawn ? mermaidScript() : ''}
</body>
</html>
`
}

function commentHtml({ markdown, caption, author = 'github-actions' }: CommentPreview): string {
  return `${caption ? `<h2>${escapeHtml(caption)}</h2>` : ''}
<article>
<header><span class="avatar" aria-hidden="true"></span><strong>${escapeHtml(author)}</strong> <span class="bot">bot</span> commented</header>
<div class="markdown-body">${renderGitHubMarkdown(markdown)}</div>
</article>`
}

function mermaidScript(): string {
  // The bundle holds the text `</script`, which would end the element.
  const source = fileOf('mermaid/dist/mermaid.min.js').replace(/<\/script/gi, '<\\/script')
  return `<script>${source}</script>
<script>
const dark = matchMedia('(prefers-color-scheme: dark)').matches
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' })
mermaid.run({ querySelector: '.mermaid' }).finally(() => { document.body.dataset.drawn = 'true' })
</script>`
}

const PAGE_STYLE = `
@font-face { font-family: Emoji; src: local("Noto Color Emoji"), local("Apple Color Emoji"), local("Segoe UI Emoji"); unicode-range: U+23F8, U+2600-27BF, U+FE0F, U+1F000-1FAFF; }
:root { color-scheme: light dark; --page: #fff; --head: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --head: #151b23; --line: #3d444d; --text: #f0f6fc; --quiet: #9198a1; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 Emoji, -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 24px; font-weight: 600; margin: 0 0 16px; }
h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
article { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; margin: 0 0 16px; }
article > header { background: var(--head); border-bottom: 1px solid var(--line); padding: 8px 16px; color: var(--quiet); display: flex; gap: 6px; align-items: center; }
article > header strong { color: var(--text); font-weight: 600; }
.avatar { width: 20px; height: 20px; border-radius: 50%; background: linear-gradient(135deg, #2f81f7, #8250df); }
.bot { border: 1px solid var(--line); border-radius: 2em; padding: 0 6px; font-size: 12px; }
.markdown-body { padding: 16px; font-size: 14px; font-family: inherit; }
.markdown-body .mermaid { background: transparent; text-align: center; padding: 0; }
.markdown-body .mermaid svg { max-width: 100%; height: auto; }
`

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
