import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useTexts } from '../i18n/Texts';
import { LanguageSwitch } from '../layout/LanguageSwitch';
import { Logo } from '../layout/Logo';
import { useSession } from './Session';

/** Asks for a token, says where it comes from and, after a refusal, why it is asked for again. */
export function SignInPage() {
  const { t } = useTexts();
  const { reason, signIn } = useSession();
  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <Card className="sign-in-card" variant="borderless">
        <Logo />
        <Typography.Title level={1} className="sign-in-title">
          {t('signIn.title')}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{t('signIn.lead')}</Typography.Paragraph>
        {reason && (
          <Alert
            className="sign-in-reason"
            showIcon
            data-testid="sign-in-reason"
            type={reason === 'refused' ? 'error' : 'info'}
            title={t(reason === 'refused' ? 'signIn.refused' : 'signIn.signedOut')}
          />
        )}
        <TokenForm onToken={signIn} />
        <Typography.Title level={2} className="sign-in-where">
          {t('signIn.where')}
        </Typography.Title>
        <ul className="sign-in-list">
          <li>{t('signIn.first')}</li>
          <li>{t('signIn.admin')}</li>
          <li>{t('signIn.kept')}</li>
        </ul>
      </Card>
    </main>
  );
}

function TokenForm({ onToken }: { onToken: (token: string) => void }) {
  const { t } = useTexts();
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ token }: { token: string }) => onToken(token.trim())}
    >
      <Form.Item
        name="token"
        label={t('signIn.token')}
        rules={[{ required: true, whitespace: true, message: t('signIn.empty') }]}
      >
        <Input.Password
          size="large"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t('signIn.placeholder')}
          data-testid="token-input"
        />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" data-testid="sign-in">
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
