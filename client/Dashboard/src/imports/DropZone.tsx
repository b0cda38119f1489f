import { InboxOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { refusalOf } from './ledgerFile';
import { useUpload } from './queries';

/** Takes a ledger file and leads to the page where it is looked at. */
export function DropZone() {
  const texts = useTexts();
  const { t, numbers } = texts;
  const navigate = useNavigate();
  const [sent, setSent] = useState(0);
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf>>(null);
  const upload = useUpload(setSent, (kept) => void navigate(`/imports/${kept.id}`));
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
        accept=".csv,.txt,.xlsx"
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
