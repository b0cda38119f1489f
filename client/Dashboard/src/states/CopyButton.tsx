import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { copyText } from './copyText';

interface CopyButtonProps {
  text: string;
  icon?: ReactNode;
  primary?: boolean;
  testId: string;
  onCopied?: () => void;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ text, icon, primary = false, testId, onCopied }: CopyButtonProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  const copy = async () => {
    if (await copyText(text)) {
      setCopied(text);
      onCopied?.();
    } else message.warning(t('playbooks.notCopied'));
  };
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={isCopied ? <CheckOutlined /> : (icon ?? <CopyOutlined />)}
      data-testid={testId}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{t(isCopied ? 'playbooks.copied' : 'playbooks.copy')}</span>
    </Button>
  );
}
