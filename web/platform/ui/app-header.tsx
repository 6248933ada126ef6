import { LogoutOutlined, MoonOutlined, SearchOutlined, SunOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useLinkClickHandler, useLocation } from 'react-router';
import { signOut } from '../data/session.ts';
import { useAddress } from '../state/address.ts';
import { useTheme } from '../state/theme.tsx';
import { usePermission, useViewer } from '../state/viewer.tsx';
import { t } from '../text/texts.ts';
import { ImportBanner } from './import-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import mark from './mark.svg?url';
import './app-header.css';

function SearchButton(): ReactNode {
  const [, changeQuery] = useAddress();
  const open = (): void => changeQuery((address) => address.set('q', ''));
  return (
    <button type="button" className="search-button" onClick={open} data-testid="open-search">
      <SearchOutlined aria-hidden="true" />
      <span>{t.header.search}</span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly current: boolean;
  readonly testId: string;
  readonly children: string;
}

function Place({ to, current, testId, children }: PlaceProps): ReactNode {
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      href={to}
      onClick={follow}
      color="default"
      variant={current ? 'filled' : 'text'}
      aria-current={current ? 'page' : undefined}
      data-testid={testId}
    >
      {children}
    </Button>
  );
}

// The import page starts with the region that is being looked at.
function Places(): ReactNode {
  const { pathname } = useLocation();
  const [query] = useAddress();
  const mayImport = usePermission('import.run');
  const region = query.get('region');
  const importPath = region === null ? '/import' : `/import?${new URLSearchParams({ region })}`;
  const carriersPath = region === null ? '/carriers' : `/carriers/${region.slice(0, 6)}`;
  const projectsPath = region === null ? '/projects' : `/projects/${region.slice(0, 6)}`;
  return (
    <nav aria-label={t.header.places}>
      <Place to="/" current={pathname === '/' || pathname.startsWith('/map/')} testId="to-map">
        {t.header.toMap}
      </Place>
      {mayImport ? (
        <Place to={importPath} current={pathname === '/import'} testId="to-import">
          {t.header.toImport}
        </Place>
      ) : null}
      <Place to={carriersPath} current={pathname.startsWith('/carriers')} testId="to-carriers">
        {t.header.toCarriers}
      </Place>
      <Place to={projectsPath} current={/^\/projects?(\/|$)/.test(pathname)} testId="to-projects">
        {t.header.toProjects}
      </Place>
      <Place to="/compare" current={pathname === '/compare'} testId="to-compare">
        {t.header.toCompare}
      </Place>
      <Place to="/duplicates" current={pathname === '/duplicates'} testId="to-duplicates">
        {t.header.toDuplicates}
      </Place>
    </nav>
  );
}

function UserPart(): ReactNode {
  const viewer = useViewer();
  const [failed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    if (await signOut()) window.location.assign('/sign-in');
    else setFailed(true);
  };
  return (
    <div className="user-part">
      {viewer ? (
        <span className="user-name" title={t.header.user(viewer.username)}>
          <UserOutlined aria-hidden="true" /> {viewer.username}
          <span className="quiet"> · {t.role[viewer.role]}</span>
        </span>
      ) : null}
      {failed ? <span role="alert">{t.header.signOutFailed}</span> : null}
      <Button type="text" icon={<LogoutOutlined />} onClick={() => void leave()} data-testid="sign-out">
        {t.header.signOut}
      </Button>
    </div>
  );
}

/** The bar on top of every page; `children` are the page's own switches. */
export function AppHeader({ children }: { readonly children?: ReactNode }): ReactNode {
  const { theme, toggle } = useTheme();
  const label = theme === 'light' ? t.header.dark : t.header.light;
  return (
    <header className="app-header">
      <Link to="/" className="app-name">
        <img src={mark} alt="" width="26" height="26" />
        <strong>{t.product.name}</strong>
        {t.product.latin === '' ? null : <span>{t.product.latin}</span>}
      </Link>
      <Places />
      <div className="app-switches">{children}</div>
      <SearchButton />
      <Button
        type="text"
        aria-label={label}
        title={label}
        icon={theme === 'light' ? <MoonOutlined /> : <SunOutlined />}
        onClick={toggle}
        data-testid="toggle-theme"
      />
      <LanguageSwitch />
      <UserPart />
      <ImportBanner />
    </header>
  );
}
