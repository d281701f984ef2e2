import type { ReactNode } from 'react';
import styles from './Markdown.module.css';

/** A block of a help text. */
type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'text'; text: string };

/** Reads headings, paragraphs and lists; whatever else stands there is text. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    const lines = part
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const heading = /^(#{1,3}) (.*)$/.exec(lines[0] ?? '');
    if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      lines.shift();
    }
    if (lines.length === 0) continue;
    if (lines.every((line) => line.startsWith('- '))) {
      blocks.push({ kind: 'list', items: lines.map((line) => line.slice(2)) });
    } else blocks.push({ kind: 'text', text: lines.join(' ') });
  }
  return blocks;
}

/** Bold and keys inside a line; built of text nodes only. */
function spans(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, at) => {
    const key = `${at}`;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('`') && part.length > 2) {
      return (
        <kbd key={key} dir="ltr">
          {part.slice(1, -1)}
        </kbd>
      );
    }
    return part;
  });
}

/** A help text as elements; no markup of the text ever reaches the page. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.text} dir="auto">
      {blocksOf(text).map((block, at) => {
        const key = `${at}`;
        if (block.kind === 'heading') return <h3 key={key}>{spans(block.text)}</h3>;
        if (block.kind === 'text') return <p key={key}>{spans(block.text)}</p>;
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={item}>{spans(item)}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
