import type { ReactNode } from 'react';
import { useTitle } from '../states/useTitle';

interface PageProps {
  title: string;
  testId: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page: its title, on it and on its tab, then its cards one below the other. */
export function Page({ title, testId, aside, children }: PageProps) {
  useTitle(title);
  return (
    <div className="stack" data-testid={testId}>
      <div className="page-head">
        <h1 className="page-title">{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}
