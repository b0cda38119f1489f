import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Input, Upload } from 'antd';
import { useTexts } from '../i18n/Texts';
import { longestNotice } from './notice';

interface NoticeInputProps {
  text: string;
  onText: (text: string) => void;
}

const example = 'year,2027\nsource,https://www.gov.cn/…\n2027-01-01,off\n2027-01-09,work';

/** The text of a notice, pasted or taken from a file. */
export function NoticeInput({ text, onText }: NoticeInputProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const take = (file: File) => {
    if (file.size > longestNotice) void message.error(t('calendar.tooLong'));
    else void file.text().then(onText);
    return false;
  };
  return (
    <>
      <p className="muted">{t('calendar.publishHint')}</p>
      <Input.TextArea
        className="notice-text"
        aria-label={t('calendar.text')}
        placeholder={example}
        autoSize={{ minRows: 6, maxRows: 16 }}
        maxLength={longestNotice}
        value={text}
        spellCheck={false}
        data-testid="calendar-text"
        onChange={(event) => onText(event.target.value)}
      />
      <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={take}>
        <Button icon={<UploadOutlined />} data-testid="calendar-file">
          {t('calendar.choose')}
        </Button>
      </Upload>
    </>
  );
}
