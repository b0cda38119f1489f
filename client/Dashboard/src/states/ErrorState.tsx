import { Button, Result } from 'antd';
import { useTexts } from '../i18n/Texts';
import { describeError, type ErrorWords } from './describeError';

const pictures = {
  unreachable: 'warning',
  forbidden: '403',
  notFound: '404',
  other: 'error',
} as const satisfies Record<ErrorWords['kind'], string>;

/** Says what went wrong and the remedy; the picture is left out where space is short. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const texts = useTexts();
  const words = describeError(error, texts);
  return (
    <Result
      className="error-state"
      data-testid={`error-${words.kind}`}
      status={pictures[words.kind]}
      title={words.title}
      subTitle={words.hint}
      extra={
        onRetry && (
          <Button type="primary" onClick={onRetry}>
            {texts.t('error.retry')}
          </Button>
        )
      }
    />
  );
}
