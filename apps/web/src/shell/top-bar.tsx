import BellOutlined from '@ant-design/icons/es/icons/BellOutlined';
import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { LinkButton } from '../elements/link-button.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { SearchBox } from './search-box.js';
import styles from './top-bar.module.css';

// Only for who is signed in, or on narrow screens: not in the first load of a guest.
const AccountMenu = lazy(() => import('./account-menu.js').then((module) => ({ default: module.AccountMenu })));
const PhoneMenu = lazy(() => import('./phone-menu.js').then((module) => ({ default: module.PhoneMenu })));

/** Search everywhere, the organisation acted for, messages and language. */
export function TopBar({ wide = false }: { wide?: boolean }) {
  const t = useMessages();
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const next = pathname.startsWith('/sign-') ? '' : `?next=${encodeURIComponent(pathname + search)}`;

  return (
    <header className={`${styles['bar']} no-print`} data-wide={wide}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <div className={styles['inner']}>
        <Brand />
        <nav className={styles['nav']} aria-label={t('shell.mainNavigation')}>
          <NavLink to="/search">{t('shell.market')}</NavLink>
          <NavLink to="/bidding">{t('shell.bidding')}</NavLink>
          <NavLink to="/rights">{t('shell.register')}</NavLink>
          {viewer ? (
            <Link to="/work" aria-current={wide ? 'page' : undefined}>
              {t('shell.work')}
            </Link>
          ) : null}
        </nav>
        <div className={styles['search']}>{pathname === '/' || pathname === '/search' ? null : <SearchBox />}</div>
        <div className={styles['tools']}>
          <LanguageSwitch />
          {viewer ? (
            <Link to="/work/notices" className={styles['bell']} aria-label={t('shell.notices', { count: viewer.unreadCount })}>
              <Badge count={viewer.unreadCount} size="small" overflowCount={99} color="#a86a00">
                <BellOutlined aria-hidden style={{ fontSize: 17, color: 'var(--ink-soft)' }} />
              </Badge>
            </Link>
          ) : null}
          <Suspense fallback={<span className={styles['account']} />}>{viewer ? <AccountMenu viewer={viewer} /> : null}</Suspense>
          {viewer === null ? (
            <span className={styles['guest']}>
              <LinkButton type="text" to={`/sign-in${next}`}>
                {t('session.signIn')}
              </LinkButton>
              <LinkButton type="primary" to={`/sign-up${next}`}>
                {t('session.signUp')}
              </LinkButton>
            </span>
          ) : null}
          <Button
            className={styles['phoneButton'] ?? ''}
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={t('shell.menu')}
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(true)}
          />
        </div>
      </div>
      <Suspense>{menuOpen ? <PhoneMenu open onClose={() => setMenuOpen(false)} /> : null}</Suspense>
    </header>
  );
}
