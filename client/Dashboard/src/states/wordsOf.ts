import { Children, isValidElement, type ReactNode } from 'react';

interface Marked {
  children?: ReactNode;
  className?: string;
}

/** The words that one sees of a text with marks in it; what an element draws by itself, such as a hint, has none. */
export function wordsOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((part) => {
      if (typeof part === 'string' || typeof part === 'number') return String(part);
      if (!isValidElement<Marked>(part) || part.props.className === 'visually-hidden') return '';
      return wordsOf(part.props.children);
    })
    .join('')
    .trim();
}
