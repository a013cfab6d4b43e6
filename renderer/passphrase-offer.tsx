import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { offerPassphrase, typedAs } from '#features/vault/rules/passphrase.ts';
import type { PassphraseWord } from '#features/vault/rules/passphrase-words.ts';
import css from './passphrase-offer.module.css';

/** Offers a pass-phrase of four everyday words; its pinyin is what is typed. */
export function PassphraseOffer({ onUse }: { onUse(password: string): void }) {
  const [words, setWords] = useState<PassphraseWord[]>();
  const [used, setUsed] = useState(false);
  const offer = () => {
    setWords(offerPassphrase(drawBelow));
    setUsed(false);
  };
  return (
    <div className={css.offer}>
      <p className={css.line}>至少 10 位，不要只用数字。汉字在密码框里打不出来，请用字母、数字和符号。</p>
      {words && (
        <>
          <ul className={css.words} aria-label="四个词">
            {words.map(({ word, pinyin }) => (
              <li key={pinyin}>
                <span className={css.word}>{word}</span>
                <span className={css.pinyin}>{pinyin}</span>
              </li>
            ))}
          </ul>
          <p className={css.line}>
            记住这四个词。输入时打拼音，词间加短横：<code className={css.typed}>{typedAs(words)}</code>
          </p>
          <p className={css.line}>
            从 1024 个常用词里随机取四个，共有约 1.1 万亿种，猜不出来。请抄下来，记熟后撕掉。
          </p>
        </>
      )}
      <Group gap="sm">
        <Button variant="default" onClick={offer}>
          {words ? '换一个' : '帮我想一个'}
        </Button>
        {words && (
          <Button
            variant="default"
            disabled={used}
            onClick={() => {
              onUse(typedAs(words));
              setUsed(true);
            }}
          >
            {used ? '已填入，请再输入一次' : '用这个'}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** A whole number from 0 to below the one given, each as likely, from the system's own randomness. */
function drawBelow(below: number): number {
  const span = 2 ** 32;
  const fair = span - (span % below);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % below;
  }
}
