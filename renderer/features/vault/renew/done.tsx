import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { Facts } from '#ui/facts.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { useMay } from '../../../may.ts';
import css from './renew.module.css';

/** After the renewal and its recovery code: what still has to be done. */
export function RenewalDone(props: { steps: string[]; backup: string; left: string[] }) {
  const navigate = useNavigate();
  const may = useMay();
  const { left } = props;
  return (
    <StepsPage
      title="换钥匙"
      steps={props.steps}
      current={props.steps.length}
      heading="钥匙已换"
      ahead={<p>以后的备份都用新钥匙。优盘上的旧备份不要了的，请删掉，再备份一份新的。</p>}
      actions={
        <>
          <Button onClick={() => void navigate('/vault/backups')}>去备份到优盘</Button>
          {left.length > 0 && may('users.resetPassword') && (
            <Button variant="default" onClick={() => void navigate('/vault/users')}>
              去重设密码
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: '换以前的备份', value: `${props.backup}，用旧密码打开` },
          { label: '还没有密码的', value: left.length > 0 ? left.join('、') : '没有，都设好了' },
        ]}
      />
      <p className={css.after}>请把旧的恢复码当面销毁，新的和公章放在一起。</p>
    </StepsPage>
  );
}
