import { Alert, Button, Popconfirm } from 'antd';
import type { ImportAnswers, ImportPreview, LedgerImport } from '../../api/importWire';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { useSteps } from '../queries';
import { missingFields } from './answers';

interface NextStepProps {
  item: LedgerImport;
  preview: ImportPreview;
  answers: ImportAnswers;
  isChanged: boolean;
  onDiscarded: () => void;
}

/** Whether the ledger can be imported as it stands, and the one step that comes next. */
export function NextStep({ item, preview, answers, isChanged, onDiscarded }: NextStepProps) {
  const { t } = useTexts();
  const { answer, start, discard } = useSteps(item, onDiscarded);
  return (
    <>
      <Verdict preview={preview} />
      <div className="import-steps">
        {isChanged ? (
          <Button
            type="primary"
            loading={answer.isPending}
            onClick={() => answer.mutate(answers)}
            data-testid="import-look"
          >
            {t('imports.look')}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={preview.refusal !== undefined}
            loading={start.isPending}
            onClick={() => start.mutate()}
            data-testid="import-start"
          >
            {t('imports.start')}
          </Button>
        )}
        <Popconfirm
          title={t('imports.discardAsk')}
          okText={t('imports.discard')}
          okButtonProps={{ danger: true, ...{ 'data-testid': 'confirm-discard' } }}
          cancelText={t('action.cancel')}
          onConfirm={() => discard.mutate()}
        >
          <Button loading={discard.isPending} data-testid="import-discard">
            {t('imports.discard')}
          </Button>
        </Popconfirm>
        <span className="muted">{t(isChanged ? 'imports.lookHint' : 'imports.startHint')}</span>
      </div>
    </>
  );
}

function Verdict({ preview }: { preview: ImportPreview }) {
  const { t, pick, numbers } = useTexts();
  const caller = useCaller().data;
  const { counts, refusal } = preview;
  if (refusal) {
    const missing = missingFields(preview, caller ?? {})
      .map((name) => pick(preview.fields.find((field) => field.name === name)?.title))
      .join(' · ');
    return (
      <Alert
        type="warning"
        showIcon
        title={missing ? t('imports.missing', { fields: missing }) : t('imports.cannot')}
        description={pick(refusal)}
        data-testid="import-refusal"
      />
    );
  }
  const of = (name: 'added' | 'changed' | 'unchanged' | 'rejected' | 'noted') => numbers.count(counts[name]);
  return (
    <Alert
      type={counts.rejected > 0 ? 'info' : 'success'}
      showIcon
      data-testid="import-ready"
      title={t('imports.ready', { added: of('added'), changed: of('changed'), unchanged: of('unchanged') })}
      description={
        t('imports.bad', { rejected: of('rejected'), noted: of('noted') }) +
        (counts.isWhole ? '' : ` ${t('imports.partly', { lines: numbers.count(counts.lines) })}`)
      }
    />
  );
}
