import { InfoCircleOutlined } from '@ant-design/icons';
import { Card, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState';
import { LoadingState } from './LoadingState';

interface SectionProps {
  title: ReactNode;
  hint?: string;
  extra?: ReactNode;
  /** What the section waits for; its children appear once there is something to show. */
  waitsFor?: { isPending: boolean; error: unknown; refetch: () => unknown };
  hasContent?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A titled card that shows loading and errors itself, so that one failing part does not take the page with
 * it.
 */
export function Section({ title, hint, extra, waitsFor, hasContent, className, children }: SectionProps) {
  const loading = waitsFor?.isPending && !hasContent;
  const failed = waitsFor?.error && !hasContent;
  return (
    <Card
      variant="borderless"
      className={`section ${className ?? ''}`}
      extra={extra}
      title={
        <h2 className="section-title">
          {title}
          {hint && <Hint text={hint} />}
        </h2>
      }
    >
      {loading && <LoadingState />}
      {failed ? <ErrorState error={waitsFor.error} onRetry={() => void waitsFor.refetch()} /> : null}
      {!loading && !failed && children}
    </Card>
  );
}

export function Hint({ text }: { text: string }) {
  return (
    <Tooltip title={text}>
      <InfoCircleOutlined className="hint" tabIndex={0} role="img" aria-label={text} />
    </Tooltip>
  );
}
