import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queryClient';
import { TextsProvider, useTexts } from './i18n/Texts';
import { Live } from './live/Live';
import { LookProvider, useLook } from './look/LookProvider';
import { router } from './routes';
import { SessionProvider, useSession } from './session/Session';
import { SignInPage } from './session/SignInPage';
import { themeOf } from './theme';

/** The page from outside in: language, theme, session, then what a signed-in person sees. */
export function Dashboard() {
  return (
    <TextsProvider>
      <LookProvider>
        <Themed />
      </LookProvider>
    </TextsProvider>
  );
}

function Themed() {
  const { language } = useTexts();
  const { shade, isCalm } = useLook();
  const theme = useMemo(() => themeOf(shade, isCalm), [shade, isCalm]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
    >
      <App notification={{ placement: 'bottomRight' }}>
        <SessionProvider>
          <Gate />
        </SessionProvider>
      </App>
    </ConfigProvider>
  );
}

/** What one token loaded is forgotten with it: another token may see other dealers. */
function Gate() {
  const { token, signOut } = useSession();
  const queries = useMemo(() => token && createQueryClient(() => signOut('refused')), [token, signOut]);
  if (!queries) return <SignInPage />;
  return (
    <QueryClientProvider client={queries}>
      <Live key={token}>
        <RouterProvider router={router} />
      </Live>
    </QueryClientProvider>
  );
}
