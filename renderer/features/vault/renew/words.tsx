import css from './renew.module.css';
import { leftOf, type Typed } from './renewal.ts';

/** When a new key is wanted, and what it does not reach. */
export function WhyStep() {
  return (
    <>
      <p className={css.line}>
        钥匙文件（office.key）和密码合在一起，才打得开保险库。只改密码，旧的钥匙文件配旧密码照样能打开；换了钥匙，就再也打不开以后的资料。
      </p>
      <p className={css.line}>有下面的情形，就换一次：</p>
      <ul className={css.list}>
        <li>电脑、优盘丢了或送修过，里面有保险库或备份。</li>
        <li>有人离岗，他的密码打开过保险库，又可能留着文件。</li>
        <li>密码或恢复码给不该看的人看过。</li>
      </ul>
      <p className={css.line}>
        换钥匙管不到以前做的备份和拷出去的旧文件：它们仍用当时的密码打开。不要的，请从电脑和优盘上删掉。
      </p>
    </>
  );
}

/** What will be done, in order, before it is done. */
export function RunWords({ typed, later }: { typed: Typed; later: string }) {
  const left = leftOf(typed);
  const given = typed.others.filter(({ now }) => now).map(({ user }) => user.label);
  return (
    <>
      <p className={css.line}>按下“换钥匙”后，依次这样做：</p>
      <ol className={css.list}>
        <li>先备份一份，读回核对。这一份仍用旧密码打开，是万一要回头的路。</li>
        <li>另写一份用新钥匙加密的资料，逐页核对，确认旧钥匙打不开它，再换上。</li>
        <li>所有旧密码和旧恢复码立刻作废。</li>
        {given.length > 0 && <li>{given.join('、')}：用刚才设的新密码。</li>}
        {left.length > 0 && (
          <li>
            <strong>
              {left.join('、')}：没有密码，进不来，{later}。
            </strong>
          </li>
        )}
        <li>给出新的恢复码，请备好打印机或纸笔。</li>
      </ol>
      <p className={css.line}>中途断电也不要紧：下次打开时，不是原来的就是换好的，不会停在半路。</p>
    </>
  );
}
