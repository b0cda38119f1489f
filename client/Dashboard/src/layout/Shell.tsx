import { Layout } from 'antd';
import { Link, Outlet } from 'react-router';
import { ImportsLink } from '../imports/ImportsLink';
import { useCaller } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { CallerMenu } from './CallerMenu';
import { Clock } from './Clock';
import { LanguageSwitch } from './LanguageSwitch';
import { LiveIndicator } from './LiveIndicator';
import { TextsLink } from '../texts/TextsLink';
import { Logo } from './Logo';

/** The frame around every page; pages appear once the silo has said who is asking. */
export function Shell() {
  const caller = useCaller();
  return (
    <Layout className="shell">
      <Layout.Header className="header">
        <Link to="/" className="header-home">
          <Logo />
        </Link>
        <span className="header-space" />
        <ImportsLink />
        <TextsLink />
        <Clock />
        <LiveIndicator />
        <LanguageSwitch />
        {caller.data && <CallerMenu caller={caller.data} />}
      </Layout.Header>
      <Layout.Content className="content">
        {caller.data && <Outlet />}
        {caller.isPending && <LoadingState />}
        {caller.isError && <ErrorState error={caller.error} onRetry={() => void caller.refetch()} />}
      </Layout.Content>
    </Layout>
  );
}
