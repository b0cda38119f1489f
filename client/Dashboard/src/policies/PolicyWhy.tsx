import { Empty } from 'antd';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { useWhy } from './queries';

/** The engine's own reasons, in the reader's language. */
export function PolicyWhy({ id }: { id: number }) {
  const { t, pick, word } = useTexts();
  const why = useWhy(id);
  const sentences = why.data?.sentences ?? [];
  return (
    <Section title={t('policy.why')} waitsFor={why} hasContent={why.data !== undefined}>
      {sentences.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policy.noWhy')} />
      )}
      <ul className="why" data-testid="policy-why">
        {sentences.map((sentence, index) => (
          <li key={index}>
            {pick(sentence)}
            {sentence.rule && (
              <span className="rule" title={sentence.rule}>
                {word('rule', sentence.rule)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
