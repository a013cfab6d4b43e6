import { describe, expect, it } from 'vitest';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { roleNames, roles } from '#electron/values/roles.ts';
import { mayAddFirstChair, reaches } from '#features/users/rules/rank.ts';
import { addChair, chairPassword } from '#support/chair.ts';
import { demoOffice, newOffice, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const slip = '口头告知的首次密码-2026';
const secondClerk = '第二个经办人的口令-2026';

const idOf = async (client: DeskClient, label: string) =>
  (await client.users.list()).find((user) => user.label === label)?.id ?? '';

describe('a role', () => {
  it('reaches itself and those below it', () => {
    expect(roles.map((own) => [own, roles.filter((other) => reaches(own, other))])).toEqual([
      ['chair', ['chair', 'clerk', 'liaison', 'reader', 'auditor']],
      ['clerk', ['clerk', 'liaison', 'reader', 'auditor']],
      ['liaison', ['liaison', 'reader', 'auditor']],
      ['reader', ['liaison', 'reader', 'auditor']],
      ['auditor', ['liaison', 'reader', 'auditor']],
    ]);
  });

  it('of the first chair is given by the clerk who has been here longest, until a chair has been here', () => {
    const holder = (id: string, role: 'chair' | 'clerk', part = {}) => ({
      id,
      role,
      label: id,
      disabled: false,
      awaited: false,
      ...part,
    });
    const [maker, later] = [holder('maker', 'clerk'), holder('later', 'clerk')];
    const may = (...holders: Parameters<typeof mayAddFirstChair>[0]) =>
      ['maker', 'later'].filter((id) => mayAddFirstChair(holders, id));
    expect(may(maker, later)).toEqual(['maker']);
    expect(may({ ...maker, disabled: true }, later)).toEqual(['later']);
    expect(may(maker, later, holder('c', 'chair', { awaited: true }))).toEqual(['maker']);
    expect(may(maker, later, holder('c', 'chair', { disabled: true }))).toEqual(['maker']);
    expect(may(maker, later, holder('c', 'chair'))).toEqual([]);
  });
});

describe('the first chair', () => {
  it('is added by the clerk, and does nothing with the clerk’s password but set one of their own', async () => {
    const { client } = await newOffice();
    await client.users.add({ label: '主席', role: 'chair', password: slip });
    expect(await client.vault.unlock({ password: slip, label: '主席' })).toMatchObject({
      state: 'open',
      setPassword: { label: '主席', because: 'given' },
    });
    expect((await refusalOf(client.approvals.list())).code).toBe('password-first');
    expect((await refusalOf(client.users.newPassword({ password: slip }))).code).toBe('same-password');
    await client.users.newPassword({ password: chairPassword });
    expect((await refusalOf(client.vault.unlock({ password: slip, label: '主席' }))).code).toBe(
      'wrong-password',
    );
    expect((await client.vault.unlock({ password: chairPassword })).user?.role).toBe('chair');
  });

  it('may be given another slip by the same clerk until they have been here, and not after', async () => {
    const { client } = await newOffice();
    await client.users.add({ label: '主席', role: 'chair', password: slip });
    const id = await idOf(client, '主席');
    await client.users.resetPassword({ id, password: '另一张纸条上的密码-2026' });
    const again = await client.vault.unlock({ password: '另一张纸条上的密码-2026', label: '主席' });
    expect(again.setPassword?.because).toBe('given');
    await client.users.newPassword({ password: chairPassword });
    await client.vault.unlock({ password });
    for (const attempt of [
      () => client.users.resetPassword({ id, password: slip }),
      () => client.users.disable({ id }),
      () => client.users.add({ label: '副主席', role: 'chair', password: slip }),
    ])
      expect(await refusalOf(attempt())).toEqual({
        code: 'chair-only',
        message: '“主席”的用户和密码要由主席本人来管，“经办人”不能添加、停用或重设。',
        remedy: '请由主席登录后操作。',
      });
  });

  it('is not added by a clerk who came later', async () => {
    const { client } = await newOffice();
    await client.users.add({ label: '经办人二', role: 'clerk', password: secondClerk });
    await client.vault.unlock({ password: secondClerk });
    expect(await refusalOf(client.users.add({ label: '主席', role: 'chair', password: slip }))).toMatchObject(
      {
        code: 'chair-only',
        message: '第一位主席由建库的经办人添加，“经办人”不能添加。',
      },
    );
  });

  it('adds others, chairs among them, who need no slip', async () => {
    const { client } = await newOffice();
    await addChair(client);
    await client.vault.unlock({ password: chairPassword });
    await client.users.add({ label: '副主席', role: 'chair', password: '副主席的口令-2026' });
    expect((await client.vault.unlock({ password: '副主席的口令-2026' })).user?.role).toBe('chair');
  });
});

describe('the recovery code', () => {
  it('opens the door for a new password of its owner and nothing else', async () => {
    const { client, recoveryCode } = await demoOffice();
    await addChair(client);
    expect((await client.vault.unlock({ recoveryCode })).setPassword).toEqual({
      label: '经办人',
      because: 'recovery',
    });
    expect((await client.vault.status()).user).toBeUndefined();
    expect((await refusalOf(client.deputies.list({}))).code).toBe('password-first');
    await client.users.newPassword({ password: '找回以后的新口令-2026' });
    await client.vault.unlock({ password: '找回以后的新口令-2026' });
    expect((await client.log.list({})).rows[0]).toMatchObject({ title: '自设密码', actor: '经办人' });
  });

  it('becomes the chair’s when the chair renews it, and from then on no clerk’s', async () => {
    const { client } = await newOffice();
    await addChair(client);
    const owned = (await client.users.renewRecoveryCode()).recoveryCode;
    await client.vault.unlock({ password: chairPassword });
    const { recoveryCode } = await client.users.renewRecoveryCode();
    expect((await refusalOf(client.vault.unlock({ recoveryCode: owned }))).code).toBe('wrong-recovery-code');
    await client.vault.unlock({ password });
    expect((await refusalOf(client.users.renewRecoveryCode())).code).toBe('chair-only');
    expect((await client.vault.unlock({ recoveryCode })).setPassword?.label).toBe('主席');
  });

  it('goes with its owner', async () => {
    const { client, recoveryCode } = await newOffice();
    await addChair(client);
    await client.vault.unlock({ password: chairPassword });
    await client.users.disable({ id: await idOf(client, '经办人') });
    expect((await refusalOf(client.vault.unlock({ recoveryCode }))).code).toBe('wrong-recovery-code');
    const { due } = await client.today.overview();
    expect(due.map(({ sentence }) => sentence)).toContain('保险库没有恢复码，密码忘了就打不开，请生成一个');
  });
});

describe('how the chair signs', () => {
  const onPaper = {
    from: '2026-01-01',
    source: '主席团会议纪要',
    values: [{ part: 'approvals' as const, key: 'signature', value: 'also-on-paper' }],
  };

  it('is the clerk’s to say until there is a chair, and then no clerk’s, by whatever way', async () => {
    const { client } = await newOffice();
    await client.practices.change(onPaper);
    await addChair(client);
    await client.vault.unlock({ password: chairPassword });
    const parts = (await client.practices.settings({})).parts;
    const [change] = parts.flatMap(({ settings }) => settings).flatMap(({ changes }) => changes);
    await client.practices.withdrawChange({ id: change?.id ?? '' });
    const withdrawn = (await client.log.latest())?.seq ?? 0;
    await client.vault.unlock({ password });
    const [binned] = (await client.bin.list()).rows;
    for (const attempt of [
      () => client.practices.change(onPaper),
      () => client.bin.restore({ id: binned?.id ?? '' }),
      () => client.log.undo({ seq: withdrawn }),
    ])
      expect(await refusalOf(attempt())).toEqual({
        code: 'chair-only',
        message: '主席怎样签批，要由主席本人来定。',
        remedy: '请由主席登录后再改“做法—主席签批”。',
      });
    expect((await client.approvals.list()).paperAllowed).toBe(false);
    // what else the practice decides stays the clerk's (control), and this is the chair's
    await client.practices.change({ ...onPaper, values: [{ part: 'bin', key: 'days', value: 60 }] });
    await client.vault.unlock({ password: chairPassword });
    await client.practices.change(onPaper);
    expect((await client.approvals.list()).paperAllowed).toBe(true);
  });
});

describe('every change of users', () => {
  const changesShown = async (client: DeskClient) =>
    (await client.today.overview()).due.filter(({ target }) => target.feature === 'today');

  it('stands in the chair’s 今日 until seen, those of before the first chair among them', async () => {
    const { client } = await newOffice();
    await client.users.add({ label: '查看岗', role: 'reader', password: '查看的人的口令-2026' });
    await addChair(client);
    expect(await changesShown(client)).toEqual([]);
    await client.vault.unlock({ password: chairPassword });
    const shown = await changesShown(client);
    expect(shown.map(({ sentence, verb, when }) => [sentence, verb, when])).toEqual([
      ['经办人今天添加用户：查看岗（查看）', '知道了', 'today'],
      ['经办人今天添加用户：主席（第一位主席，首次打开时自己设密码）', '知道了', 'today'],
      ['主席今天自设密码：主席', '知道了', 'today'],
    ]);
    const seq = Number(shown[1]?.target.id);
    await client.today.markSeen({ seq });
    expect((await changesShown(client)).map(({ target }) => target.id)).toEqual(
      shown.filter((_, at) => at !== 1).map(({ target }) => target.id),
    );
    expect(await refusalOf(client.today.markSeen({ seq }))).toEqual({
      code: 'nothing-to-see',
      message: '这一条不是用户改动，或已经看过。',
    });
    expect((await client.log.list({})).rows[0]).toMatchObject({ title: '看过用户改动' });
  });

  it('is one of any command about users, and of an exchange of the vault’s files', async () => {
    const { client } = await newOffice();
    await addChair(client);
    await client.vault.unlock({ password: chairPassword });
    const seen = async () => {
      for (const { target } of await changesShown(client))
        await client.today.markSeen({ seq: Number(target.id) });
    };
    const clerk = await idOf(client, '经办人');
    const given = '四个不相干的词-2027';
    const deeds: [string, () => Promise<unknown>][] = [
      ['添加用户', () => client.users.add({ label: '审计岗', role: 'auditor', password: given })],
      ['停用用户', async () => client.users.disable({ id: await idOf(client, '审计岗') })],
      ['重设密码', () => client.users.resetPassword({ id: clerk, password: given })],
      ['开启本机免输密码', () => client.users.rememberMachine({ current: chairPassword })],
      ['关闭本机免输密码', () => client.users.forgetMachine()],
      ['更换恢复码', () => client.users.renewRecoveryCode()],
      ['修改密码', () => client.users.changePassword({ current: chairPassword, password: given })],
      ['更换保险库钥匙', () => client.users.renewKey({ own: { current: given, password: chairPassword } })],
      [
        '恢复备份',
        async () => {
          const { file } = await client.backups.create({});
          const secret = { password: chairPassword };
          await client.restore.run({ file, secret, by: secret });
          await client.vault.unlock(secret);
        },
      ],
    ];
    for (const [title, deed] of deeds) {
      await seen();
      await deed();
      expect((await changesShown(client)).map(({ sentence }) => sentence).join(), title).toContain(title);
    }
  });

  it('is nobody’s but the chair’s to mark as seen', async () => {
    const { client } = await newOffice();
    await client.users.add({ label: '查看岗', role: 'reader', password: '查看的人的口令-2026' });
    expect((await refusalOf(client.today.markSeen({ seq: 1 }))).message).toBe(
      `“${roleNames.clerk}”不能看过用户改动。`,
    );
  });

  it('says to the chair that the recovery code is another’s, until it is the chair’s', async () => {
    const { client } = await newOffice();
    await addChair(client);
    await client.vault.unlock({ password: chairPassword });
    const aboutTheCode = async () =>
      (await client.today.overview()).due.filter(({ verb }) => verb === '更换恢复码');
    expect(await aboutTheCode()).toMatchObject([
      {
        sentence: '恢复码现在是“经办人”的，您忘了密码没有别的办法进来，请换成自己的',
        target: { feature: 'vault', id: 'keys' },
      },
    ]);
    await client.users.renewRecoveryCode();
    expect(await aboutTheCode()).toEqual([]);
  });
});
