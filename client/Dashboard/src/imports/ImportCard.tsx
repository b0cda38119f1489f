import { InboxOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayImport } from '../session/roles';
import { describeError } from '../states/describeError';
import { Section } from '../states/Section';
import { ImportRow } from './ImportRow';
import { refusalOf } from './ledgerFile';
import { useImports, useUpload } from './queries';

/** Takes a ledger file, and shows what became of the last ones. Absent for roles that may not import. */
export function ImportCard() {
  const caller = useCaller().data;
  return mayImport(caller?.role) ? <ImportSection /> : null;
}

function ImportSection() {
  const { t } = useTexts();
  const imports = useImports().data ?? [];
  return (
    <Section title={t('import.title')} className="import-section">
      <div className={imports.length > 0 ? 'import-columns' : ''}>
        <DropZone />
        {imports.length > 0 && (
          <div className="import-list">
            <h3>{t('import.recent')}</h3>
            {imports.map((item) => (
              <ImportRow key={item.id} known={item} />
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}

function DropZone() {
  const texts = useTexts();
  const { t, numbers } = texts;
  const [sent, setSent] = useState(0);
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf>>(null);
  const upload = useUpload(setSent);
  const take = (file: File) => {
    const reason = refusalOf(file);
    setRefusal(reason);
    setSent(0);
    if (!reason) upload.mutate(file);
    return false;
  };
  const failure = upload.error && describeError(upload.error, texts);
  return (
    <div className="import-drop">
      <Upload.Dragger
        accept=".csv,.xlsx"
        showUploadList={false}
        beforeUpload={take}
        disabled={upload.isPending}
        data-testid="import-drop"
      >
        <p className="import-icon">
          <InboxOutlined />
        </p>
        <p>{t('import.drop')}</p>
        <p className="muted">{t('import.dropHint')}</p>
      </Upload.Dragger>
      {upload.isPending && (
        <div role="status">
          {t('import.uploading')} {numbers.share(sent)}
          <Progress percent={sent * 100} showInfo={false} />
        </div>
      )}
      {refusal && <Alert type="error" showIcon title={t(refusal)} />}
      {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
    </div>
  );
}
