import { Link } from 'react-router';
import { useDesk } from '../../desk.tsx';

/** What an office does that has no chair's user: it keeps nothing from working, but only the chair can approve. */
export function NoChair() {
  const { user } = useDesk();
  if (user.role !== 'clerk') return '还没有主席用户。';
  return (
    <>
      还没有主席用户：请在<Link to="/vault/users">保险库—用户</Link>
      添加主席，把首次密码告诉本人；主席首次打开时换成自己的密码，就可在这里审定。
    </>
  );
}
