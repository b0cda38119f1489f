import { Grid, Layout } from 'antd';
import { Link, Outlet } from 'react-router';
import { useCaller } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { CallerMenu } from './CallerMenu';
import { Clock } from './Clock';
import { LanguageSwitch } from './LanguageSwitch';
import { LiveIndicator } from './LiveIndicator';
import { Logo } from './Logo';
import { LookSwitch } from './LookSwitch';
import { NavigationDrawer } from './NavigationDrawer';
import { SideNavigation } from './SideNavigation';
import { contentId, SkipLink } from './SkipLink';

/** The frame around every page; pages appear once the silo has said who is asking. */
export function Shell() {
  const caller = useCaller();
  const isWide = Grid.useBreakpoint().md ?? true;
  return (
    <Layout className="shell">
      <SkipLink />
      <Layout.Header className="header">
        {!isWide && caller.data && <NavigationDrawer />}
        <Link to="/" className="header-home">
          <Logo />
        </Link>
        <span className="header-space" />
        <Clock />
        <LiveIndicator />
        <LookSwitch />
        <LanguageSwitch />
        {caller.data && <CallerMenu caller={caller.data} />}
      </Layout.Header>
      <Layout hasSider={isWide}>
        {isWide && caller.data && <SideNavigation />}
        <Layout.Content className="content" id={contentId} tabIndex={-1}>
          {caller.data && <Outlet />}
          {caller.isPending && <LoadingState />}
          {caller.isError && <ErrorState error={caller.error} onRetry={() => void caller.refetch()} />}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
