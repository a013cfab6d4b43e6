import { Button, Group } from '@mantine/core';
import css from './draft-offer.module.css';

/** What was filled in last time and never saved: offered before the form, so that neither can overwrite the other. */
export type DraftOfferView = {
  /** 3月6日 14:20 */
  when: string;
  /** The record was changed by others since: said, so that saving does not quietly undo it. */
  changedSince: boolean;
  onTake(): void;
  onDrop(): void;
};

/** Asks whether to go on with a draft. */
export function DraftOffer({ offer }: { offer: DraftOfferView }) {
  return (
    <section className={css.offer} aria-label="上次没有保存的内容">
      <p className={css.words}>
        上次没有保存的内容，<strong>{offer.when}</strong>
      </p>
      {offer.changedSince && <p className={css.aside}>这条记录在那以后改过，接着填时请核对一遍再保存。</p>}
      <Group gap="sm">
        <Button autoFocus onClick={offer.onTake}>
          接着填
        </Button>
        <Button variant="default" onClick={offer.onDrop}>
          丢弃
        </Button>
      </Group>
    </section>
  );
}
