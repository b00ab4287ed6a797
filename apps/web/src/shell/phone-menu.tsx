import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { SearchBox } from './search-box.js';
import { useWorkPlaces } from './work-places.js';
import styles from './phone-menu.module.css';

/** Everything the top bar and the left navigation hold, for narrow screens. */
export function PhoneMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages();
  const viewer = useViewer();
  const groups = useWorkPlaces();
  return (
    <Drawer open={open} onClose={onClose} placement="right" size={320} title={t('shell.menu')}>
      <nav className={styles['menu']} onClick={(event) => event.target instanceof HTMLAnchorElement && onClose()}>
        <div onSubmit={onClose}>
          <SearchBox />
        </div>
        <ul>
          <li>
            <Link to="/search">{t('shell.market')}</Link>
          </li>
          <li>
            <Link to="/bidding">{t('shell.bidding')}</Link>
          </li>
          <li>
            <Link to="/rights">{t('shell.register')}</Link>
          </li>
          {viewer ? null : (
            <>
              <li>
                <Link to="/sign-in">{t('session.signIn')}</Link>
              </li>
              <li>
                <Link to="/sign-up">{t('session.signUp')}</Link>
              </li>
            </>
          )}
        </ul>
        {groups.map((group) => (
          <div key={group.key}>
            {group.title ? <p className={styles['group']}>{group.title}</p> : null}
            <ul>
              {group.places.map((place) => (
                <li key={place.to}>
                  <Link to={place.to}>{place.title}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Drawer>
  );
}
